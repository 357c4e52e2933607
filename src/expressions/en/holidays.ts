import {
  type DayIn,
  daysAfter,
  diwali,
  easter,
  fixed,
  hanukkah,
  islamic,
  lunarNewYear,
  nth,
  orthodoxEaster,
  roshHashanah,
  weekdayBefore,
} from '../../values/bounds/feasts.ts';

/** A day with a name, and how its date comes about. Where countries differ, the date is that of the United States. */
export interface Holiday {
  /** In words as tokens stand, lower-cased, `'` and `-` apart; any of them names it. */
  readonly names: readonly string[];
  readonly label: string;
  readonly dayIn: DayIn;
  /** Days either way that it may strictly lie apart: a moon has to be seen. */
  readonly slack?: number;
  /** How many days it lasts, where more than one. */
  readonly days?: number;
  /** Its name is a common word too, which has no capital: "an epiphany". */
  readonly isWord?: true;
}

const afterEaster = (days: number): DayIn => daysAfter(easter, days);
const afterRoshHashanah = (days: number): DayIn => daysAfter(roshHashanah, days);
const thanksgiving = nth(4, 3, 11);

/** A feast that begins at nightfall of the day before its own. */
const EVENING = { slack: 1 } as const;

const row = (label: string, names: string, dayIn: Holiday['dayIn'], more: Pick<Holiday, 'slack' | 'days' | 'isWord'> = {}): Holiday => ({
  label, names: names.split('|'), dayIn, ...more,
}); // biome-ignore format: one record

/** Every holiday that the grammar knows. A new one is a line. */
export const HOLIDAYS: readonly Holiday[] = [
  row("New Year's Day", "new year ' s day|new year ' s|new years day|new year day", fixed(1, 1)),
  row("New Year's Eve", "new year ' s eve|new years eve|new year eve|hogmanay", fixed(12, 31)),
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
  row('Election Day', 'election day', daysAfter(nth(1, 0, 11), 1)),
  row('Thanksgiving', 'thanksgiving day|thanksgiving', thanksgiving),
  row('Black Friday', 'black friday', daysAfter(thanksgiving, 1)),
  row('Cyber Monday', 'cyber monday', daysAfter(thanksgiving, 4)),
  row('Ash Wednesday', 'ash wednesday', afterEaster(-46)),
  row('Palm Sunday', 'palm sunday', afterEaster(-7)),
  row('Maundy Thursday', 'maundy thursday|holy thursday', afterEaster(-3)),
  row('Good Friday', 'good friday', afterEaster(-2)),
  row('Easter Sunday', 'easter sunday|easter day|easter', easter),
  row('Easter Monday', 'easter monday', afterEaster(1)),
  row('Ascension Day', 'ascension day', afterEaster(39)),
  row('Pentecost', 'pentecost|whit sunday', afterEaster(49)),
  row('Epiphany', "epiphany|three kings ' day|three kings day", fixed(1, 6), { isWord: true }),
  row('Twelfth Night', 'twelfth night', fixed(1, 5), { slack: 1, isWord: true }),
  row('Orthodox Christmas', 'orthodox christmas', fixed(1, 7)),
  row('Burns Night', 'burns night', fixed(1, 25)),
  row('Australia Day', 'australia day', fixed(1, 26)),
  row('Holocaust Memorial Day', 'holocaust memorial day|international holocaust remembrance day|holocaust remembrance day', fixed(1, 27)),
  row('Candlemas', 'candlemas', fixed(2, 2)),
  row('Waitangi Day', 'waitangi day', fixed(2, 6)),
  row("St. David's Day", "st . david ' s day|st david ' s day|saint david ' s day", fixed(3, 1)),
  row('Nowruz', 'nowruz|norouz|newroz', fixed(3, 20), { slack: 1 }),
  row("St. George's Day", "st . george ' s day|st george ' s day|saint george ' s day", fixed(4, 23)),
  row('Anzac Day', 'anzac day', fixed(4, 25)),
  row('VE Day', 've day', fixed(5, 8)),
  row('Victory Day', 'victory day', fixed(5, 9), { isWord: true }),
  row("Midsummer's Day", "midsummer ' s day|midsummer day", fixed(6, 24)),
  row('Canada Day', 'canada day', fixed(7, 1)),
  row('VJ Day', 'vj day', fixed(8, 15)),
  row('Michaelmas', 'michaelmas', fixed(9, 29)),
  row("All Souls' Day", "all souls ' day|all souls day|day of the dead", fixed(11, 2)),
  row("Singles' Day", "singles ' day|singles day", fixed(11, 11)),
  row('Martinmas', 'martinmas', fixed(11, 11)),
  row("St. Andrew's Day", "st . andrew ' s day|st andrew ' s day|saint andrew ' s day", fixed(11, 30)),
  row("St. Nicholas' Day", "st . nicholas ' day|st nicholas ' day|st . nicholas day|st nicholas day", fixed(12, 6)),
  row('Lady Day', 'lady day', fixed(3, 25)),
  row('World Press Freedom Day', 'world press freedom day', fixed(5, 3)),
  row('World AIDS Day', 'world aids day', fixed(12, 1)),
  row('Human Rights Day', 'human rights day', fixed(12, 10)),
  row('Giving Tuesday', 'giving tuesday', daysAfter(thanksgiving, 5)),
  row('Kwanzaa', 'kwanzaa', fixed(12, 26), { days: 7 }),
  row('Super Bowl Sunday', 'super bowl sunday', nth(2, 6, 2)),
  row("Patriots' Day", "patriots ' day|patriots day", nth(3, 0, 4)),
  row('Victoria Day', 'victoria day', weekdayBefore(0, fixed(5, 25))),
  row('Remembrance Sunday', 'remembrance sunday', nth(2, 6, 11)),
  row('Small Business Saturday', 'small business saturday', daysAfter(thanksgiving, 2)),
  row('Advent Sunday', 'advent sunday|first sunday of advent|first sunday in advent', daysAfter(weekdayBefore(6, fixed(12, 25)), -21)),
  row('Shrove Tuesday', 'shrove tuesday|mardi gras|pancake day|fat tuesday', afterEaster(-47)),
  row('Mothering Sunday', 'mothering sunday', afterEaster(-21)),
  row('Holy Week', 'holy week', afterEaster(-7), { days: 7 }),
  row('Holy Saturday', 'holy saturday|easter saturday', afterEaster(-1)),
  row('Whit Monday', 'whit monday|pentecost monday', afterEaster(50)),
  row('Trinity Sunday', 'trinity sunday', afterEaster(56)),
  row('Corpus Christi', 'feast of corpus christi', afterEaster(60)),
  row('Orthodox Good Friday', 'orthodox good friday', daysAfter(orthodoxEaster, -2)),
  row('Orthodox Easter', 'orthodox easter sunday|orthodox easter|greek easter', orthodoxEaster),
  row('Purim', 'purim', afterRoshHashanah(-193), EVENING),
  row('Passover', 'passover|pesach', afterRoshHashanah(-163), { ...EVENING, days: 8 }),
  row('Shavuot', 'shavuot|shavuoth', afterRoshHashanah(-113), EVENING),
  row('Rosh Hashanah', 'rosh hashanah|rosh hashana|jewish new year', roshHashanah, EVENING),
  row('Yom Kippur', 'yom kippur|day of atonement', afterRoshHashanah(9), EVENING),
  row('Sukkot', 'sukkot|sukkoth|feast of tabernacles', afterRoshHashanah(14), { ...EVENING, days: 7 }),
  row('Simchat Torah', 'simchat torah', afterRoshHashanah(22), EVENING),
  row('Hanukkah', 'hanukkah|chanukah', hanukkah, { ...EVENING, days: 8 }),
  row('the Lunar New Year', 'lunar new year|chinese new year|tet holiday', lunarNewYear, EVENING),
  row('Diwali', 'diwali|deepavali', diwali, { slack: 1 }),
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
  readonly dayIn: DayIn;
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
