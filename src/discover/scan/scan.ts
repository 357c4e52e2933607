import type { Source } from '../../articles/source.ts';
import { findEchoes } from '../../quotes/echoes/find-echoes.ts';
import { originsBy } from '../../quotes/echoes/origins.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Profile } from '../../values/profiles/index.ts';
import { alignItems, type Pair, rarityOf } from './align.ts';
import type { Candidate } from './candidate.ts';
import { denialsIn } from './denials.ts';
import { candidateOf, groupsOf } from './group.ts';
import type { Statement } from './item.ts';
import { itemsOf } from './items.ts';
import { sequenceFaults } from './sequence.ts';
import { mentionsOf, statementsOf } from './statements.ts';
import { storyOf } from './story.ts';

export interface ScanOptions {
  /** How vague words of number are read. */
  readonly profile?: Profile;
  /** Candidates below this score are left out. */
  readonly least?: number;
}

/** What a scan found. */
export interface ScanResult {
  readonly statements: readonly Statement[];
  /** Worst first. */
  readonly candidates: readonly Candidate[];
}

/** How surely two items must be of one thing to be told of. */
export const LEAST_SCORE = 0.4;

/**
 * Finds what articles may disagree on, without a registry. Pure, deterministic and linear in the text: each item is
 * held only against the few that share its rarest words.
 */
export function scan(sources: readonly Source[], options: ScanOptions = {}): ScanResult {
  const sorted = [...sources].sort((a, b) => compareText(a.id, b.id));
  const story = storyOf(sorted);
  const statements = sorted.flatMap((source) =>
    statementsOf(source, mentionsOf(source, options.profile, story)),
  );
  const items = statements.flatMap((statement, i) => {
    const before = statements[i - 1];
    return itemsOf(statement, before?.source === statement.source ? before : undefined);
  });
  const rarity = rarityOf(items);
  const originOf = originsBy(findEchoes(sorted));
  const least = options.least ?? LEAST_SCORE;
  const isSure = ({ rule, score }: Candidate): boolean =>
    score >= (rule === 'tension' ? least * 0.65 : least);
  const pairs = alignItems(items, rarity);
  // A date that its own page rules out is held against that page alone: it says nothing on when the event was.
  const groups = [
    ...groupsOf(
      pairs.filter((pair) => !isOfCalendar(pair)),
      least,
    ),
    ...pairs
      .filter((pair) => isOfCalendar(pair) && pair.likeness >= least)
      .map((pair) => ({ items: [pair.a, pair.b], pairs: [pair] })),
  ];
  const candidates = groups.flatMap((group) => candidateOf(group, originOf) ?? []);
  return {
    statements,
    candidates: [...candidates.filter(isSure), ...sequenceFaults(statements), ...denialsIn(statements)].sort(
      byWorst,
    ),
  };
}

const isOfCalendar = ({ a, b }: Pair): boolean =>
  a.type === 'date' && a.statement.source === b.statement.source && a.isRelative !== b.isRelative;

const byWorst = (a: Candidate, b: Candidate): number => {
  const [x, y] = [a.positions[0]?.claims[0], b.positions[0]?.claims[0]];
  return (
    b.score - a.score || compareText(x?.source ?? '', y?.source ?? '') || (x?.start ?? 0) - (y?.start ?? 0)
  );
};
