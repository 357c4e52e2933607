import { readMentions } from '../../expressions/index.ts';
import { unfolded } from '../../expressions/read-text.ts';
import { foldText } from '../../text/fold.ts';
import type { Mention, ReadingContext } from '../../values/mention.ts';
import type { Sentence, Stretch } from './sentences.ts';

/** A paragraph longer than this is read in parts, each cut between two sentences: a part is all that is folded at once. */
const LONGEST_PART = 2000;

/**
 * Every mention of a text in the order of its sentences, with offsets of the text. A paragraph is read as a whole, so that
 * "three days later" finds the day before it; a headline is not part of the text below it.
 */
export function* mentionsOf(
  text: string,
  sentences: Iterable<Sentence>,
  context: ReadingContext,
): Iterable<Mention> {
  let part: { start: number; end: number } | undefined;
  for (const { start, end, isParagraphStart } of sentences) {
    if (part && !isParagraphStart && end - part.start <= LONGEST_PART) {
      part.end = end;
      continue;
    }
    if (part) yield* readPart(text, part, context);
    part = { start, end };
  }
  if (part) yield* readPart(text, part, context);
}

function readPart(text: string, { start, end }: Stretch, context: ReadingContext): Mention[] {
  const folded = foldText(text.slice(start, end));
  return readMentions(folded.text, context).map((mention) => unfolded(mention, text, folded, start));
}
