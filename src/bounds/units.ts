/** A unit of measure: its dimension, and how many of the dimension's base unit one of it is. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: number;
  /** Added behind the factor, for temperatures. */
  readonly offset?: number;
}

const row = (
  dimension: string,
  factor: number,
  symbol: string,
  names: string,
  offset?: number,
): [Unit, string[]] => [
  { symbol, dimension, factor, offset },
  [symbol.toLowerCase(), ...names.split(' ').filter(Boolean)],
];

/** Units that news mixes, with their names. Currencies are never converted: each is a dimension of its own. */
const ROWS: readonly [Unit, string[]][] = [
  row('length', 1, 'm', 'metre metres meter meters'),
  row('length', 1000, 'km', 'kilometre kilometres kilometer kilometers kms'),
  row('length', 0.01, 'cm', 'centimetre centimetres centimeter centimeters'),
  row('length', 0.001, 'mm', 'millimetre millimetres millimeter millimeters'),
  row('length', 1609.344, 'mi', 'mile miles'),
  row('length', 0.9144, 'yd', 'yard yards'),
  row('length', 0.3048, 'ft', 'foot feet'),
  row('length', 0.0254, 'in', 'inch inches'),
  row('mass', 1, 'kg', 'kilogram kilograms kilogramme kilogrammes kilo kilos'),
  row('mass', 0.001, 'g', 'gram grams gramme grammes'),
  row('mass', 1000, 't', 'tonne tonnes ton tons'),
  row('mass', 0.45359237, 'lb', 'pound pounds lbs'),
  row('temperature', 1, '°C', 'celsius c', 0),
  row('temperature', 5 / 9, '°F', 'fahrenheit f', -160 / 9),
  row('area', 1e6, 'km²', 'sqkm'),
  row('area', 1e4, 'ha', 'hectare hectares'),
  row('area', 4046.8564224, 'ac', 'acre acres'),
  row('speed', 1 / 3.6, 'km/h', 'kph kmh'),
  row('speed', 0.44704, 'mph', ''),
  row('percent', 1, '%', 'percent'),
  row('magnitude', 1, 'magnitude', ''),
  row('USD', 1, 'USD', '$ dollar dollars'),
  row('EUR', 1, 'EUR', '€ euro euros'),
  row('GBP', 1, 'GBP', '£'),
];

const BY_NAME = new Map(ROWS.flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));

/** A unit by its symbol or name. */
export const unitOf = (name: string): Unit | undefined => BY_NAME.get(name.trim().toLowerCase());
