import { countOf } from '../../text/compare-text.ts';
import { clip } from '../../text/units.ts';
import type { DraftPosition, FindingDraft } from '../findings/finding.ts';
import type { ChangedSource, TouchedClaim } from '../record/source-faults.ts';
import type { Rule } from './rule.ts';

/** Claims and sentences that a message and a finding list. */
const LISTED = 20;
const MOST_LISTED = 3;

const short = (text: string): string => clip(text, 160);

function position(
  label: string,
  { source }: ChangedSource,
  touched: readonly TouchedClaim[],
): DraftPosition[] {
  if (touched.length === 0) return [];
  return [
    {
      question: null,
      value: null,
      label,
      claims: touched.slice(0, LISTED).map(({ claim, found }) => ({
        claim: {
          source, speaker: claim.data.speaker ?? null, modality: claim.data.modality ?? 'asserted',
          quote: found?.text ?? claim.data.quote ?? '', registry: claim,
        },
        range: found,
      })), // biome-ignore format: one record
    },
  ];
}

const changeWords = ({ sentence }: TouchedClaim): string[] =>
  !sentence
    ? []
    : sentence.is === null
      ? [`"${short(sentence.was)}" is gone`]
      : [`"${short(sentence.was)}" now reads "${short(sentence.is)}"`];

function replacedDraft(changed: ChangedSource): FindingDraft {
  const { source, replacedBy, touched } = changed;
  const moved = touched.filter((t) => t.sentence || !t.found);
  const same = touched.filter((t) => !moved.includes(t));
  const reported = [...new Set(moved.flatMap(changeWords))];
  const more =
    reported.length > MOST_LISTED ? `; and ${countOf(reported.length - MOST_LISTED, 'more sentence')}` : '';
  const how = reported.length > 0 ? `: ${reported.slice(0, MOST_LISTED).join('; ')}${more}` : '';
  return {
    severity: 'warning',
    question: null,
    source: source.id,
    message: `${replacedBy?.id} replaces ${source.id}, and ${countOf(touched.length, 'claim')} still ${touched.length === 1 ? 'names' : 'name'} the earlier version; the sentences of ${moved.length} changed${how}.`,
    settles: `Name ${replacedBy?.id} in claims whose words are still there, and code anew what changed: claims on the earlier version are not compared.`,
    positions: [
      ...position('sentences that changed', changed, moved),
      ...position('sentences that are unchanged', changed, same),
    ],
  };
}

function changedDraft(changed: ChangedSource): FindingDraft {
  const { source, touched } = changed;
  const lost = touched.filter(({ found }) => !found);
  const reported = [...new Set(lost.flatMap(changeWords))].slice(0, MOST_LISTED).join('; ');
  const kept = touched.filter(({ found }) => found);
  const rest =
    lost.length === 0
      ? 'all their words are still in it'
      : `the words of ${lost.length} are no longer in it as they were${reported ? `: ${reported}` : ''}`;
  const claims =
    touched.length === 0
      ? 'No claim rests on it.'
      : `${countOf(touched.length, 'claim')} ${touched.length === 1 ? 'rests' : 'rest'} on it; ${rest}.`;
  return {
    severity: 'warning',
    question: null,
    source: source.id,
    message: `The text of ${source.id} is not the one whose digest was recorded. ${claims}`,
    settles:
      'Whether the outlet changed the article: compare it with the copy that was coded, then record the new digest.',
    positions: [
      ...position('words that are no longer there', changed, lost),
      ...position('words that are unchanged', changed, kept),
    ],
  };
}

export const sourceChanged: Rule = {
  id: 'source-changed',
  class: 'record',
  severity: 'warning',
  when: 'a text differs from its recorded digest, or claims name a version that a later one supersedes',
  text: {
    what: 'The article is not the one that was coded: its text does not have the digest that was recorded, or another source says that it supersedes it. The claims that it touches are listed, and where both versions are kept, what became of their sentences. Claims on a superseded version are not compared.',
    why: 'Outlets correct articles without a word. A figure that was right in the morning\u2019s version is not a contradiction of the evening\u2019s, and a quote that is gone should be seen before somebody relies on it.',
    example: [
      'harbour-post: "At least 40 people died."',
      'harbour-post-evening: "At least 36 people died."',
      'Reported as a warning: the evening version supersedes the first, and the sentence of a claim now reads otherwise.',
    ].join('\n'),
    fix: 'Compare the versions, move the claims to the later one, and record its digest (digest: sha256:…, of the article without its front matter).',
  },
  report: ({ changed }) =>
    changed.flatMap((found) => {
      if (!found.replacedBy) return [changedDraft(found)];
      return found.touched.length > 0 ? [replacedDraft(found)] : [];
    }),
};
