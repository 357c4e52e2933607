/** Colours: one thing has one, for news. */
export const COLOURS: ReadonlySet<string> = new Set(
  'black white red blue green yellow grey gray brown silver orange purple pink golden beige'.split(' '),
);
/** Nouns for what lies above or beside others of its kind, and is known by an ordinal. */
export const LEVELS: ReadonlySet<string> = new Set(
  'floor storey story deck level row lane platform lap hole tier'.split(' '),
);
