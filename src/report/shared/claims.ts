import type { Source } from '../../articles/source.ts';
import type { FindingQuestion } from '../../check/findings/finding.ts';
import type { Answer, AnswerClaim } from '../../check/findings/record.ts';
import type { Report } from '../../check/findings/report.ts';

/** A claim with everything that it is in. */
export interface ListedClaim {
  readonly question: FindingQuestion;
  readonly story: string | null;
  readonly answer: Answer;
  readonly claim: AnswerClaim;
  readonly source: Source | undefined;
  /** The rules that say why it took no part in comparisons; none for most. */
  readonly leftOut: readonly string[];
}

/** Every claim of a report: question by question, answer by answer, those left out last. */
export function listClaims(report: Report): ListedClaim[] {
  return report.record().questions.flatMap(({ question, story, answers, leftOut }) =>
    [...answers.map((answer) => ({ answer, rules: [] })), ...leftOut].flatMap(({ answer, rules }) =>
      answer.claims.map((claim) => ({
        question,
        story,
        answer,
        claim,
        source: report.sources.get(claim.source),
        leftOut: rules,
      })),
    ),
  );
}

/** A date as ISO 8601 has it, where EDTF says no more than that. */
export const isoDate = (edtf: string | undefined): string | undefined =>
  edtf !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(edtf) ? edtf : undefined;

/** A link that a page may offer to follow; whatever else an article calls its address is none. */
export function webAddress(url: string | null | undefined): string | undefined {
  if (!url || !/^https?:\/\/[^\s"<>\\^`{|}]+$/iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}
