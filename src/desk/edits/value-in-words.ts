import type { Source } from '../../articles/source.ts';
import { readMentions } from '../../expressions/index.ts';
import { foldPhrase } from '../../text/fold.ts';
import { parseStated, type TypeName, valueType } from '../../values/index.ts';
import type { Anchor } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { isFault } from '../../values/value-type.ts';
import type { Vocabulary } from '../../values/vocabulary.ts';

/** What the words of a person are read against. */
export interface WordsContext {
  readonly type: TypeName;
  readonly vocabulary: Vocabulary;
  readonly source: Source | undefined;
  readonly story: Anchor | undefined;
  readonly profile: Profile;
}

/** Small words that a reader wants before a value which a person writes alone: "at 9", "the second". */
const BEFORE = ['', 'at ', 'the ', 'for '];

/**
 * A value that a person states in words as a registry writes it: "14 May", "about 40" and "four days" are read as the words of an
 * article are. What a registry takes as it is stays, and so do words that are not read as one value.
 */
export function valueInWords(stated: unknown, context: WordsContext): unknown {
  const { vocabulary, source, story, profile } = context;
  const type = valueType(context.type);
  if (typeof stated !== 'string' || !type?.read) return stated;
  if (!isFault(parseStated(type, stated, vocabulary)) || /\bnot\b/iu.test(stated)) return stated;
  const anchor = source?.metadata.written ?? source?.metadata.published ?? undefined;
  for (const before of BEFORE) {
    const mentions = readMentions(foldPhrase(before + stated), { anchor, story, profile });
    const values = mentions.flatMap((mention) =>
      mention.value === null || mention.isReference ? [] : (type.read?.(mention)?.canonical ?? []),
    );
    const [value] = values;
    if (value !== undefined && new Set(values).size === 1 && !isFault(type.parse(value, vocabulary)))
      return value;
  }
  return stated;
}
