import { SAYING_FORMS } from '../../../expressions/en/saying-words.ts';

/** Words that no clause after "that" begins with. */
const NO_SUBJECT =
  /^(?:was|were|is|are|be|been|being|has|have|had|will|would|could|can|may|might|did|do|does|to|of|in|on|at|by|for|from|with|and|or|but|that|which|who|when|as|if|not|than|\p{L}+ing)\b/iu;

/** The question whether some words are so: "Is it true that …", where they are a plain clause, else with the words repeated. */
export function truthOf(words: string): string {
  const own = words.replace(/\s+/gu, ' ').trim();
  const said = own.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isPlain =
    said.length >= 3 &&
    !NO_SUBJECT.test(own) &&
    !/["“”()[\];:]|\b(?:that|who|which)\b/iu.test(own) &&
    !said.some((word) => SAYING_FORMS.has(word));
  return isPlain ? `Is it true that ${own}?` : `Is it true: “${own.replace(/["“”]/gu, '')}”?`;
}
