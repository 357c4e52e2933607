import { REASONS } from '../statement.ts';
import type { SuspectQuestion } from './engine.ts';

const NAMES = Object.keys(REASONS) as (keyof typeof REASONS)[];

/** A row of the grouping statement's answer, whatever kind of number its engine gives. */
export const suspectOf = (row: Readonly<Record<string, unknown>>): SuspectQuestion => ({
  question: String(row.question),
  reasons: NAMES.filter((name) => Number(row[name]) === 1),
});
