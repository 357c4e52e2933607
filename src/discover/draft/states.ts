import { addUnder } from '../../text/lists.ts';

/** One side of a pair of states that exclude each other at one time. */
export interface State {
  /** The pair that it is of. */
  readonly pair: number;
  readonly side: 0 | 1;
}

/**
 * What becomes of people, plans, requests and things, against its opposite: lemmas of verbs and adjectives, verbs with their second words. A row
 * a pair. What comes and goes within a story ("open", "closed") is left out.
 */
const PAIRS = [
  'die perish succumb dead | survive recover pull-through alive stable',
  'deteriorate worsen | improve recover heal',
  'approve accept adopt endorse ratify grant allow permit authorise authorize vote-through back | reject refuse deny turn-down veto block decline dismiss throw-out vote-down rebuff forbid prohibit',
  'welcome praise support applaud hail favour favor back endorse | oppose criticise criticize condemn fight resist denounce',
  'uphold confirm stand | overturn annul quash void reverse overrule strike-down',
  'keep retain remain | resign quit step-down stand-down sack oust dismiss suspend',
  'succeed | fail',
  'work function | fail break-down malfunction broken faulty defective',
  'demolish raze pull-down tear-down knock-down flatten | spare preserve save',
  'admit acknowledge concede confess | deny dispute',
  'drop abandon scrap shelve give-up | pursue press-ahead go-ahead keep continue',
  'hire recruit | dismiss lay-off sack',
  'publish release disclose reveal | withhold conceal hide',
  'injure hurt wound | unhurt unharmed uninjured unscathed',
  'convict guilty sentence fine | acquit clear innocent exonerate',
  'charge indict accuse | clear exonerate',
  'jail imprison | acquit release clear',
  'compensate reimburse refund repay | withhold',
  'reassure assure | warn',
  'extend prolong lengthen | shorten curtail cut-short',
  'tighten strengthen toughen | ease relax weaken loosen',
  'challenge contest appeal | accept',
  'legal lawful | illegal unlawful',
  'safe harmless | unsafe dangerous toxic contaminated harmful poisonous',
  'intact undamaged unscathed | destroy damage wreck ruin gut',
  'peaceful quiet | violent',
  'accidental | deliberate intentional',
  'voluntary | compulsory mandatory',
  'temporary | permanent',
  'aware | unaware ignorant',
  'attend | boycott',
  'hopeful optimistic confident | pessimistic doubtful sceptical skeptical',
]; // biome-ignore format: a row a pair

const BY_WORD = new Map<string, State[]>();
for (const [pair, row] of PAIRS.entries())
  for (const [i, words] of row.split(' | ').entries())
    for (const word of words.split(' ')) addUnder(BY_WORD, word, { pair, side: i === 0 ? 0 : 1 });

/** The states that a word may be of, by its lemma. */
export const statesOf = (lemma: string): readonly State[] => BY_WORD.get(lemma) ?? [];
