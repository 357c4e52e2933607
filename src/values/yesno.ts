import { idsValue, relateIds } from './ids.ts';
import { notA, type ValueType } from './value-type.ts';
import { NO_VOCABULARY } from './vocabulary.ts';

const WORDS = new Map<string, 'yes' | 'no'>([
  ['yes', 'yes'],
  ['true', 'yes'],
  ['no', 'no'],
  ['false', 'no'],
]);

/** Whether something is so. */
export const yesno: ValueType<'yesno'> = {
  name: 'yesno',
  describes: 'yes or no',
  example: 'yes or no',
  settles: 'What each account rests on, and whether both mean the same thing.',
  excludes: 'yes and no exclude each other',
  parse(stated) {
    const word =
      typeof stated === 'boolean' || typeof stated === 'string'
        ? WORDS.get(String(stated).toLowerCase())
        : undefined;
    return word ? idsValue([word], NO_VOCABULARY) : notA(yesno, stated);
  },
  opposite: ({ canonical }) => idsValue([canonical === 'yes' ? 'no' : 'yes'], NO_VOCABULARY),
  relate: relateIds,
};
