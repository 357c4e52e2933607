/**
 * How an honest quote may differ from its source, and how a false one does: made from any sentence, so that tests use
 * texts of their own and the benchmark uses those of the data. Plain functions of a sentence and a seed.
 */

/** Numbers from a seed, the same on every run. */
export function seeded(seed) {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];

/** The middle of a word of some length, chosen at random. */
function insideWord(text, random) {
  const places = [...text.matchAll(/\p{Ll}{3}(?=\p{Ll}{3})/gu)].map((m) => m.index + 3);
  return pick(places, random);
}

/** A space between two words, chosen at random away from the edges. */
function betweenWords(text, random) {
  const places = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((m) => m.index);
  return pick(places.slice(1, -1), random);
}

const inQuote = (change) => (sentence, random) => {
  const quote = change(sentence, random);
  return quote === undefined || quote === sentence ? undefined : { source: sentence, quote };
};

const inSource = (change) => (sentence, random) => {
  const source = change(sentence, random);
  return source === undefined || source === sentence ? undefined : { source, quote: sentence };
};

const insertInWord = (what) => (text, random) => {
  const at = insideWord(text, random);
  return at === undefined ? undefined : text.slice(0, at) + what + text.slice(at);
};

const replaceSpace = (what) => (text, random) => {
  const at = betweenWords(text, random);
  return at === undefined ? undefined : text.slice(0, at) + what + text.slice(at + 1);
};

const CYRILLIC = { a: '\u0430', e: '\u0435', o: '\u043E', c: '\u0441', p: '\u0440' };
const LIGATURES = [
  ['ffi', '\uFB03'],
  ['ff', '\uFB00'],
  ['fi', '\uFB01'],
  ['fl', '\uFB02'],
];

/** The words of a sentence with the units they take. */
const wordsIn = (text) => [...text.matchAll(/[\p{L}\p{M}'\u2019]+/gu)];
/** A "not" or a number that an editor may not leave out beside the quoted words. */
const TELLING =
  /\p{N}|\b(?:no|not|never|none|nobody|nothing|without|neither|nor|cannot)\b|n['\u2019]t\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|dozens?|first|third|fourth|fifth|half|both|twice|double|quarter)\b/iu;

function withoutMiddle(mark) {
  return inQuote((text, random) => {
    const words = wordsIn(text);
    if (words.length < 12) return undefined;
    const from = 4 + Math.floor(random() * (words.length - 11));
    const to = from + 1 + Math.floor(random() * 3);
    const gap = text.slice(words[from]?.index, words[to]?.index);
    return TELLING.test(gap)
      ? undefined
      : `${text.slice(0, words[from]?.index)}${mark} ${text.slice(words[to]?.index)}`;
  });
}

/** Modes that say the same words: each must be found. */
export const HONEST = {
  'as printed': (sentence) => ({ source: sentence, quote: sentence }),
  'curly marks': inSource((text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '\u2019').replace(/"([^"]*)"/gu, '\u201C$1\u201D')),
  'straight marks': inQuote((text) => text.replace(/[\u2018\u2019]/gu, "'").replace(/[\u201C\u201D]/gu, '"')),
  dashes: inQuote((text) => text.replace(/(?<=\w)-(?=\w)/u, '\u2013').replace(/ - | \u2013 /u, '\u2014')),
  'no-break space': inSource(replaceSpace('\u00A0')),
  'thin space': inSource(replaceSpace('\u2009')),
  'line break in the quote': inQuote(replaceSpace('\n')),
  'line break in the source': inSource(replaceSpace('\r\n')),
  'soft hyphen': inSource(insertInWord('\u00AD')),
  'hyphen at a line break': inSource(insertInWord('-\n')),
  'the same, copied': inQuote(insertInWord('-\n')),
  ligatures: inSource((text) => LIGATURES.reduce((t, [a, b]) => t.replaceAll(a, b), text)),
  'NFD in the source': inSource((text) => text.normalize('NFD')),
  'NFD in the quote': inQuote((text) => text.normalize('NFD')),
  'zero width': inSource(insertInWord('\u200B')),
  'full width': inQuote((text) => text.replace(/[0-9A-Za-z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  homoglyphs: inQuote((text) => text.replace(/[aeocp]/gu, (c) => CYRILLIC[c])),
  'one homoglyph': inSource((text) => text.replace(/(?<=\p{L})[aeocp]/u, (c) => CYRILLIC[c])),
  'ellipsis sign': inQuote((text) => (text.includes('...') ? text.replaceAll('...', '\u2026') : text.replaceAll('\u2026', '...'))),
  'editorial ellipsis': withoutMiddle('\u2026'),
  'ellipsis in brackets': withoutMiddle('[...]'),
  'bracketed insertion': inQuote(replaceSpace(' [the paper said] ')),
  'bracketed word': inQuote((text, random) => {
    const words = wordsIn(text).slice(2, -2).filter(([word]) => !TELLING.test(word));
    const word = pick(words, random);
    return word && `${text.slice(0, word.index)}[Mr Smith]${text.slice(word.index + word[0].length)}`;
  }),
  'bracketed letter': inQuote((text) => text.replace(/^\p{L}/u, (c) => `[${c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()}]`)),
  emphasis: inSource((text, random) => {
    const word = pick(wordsIn(text), random);
    return word && `${text.slice(0, word.index)}**${word[0]}**${text.slice(word.index + word[0].length)}`;
  }),
  link: inSource((text, random) => {
    const word = pick(wordsIn(text), random);
    return word && `${text.slice(0, word.index)}[${word[0]}](https://example.org/a_b?c=1)${text.slice(word.index + word[0].length)}`;
  }),
  'case of the first letter': inQuote((text) => text.replace(/^\p{L}/u, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))),
  'punctuation moved inside': inQuote((text) => `${text.replace(/[.,!?"'\u2019\u201D\s]+$/u, '')},`),
  'quotes within quotes': inQuote((text) => (/["\u201C\u201D]/u.test(text) ? text.replace(/["\u201C\u201D]/gu, "'") : undefined)),
}; // biome-ignore format: a table reads best in rows

/** Modes that say something else: none may be found. */
export const FALSE = {
  digit: inQuote((text, random) => {
    const place = pick([...text.matchAll(/\d/gu)], random);
    if (!place) return undefined;
    const other = String((Number(place[0]) + 1 + Math.floor(random() * 9)) % 10);
    return text.slice(0, place.index) + other + text.slice(place.index + 1);
  }),
  name: inQuote((text, random) => {
    const place = pick([...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu)], random);
    return place && `${text.slice(0, place.index)}Quillfeather${text.slice(place.index + place[0].length)}`;
  }),
  negation: inQuote((text) => {
    const without = text.replace(/ not\b| never\b|n't\b|n\u2019t\b/u, '');
    return without === text ? text.replace(/\b(was|were|is|are|has|had|have|will|would|could|can)\b/u, '$1 not') : without;
  }),
  'accents dropped': inQuote((text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
}; // biome-ignore format: a table reads best in rows
