import type { RuleClass } from '../findings/finding.ts';
import { arithmetic } from './arithmetic.ts';
import { attribution } from './attribution.ts';
import { calendar } from './calendar.ts';
import { claimDuplicate } from './claim-duplicate.ts';
import { contradiction } from './contradiction.ts';
import { dispute } from './dispute.ts';
import { draft } from './draft.ts';
import { echo } from './echo.ts';
import { incomplete } from './incomplete.ts';
import { misreported } from './misreported.ts';
import { order } from './order.ts';
import { overlap } from './overlap.ts';
import { quoteAmbiguous } from './quote-ambiguous.ts';
import { quoteDrifted } from './quote-drifted.ts';
import { quoteMisattributed } from './quote-misattributed.ts';
import { quoteOrphan } from './quote-orphan.ts';
import { quoteStitched } from './quote-stitched.ts';
import { refinement } from './refinement.ts';
import { revision } from './revision.ts';
import type { Rule } from './rule.ts';
import { scope } from './scope.ts';
import { selfContradiction } from './self-contradiction.ts';
import { singleSource } from './single-source.ts';
import { sourceChanged } from './source-changed.ts';
import { sourceUndated } from './source-undated.ts';
import { sourceUnused } from './source-unused.ts';
import { speakerMisspelled } from './speaker-misspelled.ts';
import { statedAsFact } from './stated-as-fact.ts';
import { tension } from './tension.ts';
import { valueByPerson } from './value-by-person.ts';
import { valueNotInQuote } from './value-not-in-quote.ts';
import { variant } from './variant.ts';

/** Every rule. A new one is its file and one line here; the order is that of documentation, most severe first. */
export const RULES: readonly Rule[] = [
  contradiction,
  selfContradiction,
  draft,
  misreported,
  order,
  arithmetic,
  revision,
  calendar,
  quoteOrphan,
  quoteAmbiguous,
  quoteMisattributed,
  quoteStitched,
  valueNotInQuote,
  statedAsFact,
  dispute,
  tension,
  quoteDrifted,
  sourceChanged,
  sourceUndated,
  sourceUnused,
  claimDuplicate,
  speakerMisspelled,
  attribution,
  refinement,
  overlap,
  incomplete,
  scope,
  variant,
  echo,
  singleSource,
  valueByPerson,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined where there is none. */
export const ruleOf = (id: string): Rule | undefined => BY_ID.get(id);

/** What the findings of a rule are about; ids that are not rules count as disagreements. */
export const ruleClass = (id: string): RuleClass => BY_ID.get(id)?.class ?? 'disagreement';
