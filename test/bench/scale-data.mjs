// What programs write: registries and corpora of any size, made on the spot and the same on every machine.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 up to 1 that only look random (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];
const WANTED = ['boats', 'tents', 'food', 'medicine', 'nothing'];
const pad = (n, size) => String(n).padStart(size, '0');

/** What a question asks, its answers as a registry states them, and how a report words them: by name, or in a list. */
const KINDS = [
  {
    id: 'hurt',
    ask: (n) => ({ ask: `How many people were hurt in ward ${n}?`, type: 'count' }),
    value: (k) => 2 + (k % 90),
    named: (n, k) => `${2 + (k % 90)} people were hurt in ward ${n}`,
    listed: (k) => `${2 + (k % 90)} people were hurt`,
    sentence: (quote) => `The district office said that ${quote}, most of them in the first hours.`,
  },
  {
    id: 'reopened',
    ask: (n) => ({ ask: `When did the bridge of ward ${n} reopen?`, type: 'date' }),
    value: (k) => `2024-${pad(1 + (k % 6), 2)}-${pad(1 + (k % 28), 2)}`,
    named: (n, k) => `bridge of ward ${n} reopened on ${1 + (k % 28)} ${MONTHS[k % 6]} 2024`,
    listed: (k) => `bridge reopened ${1 + (k % 28)} ${MONTHS[k % 6]} 2024`,
    sentence: (quote) => `After the repairs the ${quote} to all traffic.`,
  },
  {
    id: 'asked',
    ask: (n) => ({ ask: `What did ward ${n} ask for first?`, type: 'choice', options: WANTED }),
    value: (k) => WANTED[k % WANTED.length],
    named: (n, k) => `ward ${n} asked for ${WANTED[k % WANTED.length]}`,
    listed: (k) => `asked for ${WANTED[k % WANTED.length]}`,
    sentence: (quote) => `In the same week ${quote} before anything else.`,
  },
];

/** Sources whose text is there, and sources that are known by their offsets alone. */
const TEXTS = 400;
const DIGESTS = 600;
/** Answers to a question, and how many of them quote a text where it is not stated. */
const ANSWERS = 10;
const QUOTED = 3;

/**
 * Writes `big.ndjson` and `sources/`: ten answers a question, some of them (three) quoted from reports whose text is there,
 * seven by offsets in reports whose text may not be kept. Of the quotes, two
 * name their ward and one is a short phrase of a list, distinguished by its prefix. Every thirtieth question has an answer that differs. A program
 * goes through its sources one by one, so the claims of one question lie far apart.
 * @param quoted How many of the ten quote a text.
 * @returns The bytes of the registry.
 */
export function writeClaims(folder, claims, quoted = QUOTED) {
  const random = randomFrom(20240520);
  const questions = claims / ANSWERS;
  mkdirSync(join(folder, 'sources'), { recursive: true });
  const lines = Array.from({ length: TEXTS + DIGESTS }, () => []);
  const texts = Array.from({ length: TEXTS }, () => []);
  const parts = [];
  for (let n = 0; n < questions; n++) {
    const kind = KINDS[n % KINDS.length];
    const id = `ward-${n}-${kind.id}`;
    parts.push(`${JSON.stringify({ id, ...kind.ask(n) })}\n`);
    const truth = Math.floor(random() * 1e6);
    const [first, other] = [Math.floor(random() * TEXTS), Math.floor(random() * DIGESTS)];
    for (let a = 0; a < ANSWERS; a++) {
      const differs = n % 30 === 7 && a === 2;
      const k = differs ? truth + 1 : truth;
      const isQuoted = a < quoted;
      const source = isQuoted ? (first + a * 7) % TEXTS : TEXTS + ((other + a * 11) % DIGESTS);
      const claim = { question: id, source: nameOf(source) };
      if (isQuoted && a % 2 === 0) {
        claim.quote = kind.named(n, k);
        texts[source].push(kind.sentence(claim.quote));
      } else if (isQuoted) {
        claim.quote = kind.listed(k);
        claim.prefix = `Ward ${n}:`;
        texts[source].push(`Ward ${n}: ${claim.quote}.`);
      } else {
        const start = Math.floor(random() * 60000);
        claim.at = { start, end: start + 40 };
      }
      claim.value = kind.value(k);
      if (a === 1 && n % 10 === 0) claim.speaker = 'District office';
      if (a === 2 && n % 25 === 0) claim.because = 'table 3';
      lines[source].push(`${JSON.stringify(claim)}\n`);
    }
  }
  const manifest = [];
  for (let s = TEXTS; s < TEXTS + DIGESTS; s++)
    manifest.push(`${nameOf(s)}: { text: none, publisher: Office ${s}, published: 2024-07-01 }\n`);
  writeFileSync(join(folder, 'sources', 'sources.yaml'), manifest.join(''));
  mkdirSync(join(folder, 'sources', 'texts'));
  for (const [s, sentences] of texts.entries())
    writeFileSync(
      join(folder, 'sources', 'texts', `${nameOf(s)}.md`),
      `---\npublished: 2024-07-01\n---\n${paragraphs(sentences)}`,
    );
  writeFileSync(join(folder, 'no-echoes.yaml'), 'rules: { echo: off }\n');
  return writeParts(join(folder, 'big.ndjson'), [parts, ...lines]);
}

const nameOf = (source) => `report-${pad(source, 4)}`;

function paragraphs(sentences) {
  const out = [];
  for (let i = 0; i < sentences.length; i += 5) out.push(`${sentences.slice(i, i + 5).join(' ')}\n\n`);
  return out.join('');
}

/** Writes a file part by part, so that a large one is never one string. */
function writeParts(path, groups) {
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const group of groups) bytes += writeSync(file, group.join(''));
  closeSync(file);
  return bytes;
}

/** A registry in YAML of about so many bytes, as a person would lay it out: flow maps, block maps, folded text, quotes. */
export function yamlRegistry(bytes) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const parts = [
    'story: { title: A flood and its wards, anchor: 2024-05 } # the story\n',
    'entities:\n  office: { kind: party, name: District office, also: [The office] }\n',
    'questions:\n',
  ];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const kind = KINDS[n % KINDS.length];
    const { ask, type, options } = kind.ask(n);
    const lines = [
      `  ward-${n}-${kind.id}:\n`,
      `    ask: ${pick([ask, `"${ask}"`, `'${ask}'`])}\n`,
      `    type: ${type}\n`,
    ];
    if (options) lines.push(`    options: [${options.join(', ')}]\n`);
    if (n % 9 === 0)
      lines.push('    because: >\n      read from the tables of the\n      district, by hand\n');
    lines.push('    claims:\n');
    for (let a = 0; a < 6; a++) {
      const k = Math.floor(random() * 1e6);
      const source = nameOf(Math.floor(random() * TEXTS));
      const [quote, value] = [kind.named(n, k), kind.value(k)];
      lines.push(
        a % 2 === 0
          ? `      - { source: ${source}, quote: ${pick([quote, `"${quote}"`])}, value: ${value} }\n`
          : `      - source: ${source}\n        quote: ${quote}\n        value: ${value}\n${a === 3 ? '        speaker: office # as quoted\n' : ''}`,
      );
    }
    const text = lines.join('');
    size += text.length;
    parts.push(text);
  }
  return parts.join('');
}

const WORDS = (
  'the of and to in a that for it was on with as by at from his her they said after before when while against ' +
  'river bridge harbour council minister officials residents storm water train market school hospital report police ' +
  'morning evening week month talks agreement ceasefire statement spokesman border village district farmers engineers ' +
  'reopened flooded repaired delayed promised denied confirmed warned visited announced collapsed crossed measured ' +
  'two three several many some all most other new old northern southern early late heavy quiet damaged local'
).split(' ');

/**
 * Writes 10,000 articles (or so many as are asked for) of about 4 KB, each distinct, in 20 folders, and a registry of
 * 1,000 claims that quote them.
 * @returns The quotes.
 */
export function writeArticles(folder, articles, claims) {
  const random = randomFrom(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, () => pick(WORDS));
    const text = words.join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}${pick(['.', '.', ', he said.', ' \u2013 so far.'])}`;
  };
  const every = Math.max(1, Math.floor(articles / claims));
  const quotes = [];
  const registry = ['questions:\n'];
  for (let n = 0; n < articles; n++) {
    const paragraphs = [];
    for (let size = 0; size < 3900; ) {
      const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' ');
      paragraphs.push(paragraph);
      size += paragraph.length;
    }
    const id = `article-${pad(n, 5)}`;
    if (n % every === 0 && quotes.length < claims) {
      const hurt = 2 + Math.floor(random() * 60);
      const quote = `${hurt} people were hurt on the ${n % 7 === 0 ? 'old' : 'new'} pier`;
      paragraphs.splice(
        Math.floor(random() * paragraphs.length),
        0,
        `Officials \u201Cconfirmed\u201D that ${quote}.`,
      );
      if (quotes.length % 5 === 0)
        registry.push(
          `  pier-${quotes.length / 5}:\n    ask: How many were hurt?\n    type: count\n    claims:\n`,
        );
      registry.push(`      - { source: ${id}, quote: ${quote} }\n`);
      quotes.push(quote);
    }
    const inner = join(folder, 'sources', pad(n % 20, 2));
    if (n < 20) mkdirSync(inner, { recursive: true });
    const head = `---\npublisher: Paper ${n % 40}\npublished: 2024-05-${pad(1 + (n % 28), 2)}\n---\n`;
    writeFileSync(join(inner, `${id}.md`), `${head}${paragraphs.join('\n\n')}\n`);
  }
  mkdirSync(join(folder, 'claims'), { recursive: true });
  writeFileSync(join(folder, 'claims', 'registry.yaml'), registry.join(''));
  return quotes;
}
