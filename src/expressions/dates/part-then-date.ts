import { readDay } from '../en/day-words.ts';
import { dayWhen } from './day.ts';
import { narrowed } from './narrowed.ts';
import type { Suffix } from './when.ts';

/** `Sunday night, 7 June`, `Friday evening, May 3, 2019`: the date after a part of its weekday, one day with it. */
export const dateAfterPart: Suffix = {
  name: 'date/part-of-day',
  read({ stream }, { next, fields, part }) {
    if (part === undefined || fields?.weekday === undefined || fields.day !== undefined) return undefined;
    const comma = stream.isMark(next, ',') ? next + 1 : next;
    const at = stream.isWord(comma, 'on') ? comma + 1 : comma;
    const date = readDay(stream, at);
    if (!date?.day || date.month === undefined || date.weekday !== undefined) return undefined;
    const { next: following, ...own } = date;
    return narrowed(dayWhen({ ...own, weekday: fields.weekday }, following), part);
  },
};
