import type { Source } from '../../articles/source.ts';
import { eachStatement, speakerAt } from '../../articles/statements/index.ts';
import { type MentionRecord, recordsOf } from '../../expressions/read-text.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { storyOf } from './story.ts';

/** A mention as programs get it, with its source and who speaks. Offsets are UTF-16 units of the decoded file. */
export interface ScannedMention extends MentionRecord {
  readonly source: string;
  /** Who says it, as the article names them; null where it is the article itself, or no one is named. */
  readonly speaker: string | null;
}

/** Every mention of some sources, in order, as a scan reads them. */
export function* mentionRecords(
  sources: readonly Source[],
  profile: Profile | undefined,
): Iterable<ScannedMention> {
  const sorted = [...sources].sort((a, b) => compareText(a.id, b.id));
  const story = storyOf(sorted);
  for (const source of sorted)
    for (const statement of eachStatement(source, { profile, story }))
      for (const mention of statement.mentions) {
        const speaker = speakerAt(statement, mention);
        for (const record of recordsOf(mention)) yield { source: source.id, ...record, speaker };
      }
}
