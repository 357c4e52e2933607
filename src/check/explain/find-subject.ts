import type { Registry } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import { didYouMean } from '../../text/nearest.ts';
import { findingsNamed, isFingerprintLike } from '../findings/named.ts';
import { compareFindings } from '../findings/sort.ts';
import type { ReportedFinding } from '../pipeline.ts';
import type { Explanation } from './explanation.ts';

/** What a word names, with the findings on it; or why it names nothing. */
export type Subject =
  | { readonly subject: Explanation['subject']; readonly reported: readonly ReportedFinding[] }
  | { readonly fault: string };

/** Findings that an ambiguous beginning names, listed one by one. */
const MOST_NAMED = 6;

/** Finds what a word names: a question, a constraint, or a finding by its fingerprint. */
export function findSubject(
  word: string,
  { questions, constraints }: Registry,
  reported: readonly ReportedFinding[],
  rules: readonly string[],
): Subject {
  const sorted = [...reported].sort((a, b) => compareFindings(a.finding, b.finding));
  const question = questions.find(({ id, formerly }) => id === word || formerly.includes(word));
  if (question) {
    const { id, ask, type, because } = question;
    return {
      subject: { kind: 'question', id, ask, type, because },
      reported: sorted.filter((t) => isAbout(t, id)),
    };
  }
  const constraint = constraints.find(({ id }) => id === word);
  if (constraint) {
    const { id, kind, because } = constraint;
    return {
      subject: { kind: 'constraint', id, ask: null, type: kind, because },
      reported: sorted.filter((t) => isAbout(t, id)),
    };
  }
  const digits = word.toLowerCase();
  if (!isFingerprintLike(digits)) {
    const names = [...questions.map(({ id }) => id), ...constraints.map(({ id }) => id), ...rules];
    const short = /^(?:r\d+:)?[0-9a-f]{1,3}$/iu.test(word) ? ' Give at least 4 digits of a fingerprint.' : '';
    return {
      fault: `There is no rule, question, constraint or finding "${word}".${didYouMean(word, names)}${short} reconcile list questions and reconcile list rules name them.`,
    };
  }
  const found = sorted.filter(({ finding }) => findingsNamed(digits, [finding]).length > 0);
  const [only] = found;
  if (only && found.length === 1) {
    const { question: on } = only.draft;
    const { id } = only.finding;
    return {
      subject: {
        kind: 'finding',
        id,
        ask: on?.ask ?? null,
        type: on?.type ?? null,
        because: on?.because ?? null,
      },
      reported: [only],
    };
  }
  if (found.length > 1) {
    const named = found.slice(0, MOST_NAMED).map(({ finding }) => `${finding.id} (${finding.rule})`);
    const more = found.length > MOST_NAMED ? ', …' : '';
    return {
      fault: `"${word}" begins ${found.length} fingerprints: ${joinWords(named)}${more}. Give more digits.`,
    };
  }
  const ids = sorted.map(({ finding }) => finding.id);
  const near = didYouMean(word.includes(':') ? word : `${ids[0]?.split(':')[0] ?? ''}:${word}`, ids);
  return { fault: `No finding has the fingerprint "${word}".${near} reconcile check prints them.` };
}

const isAbout = ({ finding: { question, constraint, positions } }: ReportedFinding, id: string): boolean =>
  question?.id === id || constraint?.id === id || positions.some((p) => p.question?.id === id);
