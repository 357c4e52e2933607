import type { Rule } from './rule.ts';
import { reportDifferences } from './shared/report-differences.ts';

const RELATIONS = ['varies'] as const;

export const variant: Rule = {
  id: 'variant',
  class: 'disagreement',
  severity: 'note',
  when: 'a name is spelled in several ways',
  relations: RELATIONS,
  text: {
    what: 'A name is spelled in several ways, or given in part. It is never a contradiction, unless the registry declares the spellings as two entities. Names that each have a word which the other lacks ("Anna Dole", "Margaret Dole") are a tension instead, unless one entity bears both.',
    why: 'Names that come from another script have no one right spelling, so two spellings are not two people. It is reported so that a search for one of them finds the other as well.',
    example: [
      'coast-wire: "The captain, Yusef Haddad, was saved."',
      'harbour-post: "Captain Youssef Hadad was saved."',
      'Reported as a note: these read as spellings of one name.',
    ].join('\n'),
    fix: 'Choose a spelling for your own text, and list the others under `also` of the entity.',
  },
  report: ({ comparisons }) =>
    comparisons.flatMap((c) => reportDifferences(c, RELATIONS, 'these read as spellings of one name')),
};
