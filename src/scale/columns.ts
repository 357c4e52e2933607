import type { Mark } from '../check/silent/claim-marks.ts';

/** A column of the rows of bounds: its name and type in every engine, and what it means. */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer';
  /** Whether it may be `NULL`. */
  readonly nullable: boolean;
  readonly what: string;
}

/** The columns of a row of bounds, a row a claim, in their order. */
export const COLUMNS = [
  { name: 'question', type: 'text', nullable: false, what: 'the id of the question that the claim answers' },
  { name: 'compared', type: 'text', nullable: true, what: 'the group within the question whose claims may be compared: scope and time as a JSON list; NULL where neither is stated' },
  { name: 'source', type: 'text', nullable: false, what: 'the id of the source that says it' },
  { name: 'voice', type: 'text', nullable: false, what: 'party and speaker as a JSON list; empty where the source speaks for itself' },
  { name: 'place', type: 'integer', nullable: false, what: 'a number of 52 bits that the same words of one source on one question have in common' },
  { name: 'low', type: 'number', nullable: true, what: 'the lowest that the words can mean: minutes since 1970-01-01T00:00 of a date, minutes of the day of a time, seconds of a duration, the base unit of an amount; NULL where it is open or no number' },
  { name: 'high', type: 'number', nullable: true, what: 'the highest that the words can mean; NULL where it is open or no number' },
  { name: 'usual_low', type: 'number', nullable: true, what: 'the lowest that the words usually mean' },
  { name: 'usual_high', type: 'number', nullable: true, what: 'the highest that the words usually mean' },
  { name: 'value', type: 'text', nullable: true, what: 'the value as reports write it; equal values are written alike, ids included; NULL where none is known' },
  { name: 'mark', type: 'text', nullable: true, what: 'why the claim must be looked at by the judge, whatever the others say (see MARKS); NULL where the row says all' },
] as const satisfies readonly Column[]; // biome-ignore format: a table reads best in rows

export type ColumnName = (typeof COLUMNS)[number]['name'];

/** What a row of bounds says of a claim. */
export type BoundsRow = {
  readonly [C in (typeof COLUMNS)[number] as C['name']]:
    | (C['type'] extends 'number' | 'integer' ? number : C['name'] extends 'mark' ? Mark : string)
    | (C['nullable'] extends true ? null : never);
};
