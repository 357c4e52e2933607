import { describeLeft } from './boilerplate.ts';
import { oneLine } from './clean-text.ts';
import { printedDates } from './dateline.ts';
import { authorOfLines } from './document-head.ts';
import { choosePublished } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

const CUE = /^(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,]\d{3}\s+-->\s+/u;
/** A cue ends amid a sentence where no such mark ends it; a line of more is broken all the same, in UTF-16 units. */
const ENDS = /[.!?\u2026\u061F\u06D4\u0964\u3002]["'\u201D\u2019)\]]*$/u;
const LONGEST_LINE = 400;
/** In seconds. */
const LONGEST_TIME = 20;
/** Notes of a file that are read. */
const MOST_NOTES = 40;
/** A cue that is a sound, and nothing that is said: `[theme music]`, `(applause)`, `♪`. A number or a name in it may be a fact. */
const SOUND =
  /^(?:[[(](?!inaudible|unintelligible|indistinct|bleep)[\p{Ll}\s,;'\u2019-]{2,80}[\])]|[\s\u266A\u266B#]+)$/u;
/** A note that says who broadcast it, and when: the name is its first part. */
const BROADCAST =
  /^(\p{Lu}[^,;|\u2013\u2014]{2,60})[,;|\u2013\u2014].*\b(?:broadcast|aired|transmitted|first shown)\b/u;
const VOICED = /^([^:]{1,80}): /u;

/** Marks of voices and of style inside cues: `<v Anna Lund>`, `<i>`. */
const VOICE = /<v(?:\.[\w.]+)?\s+([^>]{1,80})>/giu;
const TAG = /<\/?[a-z][^>]{0,80}>|<(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}>|\{\\an?\d\}/giu;

/** Characters that both forms write as entities. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  quot: '"',
  apos: "'",
  lrm: '',
  rlm: '',
};
/** Entities as the characters that they stand for; each once, so that what is escaped twice stays legible. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|nbsp|quot|apos|lrm|rlm)|#(\d{1,6})|#x([\da-f]{1,5}));/giu,
    (whole, name: string | undefined, number: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );

/** How many rows at the beginning of a cue are those at the end of the one before, whose voices need not be named again. */
function againShown(shown: readonly string[], rows: readonly string[]): number {
  const bare = (row: string | undefined): string => (row ?? '').replace(VOICED, '');
  for (let size = Math.min(shown.length, rows.length); size > 0; size--)
    if (rows.slice(0, size).every((row, i) => bare(row) === bare(shown[shown.length - size + i])))
      return size;
  return 0;
}

/** What is being said: since when, by whom where the cue says it. */
interface Line {
  readonly time: string;
  readonly from: number;
  readonly voice: string;
  words: string;
}

/**
 * Reads subtitles (.srt, .vtt) as a transcript: a line a cue, with the time at which it is said before it. A sentence that
 * goes on in the next cue of the same voice goes on in its line, so that it can be quoted.
 */
export function takeTranscript(text: string, { keepsAll = false }: IntakeHints = {}): TakenArticle {
  const lines: Line[] = [];
  const sounds: string[] = [];
  let from = 0;
  let words: string[] = [];
  let shown: readonly string[] = [];
  let time = '';
  const end = (): void => {
    // Rolling captions show the last lines of a cue again above the new ones.
    const rows = words.map((row) => oneLine(decoded(row))).filter((row) => row !== '');
    const again = againShown(shown, rows);
    if (rows.length > 0) shown = rows;
    const said = rows.slice(again).join(' ');
    const before = lines.at(-1);
    words = [];
    if (said === '' || before?.words.endsWith(said)) return;
    if (!keepsAll && SOUND.test(said)) {
      sounds.push(said);
      return;
    }
    const voice = VOICED.exec(said)?.[1] ?? '';
    const more = voice === '' ? said : said.slice(voice.length + 2);
    const goesOn =
      before !== undefined &&
      !ENDS.test(before.words) &&
      (voice === before.voice || voice === '') &&
      from - before.from <= LONGEST_TIME &&
      before.words.length + more.length <= LONGEST_LINE;
    if (goesOn && !before.words.endsWith(more)) before.words += ` ${more}`;
    else if (!goesOn) lines.push({ time, from, voice, words: said });
  };
  let isCue = false;
  const notes: string[] = [];
  let isNote = false;
  let title: string | null = null;
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const cue = CUE.exec(line);
    if (cue) {
      end();
      from = Number(cue[1] ?? 0) * 3600 + Number(cue[2]) * 60 + Number(cue[3]);
      time = `${cue[1] === undefined ? '' : `${cue[1]}:`}${cue[2]}:${cue[3]}`;
      isCue = true;
    } else if (isCue && words.length === 0 && line !== '' && line.trim() === '') {
      // A row of a cue that is left free.
    } else if (line.trim() === '') {
      end();
      isCue = false;
      isNote = false;
    } else if (isNote || (!isCue && /^NOTE(?:\s|$)/u.test(line))) {
      isNote = true;
      const words = oneLine(line.replace(/^NOTE(?=\s|$)/u, ''));
      if (words !== '' && notes.length < MOST_NOTES) notes.push(words);
    } else if (isCue) words.push(line.replace(VOICE, '$1: ').replace(TAG, ''));
    else title ??= /^WEBVTT\s*(?:-\s*)?(\S.*)$/u.exec(line)?.[1] ?? null;
  }
  end();
  const { published, notices } = choosePublished(notes.flatMap((note) => printedDates(note)));
  return {
    kind: 'transcript',
    text: lines.map((line) => `[${line.time}] ${line.words}`).join('\n\n'),
    title,
    publisher:
      notes.map((note) => BROADCAST.exec(note)?.[1]?.trim()).find((name) => name !== undefined) ?? null,
    author: authorOfLines(notes),
    published,
    canonical: null,
    language: null,
    id: null,
    notices: [...notices, ...(sounds.length > 0 ? [describeLeft('notes of sounds', sounds)] : [])],
  };
}
