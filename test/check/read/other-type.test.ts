import { describe, expect, it } from 'vitest';
import { checkStory, dated } from '../../helpers/story.ts';

/** What is said of a quote in which no value of its question's type can be read. */
function hintOf(type: string, quote: string): string | undefined {
  const { findings } = checkStory(
    { wire: dated('2024-05-20', `${quote}.`) },
    `questions:\n  q:\n    ask: What?\n    type: ${type}\n    claims: [{ source: wire, quote: ${JSON.stringify(quote)} }]\n`,
  );
  const [fault] = findings.filter(({ rule }) => rule === 'value-not-in-quote');
  return /read(?:; (.*? \(type: \w+\))+)?\. (?:Or state|State) the/u.exec(fault?.message ?? '')?.[1];
}

describe('a quote whose value is of another type than its question wants', () => {
  it.each([
    ['count', 'The limit is 60 km/h', '"60 km/h" is an amount with a unit (type: quantity)'],
    ['quantity', 'Three people died', '"Three" is a count (type: count)'],
    ['count', 'It opened on May 14', '"May 14" is a date (type: date)'],
    ['date', 'It took three weeks', '"three weeks" is a duration (type: duration)'],
    ['duration', 'It rang at 10:35', '"10:35" is a time of day (type: time)'],
    ['time', 'It fell by 12 %', '"12 %" is an amount with a unit (type: quantity)'],
    ['ordinal', 'Three people died', '"Three" is a count (type: count)'],
    ['count', 'He came second', '"second" is a place in a sequence (type: ordinal)'],
    ['count', 'Nothing was said of it', undefined],
  ])('%s: %s', (type, quote, hint) => {
    expect(hintOf(type, quote)).toBe(hint);
  });

  it('is shown how a time is written without a zone that no other answer has', () => {
    const { findings } = checkStory(
      { wire: dated('2024-05-20', 'It rang in the hall.') },
      'questions:\n  q:\n    ask: When?\n    type: time\n    claims: [{ source: wire, quote: It rang in the hall }]\n',
    );
    expect(findings[0]?.message).toMatch(/State the value: a time: 07:37,/u);
  });
});
