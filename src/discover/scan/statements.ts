import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import { foldText } from '../../text/fold.ts';
import type { Anchor, Mention, ReadingContext } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { Statement } from './item.ts';
import { type Range, sentencesOf } from './sentences.ts';
import { type Speech, speechIn } from './speakers.ts';
import { wordsOf } from './stems.ts';

/** Every mention of a source, with offsets of its text. A line is read by itself: a headline is no part of the text below. */
export function mentionsOf(source: Source, profile?: Profile, story?: Anchor): Mention[] {
  const { text, bodyStart, metadata } = source;
  const anchor = metadata.written ?? metadata.published ?? undefined;
  const context: ReadingContext = { anchor, profile, story };
  const found: Mention[] = [];
  for (let at = bodyStart; at < text.length; ) {
    const { end, next } = lineAt(text, at);
    const folded = foldText(text.slice(at, end));
    const shift = (n: number, side: 'starts' | 'ends'): number =>
      at + (side === 'starts' ? (folded.starts[n] ?? 0) : (folded.ends[n - 1] ?? 0));
    const moved = (mention: Mention): Mention => {
      const [start, stop] = [shift(mention.start, 'starts'), shift(mention.end, 'ends')];
      const { counted, members } = mention;
      const part = counted?.partOf;
      return {
        ...mention,
        start,
        end: stop,
        text: text.slice(start, stop),
        counted:
          part && counted
            ? { ...counted, partOf: [shift(part[0], 'starts'), shift(part[1], 'ends')] }
            : counted,
        members: members?.map(moved),
      };
    };
    for (const mention of readMentions(folded.text, context)) found.push(moved(mention));
    at = next;
  }
  return found;
}

function lineAt(text: string, at: number): { end: number; next: number } {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { end, next: end + 1 };
}

/** The statements of a source, in order, with who speaks and what is read in each. Linear in the text. */
export function statementsOf(source: Source, mentions: readonly Mention[]): Statement[] {
  const statements: Statement[] = [];
  const isNumbered = mentions.some(
    ({ type, value }) => type === 'ordinal' && value?.kind === 'interval' && (value.best ?? 0) > 1,
  );
  let speech: Speech | undefined;
  let m = 0;
  let openQuote = false;
  /** Sentences of an open quotation whose speaker is not told yet. */
  const waiting: number[] = [];
  let last: Range | undefined;
  for (const range of sentencesOf(source.text, source.bodyStart)) {
    // A new paragraph outside a quotation is the article's own again, unless it says otherwise.
    const isNewParagraph = last !== undefined && /[\r\n]/u.test(source.text.slice(last.end, range.start));
    const carried = isNewParagraph && !openQuote ? undefined : speech;
    const found = speechIn(source.text, range, carried ?? speech);
    const said = found ?? (openQuote ? speech && { ...speech, from: range.start } : undefined);
    const wasOpen = openQuote;
    openQuote = endsInQuote(source.text.slice(range.start, range.end), openQuote);
    // Who spoke a quotation of several sentences is often told behind its last.
    if (wasOpen && found && !openQuote)
      for (const i of waiting) statements[i] = spokenBy(statements[i] as Statement, found);
    if (!openQuote) waiting.length = 0;
    else if (!found || /^["\u201C]/u.test(source.text.slice(range.start, range.start + 1)))
      waiting.push(statements.length);
    const own: Mention[] = [];
    while (m < mentions.length && (mentions[m] as Mention).start < range.end) {
      if ((mentions[m] as Mention).start >= range.start) own.push(mentions[m] as Mention);
      m++;
    }
    statements.push({
      ...range,
      source,
      speech: said,
      words: wordsOf(source.text, range, own),
      mentions: own,
      index: statements.length,
      isNumbered,
    });
    // Who spoke last is who "he" is, also behind a sentence of the article's own.
    speech = said ?? speech;
    last = range;
  }
  return statements;
}

const spokenBy = (statement: Statement, { speaker, stance }: Speech): Statement => ({
  ...statement,
  speech: { speaker, stance, from: statement.start },
});

/** Whether a quotation is still open behind a sentence. Straight marks open and close in turn. */
function endsInQuote(sentence: string, isOpen: boolean): boolean {
  let open = isOpen;
  for (const c of sentence) {
    if (c === '"') open = !open;
    else if (c === '\u201C') open = true;
    else if (c === '\u201D') open = false;
  }
  return open;
}
