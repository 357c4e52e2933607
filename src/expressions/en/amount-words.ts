import { wordSet } from './words.ts';

/** What an amount is "a" of: "7.40 a share", "1.25 a litre". */
export const PER = wordSet(
  'share litre liter gallon barrel kilo kilogram kg gram tonne ton pound ounce pint bottle pack packet head unit piece bushel ticket ride mile metre meter person therm dozen bag box can loaf cup time go copy',
);

/** Verbs and adverbs that put an amount "at" a figure. */
export const MEASURED = wordSet(
  'stood stands standing trading traded trades valued put estimated measured measuring rated quoted pegged capped fixed remained remains remain averaged averaging averages selling sold sells priced steady unchanged flat peaked bottomed cost costs costing worth charge charges charged paid pay pays set',
);

/** What has figures with a point that are not hours. */
export const OF_AMOUNTS = wordSet(
  'shares share stock stocks price prices priced index futures bonds bond pound dollar euro yen yuan rupee rouble franc sterling currency oil gold wages fares odds favourite rate rates ratio average averages mean median magnitude gpa grade ph inflation yield yields temperature density level levels growth interest mortgage coefficient margin deficit value fertility rating turnout tax duty levy toll fee fees subsidy',
);
