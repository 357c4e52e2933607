import type { DraftComparison } from '../compare/compare-drafts.ts';
import type { FindingDraft, Severity } from '../findings/finding.ts';
import type { Rule } from './rule.ts';
import { draftPosition, whoSaysWhat } from './shared/positions.ts';
import { whatSettles } from './shared/settles.ts';

export const draft: Rule = {
  id: 'draft',
  class: 'disagreement',
  severity: 'error',
  inAnyVoice: true,
  when: 'a draft of our own says what the sources contradict, what none of them says, or two things at once',
  text: {
    what: 'An article with `role: draft` is ours: it supports nothing and is not an origin. This finding says that an answer of it and what the sources agree on cannot both hold. It is a warning where the sources disagree and the draft takes a side, where only quoted speakers differ, or where no source answers.',
    why: 'The article that a desk is about to print is the one whose mistakes it can still correct. Counting it as a source would let it confirm itself, so its claims are compared with the answers of the others and never among them.',
    example: [
      'coast-wire, 20 May 2024: "The ferry carried 312 passengers."',
      'harbour-post, 20 May 2024: "There were 312 passengers aboard."',
      'our-draft, 21 May 2024: "The ferry had 321 passengers."',
      'Reported as an error: our-draft has another number than both.',
    ].join('\n'),
    fix: 'Correct the draft, or record the source that it rests on as a claim. Where the sources disagree, say in the draft who says what. `reconcile draft FILE` reads the whole article and not only what was recorded of it.',
  },
  report: ({ drafts }) => drafts.flatMap((comparison) => reportOn(comparison) ?? []),
};

/** One finding a draft and question, with everything that is wrong with its answer. */
function reportOn(comparison: DraftComparison): FindingDraft | undefined {
  const { question, draft: own, positions, sources, against, itself } = comparison;
  const { severity, reasons } = judge(comparison);
  if (!severity) return undefined;
  const involved = new Set([...against.map(([mine]) => mine), ...itself.flat()]);
  const opposed = new Set(against.map(([, other]) => other));
  const said = [
    ...positions.filter((_, i) => involved.size === 0 || involved.has(i)),
    ...sources.filter((_, i) => opposed.has(i)),
  ];
  const reason = reasons.join('; ');
  return {
    question,
    source: own.id,
    severity,
    message: `${whoSaysWhat(said)}: ${reason}.`,
    reason,
    settles: whatSettles(question, itself.length > 0 ? own.id : undefined),
    // The draft's answers come first, then all of the sources'.
    positions: [...positions, ...sources].map((one) => draftPosition(one)),
    conflicts: [...itself, ...against.map(([mine, other]) => [mine, positions.length + other] as const)],
  };
}

function judge({ sources, against, itself, takesSide, isOwnVoice }: DraftComparison): {
  severity: Severity | undefined;
  reasons: string[];
} {
  const reasons: string[] = [];
  let severity: Severity | undefined;
  if (sources.length === 0) {
    severity = 'warning';
    reasons.push('no source answers this');
  }
  if (against.length > 0) {
    severity = isOwnVoice && !takesSide ? 'error' : 'warning';
    if (takesSide) reasons.push('the sources disagree, and the draft takes a side');
    else if (isOwnVoice) reasons.push('the draft and the sources cannot both be right');
    else reasons.push('quoted speakers say otherwise');
  }
  if (itself.length > 0) {
    severity = 'error';
    reasons.push('the draft contradicts itself');
  }
  return { severity, reasons };
}
