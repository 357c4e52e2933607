import { daysIn } from './days-in-line.ts';
import { type StatedDate, stampOf } from './published.ts';

/** What the copy of an agency says of itself. */
export interface WireCopy {
  /** The agency of its dateline, and when it was filed. */
  readonly agency: string | null;
  readonly filed: StatedDate | null;
}

/** How far into a text its dateline is, in UTF-16 units. */
const HEAD = 2000;
/** "DARVAZ, June 17 (Wire) -": a place, a day with or without its year, the agency in brackets, a dash. */
const DATELINE =
  /^\s*\p{Lu}[\p{L}\p{M}.'’ -]{1,30},\s(?:[\p{L}\p{M}.'’ ]{2,30},\s)?(?:[\p{L}\p{M}]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[\p{L}\p{M}]{3,10}\.?)(?:,?\s\d{4})?\s\((\p{Lu}[\p{L}\p{N}.& -]{1,30})\)\s*[-\u2013\u2014]/mu;
/** The time group that ends the copy of an agency: day, hour and minute, zone, month and year, "171432 GMT JUN 25". */
const TIME_GROUP =
  /^[^\p{Nd}\n]{0,20}(\d{2})(\d{2})(\d{2})\s*(?:GMT|UTC|Z)\s+(\p{L}{3})\p{L}*\.?\s+(?:20)?(\d{2})\s*$/mu;

/** Reads the dateline and the time group of an agency's copy. */
export function wireCopy(text: string, language: string | null): WireCopy {
  const agency = DATELINE.exec(text.slice(0, HEAD))?.[1]?.trim() ?? null;
  const ends = `${text.slice(0, HEAD)}\n${text.slice(-HEAD)}`;
  const [, day, hour, minute, month, year] = TIME_GROUP.exec(ends) ?? [];
  const [found] =
    day === undefined ? [] : daysIn(`${Number(day)} ${month?.toLowerCase()} 20${year}`, language);
  const raw = found && stampOf(`${found.day}T${hour}:${minute}Z`);
  const filed: StatedDate | null = raw
    ? { raw, where: 'the time group of its copy', kind: 'field', weight: 4 }
    : null;
  return { agency, filed };
}
