import { countOf } from '../../text/compare-text.ts';
import type { Rule } from './rule.ts';

/** Claims that a finding lists. */
const LISTED = 20;

export const speakerMisspelled: Rule = {
  id: 'speaker-misspelled',
  class: 'record',
  severity: 'warning',
  when: 'a speaker is declared nowhere, and nearly bears the name of an entity',
  text: {
    what: 'A claim names a speaker who is not an entity of the registry but whose name is a letter or two from one that is. As written the two are different parties.',
    why: 'Whose words they are decides what a conflict is called: one person under two spellings is reported as a dispute of two, and never as one who contradicts themselves.',
    example: [
      'coast-wire: "The engineer said that the bridge was safe."',
      'Reported as a warning: a claim names the speaker "the enginer", and the registry knows an entity called the engineer.',
    ].join('\n'),
    fix: 'Write the entity\u2019s id, or declare the other spelling under also:. If it is somebody else, declare them as an entity.',
  },
  report: ({ nearSpeakers }) =>
    nearSpeakers.map(({ speaker, near, id, claims }) => ({
      severity: 'warning',
      question: null,
      quote: speaker,
      message: `The speaker "${speaker}" of ${countOf(claims.length, 'claim')} is not an entity; "${near}" (${id}) is. As written they are two parties.`,
      settles: `Whether "${speaker}" is ${id}.`,
      positions: [
        {
          question: null,
          value: null,
          label: speaker,
          claims: claims.slice(0, LISTED).map(({ source, claim: registry }) => ({
            claim: {
              source, speaker, modality: registry.data.modality ?? 'asserted', quote: registry.data.quote ?? '', registry,
            }, // biome-ignore format: one record
            range: null,
          })),
        },
      ],
    })),
};
