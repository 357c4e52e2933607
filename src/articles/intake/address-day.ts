import { MONTHS } from '../../expressions/en/words.ts';
import { isDay } from './day-in-text.ts';

/** The day, or only the month, that an address names: `2024-05-15` or `2024-05`. */
export interface AddressDay {
  readonly value: string;
  readonly isWhole: boolean;
}

const NAME = [...MONTHS.keys()].join('|');
/** `/2024/05/15/`, `/2024-05-15-`, `/2024/may/15/`, `-20240515.html`; each part of an address is cut where a part ends. */
const WHOLE: readonly RegExp[] = [
  /(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/u,
  new RegExp(`(?<!\\d)((?:19|20)\\d\\d)[/_-](${NAME})[/_-](\\d{1,2})(?!\\d)`, 'iu'),
  /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u,
  /\/((?:19|20)\d\d)\/(\d\d)(\d\d)(?!\d)/u,
];
const MONTH: readonly RegExp[] = [
  /\/((?:19|20)\d\d)[/-](\d\d)(?=\/|$)/u,
  new RegExp(`/((?:19|20)\\d\\d)[/-](${NAME})(?=/|$)`, 'iu'),
];

/** The day of publication in the path of an address, as systems that file articles by day write it; null where there is none. */
export function dayInAddress(address: string | null): AddressDay | null {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]{0,500})/iu.exec(address ?? '')?.[1];
  if (path === undefined) return null;
  for (const pattern of WHOLE) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const value = `${year}-${numberOf(month)}-${day.padStart(2, '0')}`;
    if (isDay(value)) return { value, isWhole: true };
  }
  for (const pattern of MONTH) {
    const [, year, month] = pattern.exec(path) ?? [];
    if (year === undefined || month === undefined) continue;
    const value = `${year}-${numberOf(month)}`;
    if (isDay(`${value}-01`)) return { value, isWhole: false };
  }
  return null;
}

const numberOf = (month: string): string =>
  String(MONTHS.get(month.toLowerCase()) ?? Number(month)).padStart(2, '0');
