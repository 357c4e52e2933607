/** A unit of measure: its dimension, and how many of the dimension's base unit one of it is. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: number;
  /** Added after the factor, for temperatures. */
  readonly offset?: number;
}

/** Names are separated by commas, since some are of two words. */
const row = (
  dimension: string,
  factor: number,
  symbol: string,
  names: string,
  offset?: number,
): [Unit, string[]] => [
  { symbol, dimension, factor, offset },
  [
    symbol.toLowerCase(),
    ...names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ],
];

/** A currency is a dimension of its own: none is ever converted. */
const money = (code: string, names: string): [Unit, string[]] => row(code, 1, code, names);

/** Units that news mixes, with their names. */
const ROWS: readonly [Unit, string[]][] = [
  row('length', 1, 'm', 'metre, metres, meter, meters'),
  row('length', 1000, 'km', 'kilometre, kilometres, kilometer, kilometers, kms'),
  row('length', 0.1, 'dm', 'decimetre, decimetres, decimeter, decimeters'),
  row('length', 0.01, 'cm', 'centimetre, centimetres, centimeter, centimeters'),
  row('length', 0.001, 'mm', 'millimetre, millimetres, millimeter, millimeters'),
  row('length', 1609.344, 'mi', 'mile, miles'),
  row('length', 1852, 'nmi', 'nautical mile, nautical miles, sea miles'),
  row('length', 1.8288, 'fathom', 'fathoms'),
  row('length', 0.9144, 'yd', 'yard, yards, yds'),
  row('length', 0.3048, 'ft', 'foot, feet'),
  row('length', 0.0254, 'in', 'inch, inches'),
  row('mass', 1, 'kg', 'kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs'),
  row('mass', 0.001, 'g', 'gram, grams, gramme, grammes'),
  row('mass', 1e-6, 'mg', 'milligram, milligrams'),
  row('mass', 1000, 't', 'tonne, tonnes, ton, tons, metric ton, metric tons, metric tonne, metric tonnes'),
  row('mass', 0.45359237, 'lb', 'pound, pounds, lbs'),
  row('mass', 0.028349523125, 'oz', 'ounce, ounces'),
  row('mass', 6.35029318, 'stone', ''),
  row('temperature', 1, '°C', 'celsius, centigrade, c, celcius', 0),
  row('temperature', 5 / 9, '°F', 'fahrenheit, f, farenheit', -160 / 9),
  row('angle', 1, '°', ''),
  row('area', 1, 'm²', 'square meter, square meters, square metre, square metres, sqm, sq m, m2'),
  row('area', 0.09290304, 'ft²', 'square foot, square feet, sq ft'),
  row(
    'area',
    1e6,
    'km²',
    'sqkm, square kilometer, square kilometers, square kilometre, square kilometres, sq km, km2',
  ),
  row('area', 0.83612736, 'yd²', 'square yard, square yards, sq yd'),
  row('area', 2589988.110336, 'mi²', 'square mile, square miles, sq mi'),
  row('area', 1e4, 'ha', 'hectare, hectares'),
  row('area', 4046.8564224, 'ac', 'acre, acres'),
  row('volume', 1, 'L', 'liter, liters, litre, litres'),
  row('volume', 0.001, 'mL', 'milliliter, milliliters, millilitre, millilitres, ml'),
  row('volume', 1000, 'm³', 'cubic meter, cubic meters, cubic metre, cubic metres'),
  row('volume', 28.316846592, 'ft³', 'cubic foot, cubic feet, cu ft'),
  row('volume', 764.554857984, 'yd³', 'cubic yard, cubic yards'),
  row('volume', 0.001, 'cm³', 'cubic centimeter, cubic centimeters, cubic centimetre, cubic centimetres'),
  row('volume', 3.785411784, 'gal', 'gallon, gallons'),
  row('volume', 158.987294928, 'bbl', 'barrel, barrels'),
  row(
    'speed',
    1 / 3.6,
    'km/h',
    'kph, kmh, kmph, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour',
  ),
  row('speed', 0.44704, 'mph', 'miles per hour, miles an hour'),
  row('speed', 1852 / 3600, 'kn', 'knot, knots'),
  row('volume', 0.568261, 'pt', 'pints, pint'),
  row('speed', 1, 'm/s', 'meters per second, metres per second, metres a second'),
  row('power', 1, 'W', 'watt, watts'),
  row('power', 1000, 'kW', 'kilowatt, kilowatts'),
  row('power', 1e6, 'MW', 'megawatt, megawatts'),
  row('power', 1e9, 'GW', 'gigawatt, gigawatts'),
  row('energy', 3.6e6, 'kWh', 'kilowatt hour, kilowatt hours'),
  row('energy', 3.6e9, 'MWh', 'megawatt hour, megawatt hours'),
  row('energy', 3.6e12, 'GWh', 'gigawatt hour, gigawatt hours'),
  row('energy', 1, 'J', 'joule, joules'),
  row('energy', 4184, 'kcal', 'kilocalories, kilocalorie'),
  row('energy', 1.602176634e-19, 'eV', 'electronvolts, electron volts'),
  row('energy', 1.602176634e-16, 'keV', ''),
  row('energy', 1.602176634e-13, 'MeV', ''),
  row('energy', 1.602176634e-10, 'GeV', ''),
  row('energy', 1.602176634e-7, 'TeV', ''),
  row('frequency', 1, 'Hz', 'hertz'),
  row('frequency', 1e3, 'kHz', 'kilohertz'),
  row('frequency', 1e6, 'MHz', 'megahertz'),
  row('frequency', 1e9, 'GHz', 'gigahertz'),
  row('pressure', 1, 'Pa', 'pascal, pascals'),
  row('pressure', 100, 'hPa', 'millibar, millibars, mbar'),
  row('pressure', 1000, 'kPa', 'kilopascal, kilopascals'),
  row('pressure', 1e6, 'MPa', 'megapascal, megapascals'),
  row('pressure', 6894.757293, 'psi', ''),
  row('data', 1e6, 'MB', 'megabyte, megabytes'),
  row('data', 1e9, 'GB', 'gigabyte, gigabytes'),
  row('data', 1e12, 'TB', 'terabyte, terabytes'),
  row('percent', 1, '%', 'percent, per cent, pct, pc, percentage'),
  row('percent', 0.1, '\u2030', 'per mille, per mil, permille'),
  row('ratio', 1, '×', 'times as many, fold'),
  row('points', 1, 'pp', 'percentage point, percentage points'),
  row('points', 0.01, 'bp', 'basis point, basis points'),
  row('magnitude', 1, 'magnitude', ''),
  money('USD', '$, dollar, dollars, us dollar, us dollars, u.s dollars, american dollars, bucks'),
  money('EUR', '€, euro, euros'),
  row('EUR', 0.01, 'EUR cent', 'euro cent, euro cents, eurocent, eurocents'),
  money('GBP', '£, pounds sterling, british pounds, british pound, quid'),
  money('JPY', '¥, yen, japanese yen, \u5186'),
  money('CNY', 'yuan, renminbi, rmb, chinese yuan, \u5143'),
  money('INR', '₹, indian rupees, indian rupee'),
  money('PKR', 'pakistani rupees, pakistani rupee'),
  money('rupee', 'rupees, rs'),
  money('AUD', 'australian dollars, australian dollar'),
  money('CAD', 'canadian dollars, canadian dollar'),
  money('NZD', 'new zealand dollars'),
  money('HKD', 'hong kong dollars'),
  money('SGD', 'singapore dollars, singapore dollar'),
  money('CHF', 'swiss francs, swiss franc'),
  money('RUB', 'ruble, rubles, rouble, roubles, russian rubles, russian roubles, ₽'),
  money('TRY', 'turkish lira, turkish liras, turkish lire, ₺'),
  money('KRW', 'won, south korean won, korean won, ₩, \uC6D0'),
  money('ILS', 'shekel, shekels, israeli shekels, new israeli shekels, ₪'),
  money('SAR', 'riyals, saudi riyals'),
  money('NGN', 'naira, nairas, nigerian naira, \u20A6'),
  money('GHS', 'cedi, cedis, ghana cedis, ghanaian cedis'),
  money('KES', 'kenyan shillings, kenya shillings, kenyan shilling'),
  money('UGX', 'ugandan shillings, uganda shillings'),
  money('TZS', 'tanzanian shillings, tanzania shillings'),
  money('shilling', 'shillings'),
  money('ETB', 'birr, ethiopian birr'),
  money('MYR', 'ringgit, malaysian ringgit'),
  money('BDT', 'taka, bangladeshi taka, \u09F3'),
  money('LKR', 'sri lankan rupees'),
  money('NPR', 'nepali rupees, nepalese rupees'),
  money('IDR', 'rupiah, indonesian rupiah'),
  money('THB', 'baht, thai baht, \u0E3F'),
  money('PHP', 'philippine pesos, philippine peso, \u20B1'),
  money('VND', 'dong, vietnamese dong, \u20AB'),
  money('TWD', 'taiwan dollars, new taiwan dollars'),
  money('SEK', 'swedish kronor, swedish krona, swedish crowns'),
  money('NOK', 'norwegian kroner, norwegian krone, norwegian crowns'),
  money('DKK', 'danish kroner, danish krone, danish crowns'),
  money('krone', 'kroner'),
  money('krona', 'kronor'),
  money('PLN', 'zloty, zlotys, zlotych, polish zloty, polish zlotys'),
  money('CZK', 'koruna, korunas, czech crowns, czech koruna, czech korunas'),
  money('HUF', 'forint, forints, hungarian forints, hungarian forint'),
  money('UAH', 'hryvnia, hryvnias, ukrainian hryvnia, ukrainian hryvnias, \u20B4'),
  money('KZT', 'tenge, kazakh tenge, \u20B8'),
  money('IRR', 'iranian rials, iranian rial'),
  money('rial', 'rials'),
  money('AED', 'emirati dirhams, uae dirhams'),
  money('dirham', 'dirhams'),
  money('dinar', 'dinars'),
  money('EGP', 'egyptian pounds, egyptian pound'),
  money('LBP', 'lebanese pounds, lebanese lira, lebanese liras'),
  money('SYP', 'syrian pounds'),
  money('JMD', 'jamaican dollars'),
  money('kwacha', ''),
  money('ZAR', 'rand, r, south african rand, south african rands'),
  money('BRL', 'brazilian reais, reais, brazilian reals, brazilian real'),
  money('MXN', 'mexican pesos, mexican peso'),
  money('ARS', 'argentine pesos, argentinian pesos'),
  money('CLP', 'chilean pesos'),
  money('COP', 'colombian pesos'),
  money('CUP', 'cuban pesos'),
  money('UYU', 'uruguayan pesos'),
  money('DOP', 'dominican pesos'),
  money('PEN', 'peruvian soles, peruvian sol'),
  money('VES', 'venezuelan bolivars, bolivars'),
  money('MAD', 'moroccan dirhams'),
  money('KWD', 'kuwaiti dinars'),
  money('IQD', 'iraqi dinars'),
  money('JOD', 'jordanian dinars'),
  money('TND', 'tunisian dinars'),
  money('LYD', 'libyan dinars'),
  money('DZD', 'algerian dinars'),
  money('BHD', 'bahraini dinars'),
  money('RSD', 'serbian dinars'),
  money('QAR', 'qatari riyals'),
  money('YER', 'yemeni riyals, yemeni rials'),
  money('OMR', 'omani rials'),
  money('SDG', 'sudanese pounds'),
  money('XAF', 'central african cfa francs'),
  money('CFA franc', 'cfa francs, cfa'),
  money('RWF', 'rwandan francs'),
  money('CDF', 'congolese francs'),
  money('RON', 'romanian lei, lei'),
  money('BGN', 'bulgarian leva, leva, bulgarian levs'),
  money('ISK', 'icelandic kronur, icelandic krona, icelandic crowns'),
  money('HRK', 'croatian kuna'),
  money('GEL', 'georgian lari'),
  money('BYN', 'belarusian rubles, belarusian roubles'),
  money('UZS', 'uzbek soms, uzbek sum'),
  money('MMK', 'kyats, myanmar kyat'),
  money('KHR', 'riels, cambodian riel'),
  money('BWP', 'pula, botswana pula'),
  money('ZMW', 'zambian kwacha'),
  money('MWK', 'malawian kwacha'),
  money('MZN', 'mozambican meticais, meticais'),
  money('TTD', 'trinidad and tobago dollars'),
  money('BBD', 'barbados dollars, barbadian dollars'),
  money('FJD', 'fijian dollars, fiji dollars'),
  money('NAD', 'namibian dollars'),
  money('ZWL', 'zimbabwean dollars, zimbabwe dollars'),
  money('LRD', 'liberian dollars'),
  money('BND', 'brunei dollars'),
  money('AFN', 'afghanis, afghani'),
  money('mark', 'marks, deutsche marks'),
  money('franc', 'francs'),
  money('peso', 'pesos'),
  money('crowns', ''),
  money('florin', 'florins'),
  money('ducat', 'ducats'),
  money('guilder', 'guilders'),
  money('thaler', 'thalers, taler, talers'),
  money('guinea', 'guineas'),
  money('lira', 'liras, lire'),
  money('drachma', 'drachmas'),
  money('peseta', 'pesetas'),
  money('escudo', 'escudos'),
  row('GBP', 0.01, 'pence', 'p'),
  money('cent', '¢, cents'),
];

const BY_NAME = new Map(ROWS.flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));

/** A unit by its symbol or name. */
export const unitOf = (name: string): Unit | undefined => BY_NAME.get(name.trim().toLowerCase());

/** The unit that a dimension's amounts are compared in. */
export const baseUnit = (dimension: string): string | undefined =>
  ROWS.find(([unit]) => unit.dimension === dimension && unit.factor === 1)?.[0].symbol;

/** How many words the longest name has that begins with a word; 0 where none does. */
const MOST_WORDS = new Map<string, number>();
for (const name of BY_NAME.keys()) {
  const words = name.split(' ');
  const first = words[0] as string;
  MOST_WORDS.set(first, Math.max(MOST_WORDS.get(first) ?? 0, words.length));
}

/** What the names of units begin with. */
export const UNIT_NAMES: readonly string[] = [...MOST_WORDS.keys()];

export const wordsFrom = (first: string): number => MOST_WORDS.get(first) ?? 0;

/** The codes of three letters that currencies have. */
export const moneyCodes = (): string[] =>
  ROWS.map(([unit]) => unit)
    .filter((unit) => isMoney(unit) && /^[A-Z]{3}$/u.test(unit.symbol))
    .map(({ symbol }) => symbol);

/** The dimensions of money: those of units that are a dimension of their own. */
const CURRENCIES: ReadonlySet<string> = new Set(
  ROWS.flatMap(([{ dimension, symbol }]) =>
    dimension === symbol && dimension !== 'magnitude' && dimension !== 'points' ? [dimension] : [],
  ),
);

/** Whether amounts of it are money. */
export const isMoney = ({ dimension }: Unit): boolean => CURRENCIES.has(dimension);

/** Letters of a currency that are a word, a room or a road besides: they count with a capital, and codes of three in capitals. */
export const needsCapitals = (letters: string): boolean =>
  /^[a-z]{1,4}$/u.test(letters) && !SAID_SMALL.has(letters);
const SAID_SMALL: ReadonlySet<string> = new Set(['us', 'rs', 'rmb', 'usd', 'eur', 'gbp', 'cad', 'aud', 'nzd', 'cny', 'jpy', 'chf', 'inr', 'pkr']); // biome-ignore format: a list

/** What is written before an amount of money, with the unit that it names: `$`, `US$`, `Rs`, `USD`. */
export const MONEY_BEFORE: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₪', 'ILS'], ['us $', 'USD'], ['u.s $', 'USD'], ['usd', 'USD'],
      ['usd $', 'USD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['cad', 'CAD'], ['cad $', 'CAD'], ['c $', 'CAD'], ['a $', 'AUD'], ['aud', 'AUD'], ['au $', 'AUD'], ['nz $', 'NZD'], ['nzd', 'NZD'],
      ['nzd $', 'NZD'], ['hk $', 'HKD'], ['s $', 'SGD'], ['rs', 'rupee'], ['rs .', 'rupee'], ['rmb', 'CNY'], ['cny', 'CNY'], ['jpy', 'JPY'], ['chf', 'CHF'], ['r', 'ZAR'], ['inr', 'INR'], ['pkr', 'PKR'],
      ['\u20A6', 'NGN'], ['n', 'NGN'], ['gh \u20B5', 'GHS'], ['gh \u00A2', 'GHS'], ['\u20B5', 'GHS'], ['ksh', 'KES'], ['kshs', 'KES'], ['ush', 'UGX'], ['ushs', 'UGX'], ['tsh', 'TZS'], ['tshs', 'TZS'],
      ['sh', 'shilling'], ['shs', 'shilling'], ['rm', 'MYR'], ['tk', 'BDT'], ['tk .', 'BDT'], ['\u09F3', 'BDT'], ['rp', 'IDR'], ['\u0E3F', 'THB'], ['\u20B1', 'PHP'], ['\u20AB', 'VND'], ['\u20B4', 'UAH'], ['\u20BA', 'TRY'],
      ['r $', 'BRL'], ['nt $', 'TWD'], ['au $', 'AUD'], ['ca $', 'CAD'], ['mx $', 'MXN'], ['j $', 'JMD'], ['sg $', 'SGD'], ['dh', 'dirham'], ['dhs', 'dirham'],
      ['ngn', 'NGN'], ['ghs', 'GHS'], ['kes', 'KES'], ['ugx', 'UGX'], ['tzs', 'TZS'], ['etb', 'ETB'], ['myr', 'MYR'], ['bdt', 'BDT'], ['lkr', 'LKR'], ['npr', 'NPR'], ['idr', 'IDR'], ['thb', 'THB'], ['php', 'PHP'],
      ['vnd', 'VND'], ['twd', 'TWD'], ['sek', 'SEK'], ['nok', 'NOK'], ['dkk', 'DKK'], ['pln', 'PLN'], ['czk', 'CZK'], ['huf', 'HUF'], ['uah', 'UAH'], ['kzt', 'KZT'], ['irr', 'IRR'], ['aed', 'AED'], ['egp', 'EGP'],
      ['hkd', 'HKD'], ['sgd', 'SGD'], ['rub', 'RUB'], ['krw', 'KRW'], ['ils', 'ILS'], ['sar', 'SAR'], ['zar', 'ZAR'], ['brl', 'BRL'], ['mxn', 'MXN'], ['afn', 'AFN'],
    ] as const
  ).flatMap(([written, code]) => {
    const unit = unitOf(code);
    return unit ? [[written, unit] as const] : [];
  }),
); // biome-ignore format: a table reads best in rows
