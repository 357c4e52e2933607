/** What words seem to say where no number or date is read from them, for a person to confirm. */

/** An answer that a question knows: its id, and the names by which it goes. */
export interface KnownAnswer {
  readonly id: string;
  readonly names: readonly string[];
}

/** Words that deny what a sentence says. */
const DENIES =
  /^(?:not|no|never|nor|neither|no(?:body|ne|thing)|without|cannot|deny|denies|denied|denying)$|n['’]t$/u;
/** Words too common to show that a quote speaks of what a question asks. */
const SMALL = new Set(
  'the and for was were are been has have had did does that this there with from who whom which what when where how why any all its his her their they not never but true out into onto about after before over off'.split(' '),
); // biome-ignore format: a list
const STEM = 5;

const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? [];
/** The words that carry something, by how they begin. */
const stemsOf = (words: readonly string[]): string[] =>
  words
    .filter((word) => word.length > 2 && !SMALL.has(word) && !DENIES.test(word))
    .map((word) => word.slice(0, STEM));

/** Whether words affirm or deny what a question asks, where they repeat enough of it; undefined where a person must say. */
export function truthIn(ask: string, quote: string): 'yes' | 'no' | undefined {
  const [asked, said] = [wordsIn(ask), wordsIn(quote)];
  const stems = new Set(stemsOf(said));
  if (!stemsOf(asked).some((stem) => stems.has(stem))) return undefined;
  const denials = [...asked, ...said].filter((word) => DENIES.test(word)).length;
  return denials % 2 === 0 ? 'yes' : 'no';
}

/** The known answer that words give: the one whose words of meaning are all among them, the longest of several. */
export function answerAmong(words: string, known: readonly KnownAnswer[]): string | undefined {
  const stems = new Set(stemsOf(wordsIn(words)));
  let best: { readonly id: string; readonly size: number } | undefined;
  for (const { id, names } of known)
    for (const name of names) {
      const own = stemsOf(wordsIn(name));
      if (own.length > (best?.size ?? 0) && own.every((stem) => stems.has(stem)))
        best = { id, size: own.length };
    }
  return best?.id;
}
