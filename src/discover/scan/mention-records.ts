import type { Source } from '../../articles/source.ts';
import { type MentionRecord, readText } from '../../expressions/read-text.ts';
import type { Anchor } from '../../values/mention.ts';
import type { Profile } from '../../values/profiles/index.ts';
import type { Statement } from './item.ts';
import { storyOf } from './story.ts';

/** A mention as programs get it, with its source and who speaks. Offsets are UTF-16 units of the decoded file. */
export interface ScannedMention extends MentionRecord {
  readonly source: string;
  /** Who says it, as the text names them; null where it is the article itself. */
  readonly speaker: string | null;
}

/** Every mention of the articles, in order. A line is read by itself. */
export function mentionRecords(
  sources: readonly Source[],
  statements: readonly Statement[],
  profile?: Profile,
): ScannedMention[] {
  const bySource = new Map<Source, Statement[]>();
  for (const statement of statements) {
    const known = bySource.get(statement.source);
    if (known) known.push(statement);
    else bySource.set(statement.source, [statement]);
  }
  const story = storyOf(sources);
  return sources.flatMap((source) => {
    const own = bySource.get(source) ?? [];
    let s = 0;
    return recordsOf(source, profile, story).map((record) => {
      while (s < own.length - 1 && (own[s] as Statement).end <= record.start) s++;
      return { source: source.id, ...record, speaker: own[s]?.speech?.speaker ?? null };
    });
  });
}

function recordsOf(
  { text, bodyStart, metadata }: Source,
  profile: Profile | undefined,
  story: Anchor | undefined,
): MentionRecord[] {
  const anchor = metadata.written ?? metadata.published ?? undefined;
  const records: MentionRecord[] = [];
  const line = /[^\r\n]+/gu;
  line.lastIndex = bodyStart;
  for (let found = line.exec(text); found; found = line.exec(text))
    for (const record of readText(found[0], { anchor, profile, story }))
      records.push(moved(record, found.index));
  return records;
}

function moved(record: MentionRecord, by: number): MentionRecord {
  const range = ([start, end]: readonly [number, number]): [number, number] => [start + by, end + by];
  const { counted, within } = record;
  return {
    ...record,
    start: record.start + by,
    end: record.end + by,
    within: within && range(within),
    counted: counted?.partOf ? { ...counted, partOf: range(counted.partOf) } : counted,
  };
}
