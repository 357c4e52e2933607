/** Writes `big.ndjson` and `sources/` of so many claims; the bytes of the registry. */
export function writeClaims(folder: string, claims: number, quoted?: number): number;
