import { civilDate, dayNumber, weekday } from '../../values/bounds/calendar.ts';

/** A day with a name, and how its date comes about. Where countries differ, the date is that of the United States. */
export interface Holiday {
  /** In words as tokens stand, lower-cased, `'` and `-` apart; any of them names it. */
  readonly names: readonly string[];
  readonly label: string;
  dayIn(year: number): number;
  /** Days either way that it may strictly lie apart: a moon has to be seen. */
  readonly slack?: number;
  /** How many days it lasts, where more than one. */
  readonly days?: number;
}

const fixed = (month: number, day: number) => (year: number) => dayNumber(year, month, day);

/** The n-th weekday of a month (0 is Monday); from the end where n is negative. */
const nth = (n: number, wanted: number, month: number) => (year: number) => {
  if (n < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekday(last) - wanted + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + (n - 1) * 7;
};

/** Easter Sunday of the Gregorian calendar (the anonymous computus; Meeus, "Astronomical Algorithms", ch. 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
const afterEaster = (days: number) => (year: number) => easter(year) + days;

/** The first day of a month of the tabular Islamic calendar, in a Gregorian year. It may be a day or two off the sighted moon. */
const islamic = (month: number, day: number) => (year: number) => {
  const dayOf = (islamicYear: number): number =>
    day +
    Math.ceil(29.5 * (month - 1)) +
    (islamicYear - 1) * 354 +
    Math.floor((3 + 11 * islamicYear) / 30) -
    492149;
  // Where a Gregorian year holds two, the first is meant.
  for (let y = Math.floor((year - 622) * 1.0307) - 1; ; y++) {
    const at = dayOf(y);
    if (civilDate(at).year >= year) return at;
  }
};

/** Election Day in the United States: the Tuesday after the first Monday of November. */
const electionDay = (year: number): number => nth(1, 0, 11)(year) + 1;

const row = (label: string, names: string, dayIn: Holiday['dayIn'], more: Pick<Holiday, 'slack' | 'days'> = {}): Holiday => ({
  label, names: names.split('|'), dayIn, ...more,
}); // biome-ignore format: one record

/** Every holiday that the grammar knows. A new one is a line. */
export const HOLIDAYS: readonly Holiday[] = [
  row("New Year's Day", "new year ' s day|new year ' s|new years day|new year day", fixed(1, 1)),
  row("New Year's Eve", "new year ' s eve|new years eve", fixed(12, 31)),
  row('Christmas Day', 'christmas day|christmas|xmas', fixed(12, 25)),
  row('Christmas Eve', 'christmas eve', fixed(12, 24)),
  row('Boxing Day', "boxing day|st . stephen ' s day", fixed(12, 26)),
  row("Valentine's Day", "valentine ' s day|st . valentine ' s day|saint valentine ' s day|valentines day", fixed(2, 14)),
  row("St. Patrick's Day", "st . patrick ' s day|saint patrick ' s day|st patrick ' s day", fixed(3, 17)),
  row("April Fools' Day", "april fools ' day|april fool ' s day|april fools day", fixed(4, 1)),
  row('Earth Day', 'earth day', fixed(4, 22)),
  row('May Day', "may day|international workers ' day", fixed(5, 1)),
  row("International Women's Day", "international women ' s day", fixed(3, 8)),
  row('Juneteenth', 'juneteenth', fixed(6, 19)),
  row('the Fourth of July', 'fourth of july|4th of july|july fourth', fixed(7, 4)),
  row('Bastille Day', 'bastille day', fixed(7, 14)),
  row('Halloween', 'halloween|all hallows eve', fixed(10, 31)),
  row("All Saints' Day", "all saints ' day|all saints day", fixed(11, 1)),
  row('Armistice Day', 'veterans day|armistice day|remembrance day', fixed(11, 11)),
  row('Guy Fawkes Night', 'guy fawkes night|bonfire night|guy fawkes day', fixed(11, 5)),
  row('Inauguration Day', 'inauguration day', fixed(1, 20)),
  row('Groundhog Day', 'groundhog day|groundhogs day', fixed(2, 2)),
  row('Cinco de Mayo', 'cinco de mayo', fixed(5, 5)),
  row('Martin Luther King Day', 'martin luther king day|martin luther king jr . day|mlk day', nth(3, 0, 1)),
  row("Presidents' Day", "presidents ' day|president ' s day|presidents day|washington ' s birthday", nth(3, 0, 2)),
  row("Mother's Day", "mother ' s day|mothers ' day|mothers day", nth(2, 6, 5)),
  row('Memorial Day', 'memorial day', nth(-1, 0, 5)),
  row("Father's Day", "father ' s day|fathers ' day|fathers day", nth(3, 6, 6)),
  row('Labor Day', 'labor day', nth(1, 0, 9)),
  row('Columbus Day', "columbus day|indigenous peoples ' day", nth(2, 0, 10)),
  row('Election Day', 'election day', electionDay),
  row('Thanksgiving', 'thanksgiving day|thanksgiving', nth(4, 3, 11)),
  row('Black Friday', 'black friday', (year) => nth(4, 3, 11)(year) + 1),
  row('Cyber Monday', 'cyber monday', (year) => nth(4, 3, 11)(year) + 4),
  row('Ash Wednesday', 'ash wednesday', afterEaster(-46)),
  row('Palm Sunday', 'palm sunday', afterEaster(-7)),
  row('Maundy Thursday', 'maundy thursday|holy thursday', afterEaster(-3)),
  row('Good Friday', 'good friday', afterEaster(-2)),
  row('Easter Sunday', 'easter sunday|easter day|easter', easter),
  row('Easter Monday', 'easter monday', afterEaster(1)),
  row('Ascension Day', 'ascension day', afterEaster(39)),
  row('Pentecost', 'pentecost|whit sunday', afterEaster(49)),
  row('Ramadan', 'ramadan|ramadhan|ramazan|ramzan', islamic(9, 1), { slack: 2, days: 30 }),
  row('Eid al-Fitr', 'eid al - fitr|eid ul - fitr|eid - ul - fitr|eid al fitr|eid ul fitr', islamic(10, 1), { slack: 2 }),
  row('Eid al-Adha', 'eid al - adha|eid ul - adha|eid - ul - adha|eid al adha|eid ul adha|bakrid', islamic(12, 10), { slack: 2 }),
  row('Ashura', 'ashura|ashoura', islamic(1, 10), { slack: 2 }),
  row('the Islamic New Year', 'islamic new year|hijri new year|arabic new year', islamic(1, 1), { slack: 2 }),
]; // biome-ignore format: a table reads best in rows

/** A Monday that is a bank holiday of Britain or Ireland. */
export interface BankHoliday {
  readonly name: string;
  readonly isEnglish: boolean;
  dayIn(year: number): number;
}

/** The Mondays that are bank holidays each year; of two of one season that of England first. */
export const BANK_HOLIDAY_MONDAYS: readonly BankHoliday[] = [
  { name: 'Easter Monday', isEnglish: true, dayIn: afterEaster(1) },
  { name: 'early May', isEnglish: true, dayIn: nth(1, 0, 5) },
  { name: 'spring', isEnglish: true, dayIn: nth(-1, 0, 5) },
  { name: 'summer', isEnglish: true, dayIn: nth(-1, 0, 8) },
  { name: 'June', isEnglish: false, dayIn: nth(1, 0, 6) },
  { name: 'early August', isEnglish: false, dayIn: nth(1, 0, 8) },
  { name: 'October', isEnglish: false, dayIn: nth(-1, 0, 10) },
];
