import type { Source } from '../../articles/source.ts';
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

/**
 * A value that a person states in words as a registry writes it: "14 May", "about 40" and "four days" are read as the words of an
 * article are. What a registry takes as it is stays, and so do words that are not read as one value.
 */
export function valueInWords(stated: unknown, context: WordsContext): unknown {
  const { vocabulary, source, story, profile } = context;
  const type = valueType(context.type);
  if (typeof stated !== 'string' || !type?.read || stated === 'unknown') return stated;
  if (!isFault(type.parse(stated, vocabulary)) || /\bnot\b/iu.test(stated)) return stated;
  const anchor = source?.metadata.written ?? source?.metadata.published ?? undefined;
  const value = parseStated(type, stated, vocabulary, undefined, { anchor, story, profile });
  return isFault(value) || isFault(type.parse(value.canonical, vocabulary)) ? stated : value.canonical;
}
