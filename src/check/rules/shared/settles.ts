import type { Question } from '../../../registry/model.ts';
import type { TypeName } from '../../../values/value-type.ts';

/** What would settle a disagreement on a value of each type. Never who is right: what to look for. */
const BY_TYPE: Readonly<Record<TypeName, string>> = {
  date: 'A dated record of the event itself: a statement, a log or a report filed that day.',
  period: 'Dated records of how it began and how it ended.',
  time: 'A record with the time and its zone.',
  duration: 'Records of when it began and when it ended, and how the time between was counted.',
  count: 'Who was counted, by whom, and as of when.',
  quantity: 'How it was measured, in which unit, and as of when.',
  ordinal: 'What is being counted, and from which first one.',
  order: 'Dated records of both events.',
  actor: 'What each account rests on: a witness, a claim of responsibility, or a party.',
  place: 'A record of the place itself, and how wide a name is meant.',
  choice: 'The text or record of the outcome itself, rather than an account of it.',
  yesno: 'What each account rests on, and whether both mean the same thing.',
  name: 'How the bearer or an official record writes it.',
};

export function whatSettles({ type }: Pick<Question, 'type'>, source?: string): string {
  return source === undefined
    ? BY_TYPE[type]
    : `What ${source} meant: ask it for a correction. ${BY_TYPE[type]}`;
}
