/** Numbers with more digits than these twelve are rounded: what is beyond is the noise of sums of decimals. */
const EXACT = 1e12;

/** A sum, product or quotient of decimals without its noise, to twelve digits. Most numbers are whole and small, and are it already. */
export const withoutNoise = (n: number): number =>
  Number.isInteger(n) && n < EXACT && n > -EXACT ? n : Number(n.toPrecision(12));
