import { type Statement, speakerAt } from '../../articles/statements/index.ts';
import { type MentionRecord, recordsOf } from '../../expressions/read-text.ts';

/** A mention as programs get it, with its source and who speaks. Offsets are UTF-16 units of the decoded file. */
export interface ScannedMention extends MentionRecord {
  readonly source: string;
  /** Who says it, as the article names them; null where it is the article itself, or no one is named. */
  readonly speaker: string | null;
}

/** Every mention of some statements, in order. */
export const mentionRecords = (statements: readonly Statement[]): ScannedMention[] =>
  statements.flatMap((statement) =>
    statement.mentions.flatMap((mention) => {
      const speaker = speakerAt(statement, mention);
      return recordsOf(mention).map((record) => ({ source: statement.source.id, ...record, speaker }));
    }),
  );
