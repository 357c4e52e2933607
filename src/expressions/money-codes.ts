import { moneyCodes } from '../values/bounds/units.ts';

/** The letters of a magnitude before a currency's code. */
export const CODE_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['t', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
]);

/** Every code with the letters of its magnitude, as tokens are written: "musd", "keur". */
export const SCALED_CODES: readonly string[] = moneyCodes().flatMap((code) =>
  [...CODE_SCALES.keys()].map((letters) => `${letters}${code.toLowerCase()}`),
);
