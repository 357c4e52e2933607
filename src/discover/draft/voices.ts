import type { Statement } from '../../articles/statements/index.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import { agentRoots, isFarPronoun, nameBeside, nameRoots, subjectRoots } from './names-of-voices.ts';
import { isQuotedAt } from './quoted.ts';
import type { Reader } from './reader.ts';
import { rootOf, rootsOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** What a sentence must share with what the draft gives to somebody, to be the same saying or deed. */
const SAME_SAYING = 0.55;
/** How near to the best another must come, for it to be as well what is meant. */
const AS_NEAR = 0.8;
/** What a sentence must share of its own with the draft's, for a deed in it to be the same. */
const SAME_DEED = 0.4;
/** What is less near and names whom the draft names may be meant as well. */
const MAY_BE = 0.5;
const NEAREST = 12;

const meets = (own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...own].some((root) => other.has(root));

/** Whether the sources give what the draft has somebody say or do to somebody else. */
export function judgeVoice(statement: Statement, corpus: Corpus, reader?: Reader): Part | undefined {
  const speech = statement.speeches.find(({ cue, speaker }) => cue !== null && speaker !== null);
  const agent = speech ? null : agentRoots(statement);
  const named = speech?.speaker
    ? (nameRoots(speech.speaker) ?? nameBeside(statement, speech.speaker))
    : (agent ?? subjectRoots(statement));
  // "Investigators found": a capital that only begins the sentence.
  const opening = reader?.tokensOf(statement)[0];
  const common = opening?.pos === 'NOUN' ? rootOf(opening.text) : null;
  const own = new Set([...namesAlone(named, corpus)].filter((root) => root !== common));
  if (own.size === 0 || (speech?.speaker && isFarPronoun(statement, speech.speaker))) return undefined;
  // Words between quotation marks are looked for as such.
  if (speech && /^["\u201C]/u.test(statement.source.text.slice(speech.start))) return undefined;
  const inside = statement.words.filter(
    (word) =>
      !isQuotedAt(statement, word) && (!speech || (speech.start <= word.start && word.end <= speech.end)),
  );
  const content = rootsOf(inside, statement.mentions);
  for (const root of own) content.delete(root);
  if (content.size < 2) return undefined;
  const near = corpus.nearest({ roots: content }, NEAREST);
  const [first] = near;
  if (!first || first.share < SAME_SAYING) return undefined;
  // A deed is the same only where little else is in the other sentence.
  if (!speech && corpus.share(first.known.terms.roots, content) < SAME_DEED) return undefined;
  const voicesOf = ({ statement: one, voices }: KnownStatement): ReadonlySet<string> =>
    // Who does a thing is the subject, whoever speaks of it.
    namesAlone(speech || agent ? voices : subjectRoots(one), corpus);
  const isTheirs = ({ known, share }: (typeof near)[number]): boolean => {
    const voices = voicesOf(known);
    // What is nearly as like, and names who the draft names, may be what is meant.
    if (share < first.share * AS_NEAR) return share >= first.share * MAY_BE && meets(own, known.terms.roots);
    return (
      voices.size === 0 ||
      meets(own, voices) ||
      ((speech || agent) && isBeforeCue(known.statement, own)) ||
      ((speech ? speech.stance === 'denies' : !agent) && meets(own, known.around))
    );
  };
  if (near.some(isTheirs)) return undefined;
  const label = speech?.speaker?.name ?? statement.words.find(({ text }) => own.has(rootOf(text)))?.text;
  return {
    verdict: 'contradicted',
    why: `the draft gives it to ${label}; ${sourceOf(first.known)} gives it to another`,
    by: [groundOf(first.known, 'contradicts')],
  };
}

/** Whether a name is before the verb of saying: "Anna Berg, who chairs the board, accused Olaf Moe" is hers, whoever is read as its speaker. */
const isBeforeCue = ({ words, speeches }: Statement, own: ReadonlySet<string>): boolean =>
  speeches.some(
    ({ cue }) =>
      cue !== null &&
      words.some(({ start, text, isCapital }) => isCapital && start < cue.start && own.has(rootOf(text))),
  );

/** Roots of names, without those of words that only begin a sentence. */
export const namesAlone = (roots: ReadonlySet<string> | null, corpus: Corpus): ReadonlySet<string> =>
  new Set([...(roots ?? [])].filter((root) => !corpus.isCommon(root)));
