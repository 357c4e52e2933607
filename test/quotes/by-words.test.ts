import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../src/quotes/diff/describe-changes.ts';
import { findQuote } from '../../src/quotes/find-quote.ts';
import { sourceOf } from './source-of.ts';

/** The verdict on a quote, what the source prints at its place, and what differs in words. */
function reported(text: string, quote: string) {
  const source = sourceOf(text);
  const match = findQuote(source, { quote });
  const range = match.verdict === 'missing' ? undefined : match.range;
  return {
    verdict: match.verdict,
    printed: range && source.text.slice(range.start, range.end),
    says: match.verdict === 'drifted' ? describeChanges(match.changes) : undefined,
  };
}

describe('words are the same', () => {
  it.each([
    ['over Markdown', 'The *very* [old ferry](https://example.org/a_(b)) sank.', 'The very old ferry sank', 'The *very* [old ferry](https://example.org/a_(b)) sank'],
    ['over a quoted passage of lines', '> The ferry\n> sank at noon.', 'The ferry sank at noon', 'The ferry\n> sank at noon'],
    ['over escaped marks', 'The 40\\* ferries sank.', 'The 40* ferries sank', 'The 40\\* ferries sank'],
    ['with a word broken at the end of a line', 'The fer-\nry sank.', 'The ferry sank', 'The fer-\nry sank'],
    ['with its own hyphen at the end of a line', 'A two-\nday search.', 'A two-day search', 'A two-\nday search'],
    ['as copied from a broken line', 'The ferry sank.', 'The fer- ry sank', 'The ferry sank'],
    ['with spaces around marks', 'The 9 - 11 ferries , they said .', 'The 9-11 ferries, they said', 'The 9 - 11 ferries , they said'],
    ['with Cyrillic letters that look Latin', 'The ferry sank.', 'Th\u0435 f\u0435rry s\u0430nk', 'The ferry sank'],
    ['with a Cyrillic capital that looks Latin', 'Bad weather came.', '\u0412ad weather came', 'Bad weather came'],
    ['in a Cyrillic text', 'Паром затонул у мыса.', 'паром  затонул у мыса,', 'Паром затонул у мыса'],
    ['in a Greek text', 'Το πλοίο βυθίστηκε.', 'το πλοίο βυθίστηκε', 'Το πλοίο βυθίστηκε'],
    ['with digits of another script', 'غرقت ٤٠ سفينة هناك.', 'غرقت 40 سفينة هناك', 'غرقت ٤٠ سفينة هناك'],
    ['with the Persian forms of letters', 'یک کشتی غرق شد.', 'يك كشتي غرق شد', 'یک کشتی غرق شد'],
    ['with stretched letters', 'غرقت العـــبارة هناك.', 'غرقت العبارة هناك', 'غرقت العـــبارة هناك'],
    ['with the Hebrew hyphen', 'טבעה ב־14 במאי.', 'טבעה ב-14 במאי', 'טבעה ב־14 במאי'],
    ['in Devanagari', 'फेरी डूब गई।', 'फेरी  डूब गई', 'फेरी डूब गई'],
    ['over code and tags', 'The `old` <em>ferry</em> sank.', 'The old ferry sank', 'The `old` <em>ferry</em> sank'],
    ['over the number of a note', 'The ferry[1] sank.', 'The ferry sank', 'The ferry[1] sank'],
    ['in Chinese, over a line break', '渡轮在海角\n附近沉没。', '渡轮在海角附近沉没', '渡轮在海角\n附近沉没'],
    ['in Thai, over a space', 'เรือ เฟอร์รี่จม', 'เรือเฟอร์รี่จม', 'เรือ เฟอร์รี่จม'],
    ['with marks in other rows', 'He said: “It was ‘over.’”', "He said: 'It was \"over.\"'", 'He said: “It was ‘over.’”'],
  ])('%s', (_, text, quote, printed) => {
    expect(reported(text, quote)).toEqual({ verdict: 'folded', printed, says: undefined });
  }); // biome-ignore format: a table reads best in rows
});

describe('words are not the same, and the difference is named', () => {
  const kept = (text: string) => `${text} And so it went on for the whole of that day.`;
  it.each([
    ['a number', 'At least 40 ferries sank there.', 'At least 60 ferries sank there', 'number changed: 60 -> 40'],
    ['a part of a number', 'Some 1,500 ferries sank there.', 'Some 1,300 ferries sank there', 'number changed: 1,300 -> 1,500'],
    ['a time', 'The ferry sank there at 2:56.', 'The ferry sank there at 2:58', 'number changed: 58 -> 56'],
    ['a sign', 'It fell to -5 degrees there.', 'It fell to 5 degrees there', 'number changed: 5 -> -5'],
    ['a number in words', 'Some forty ferries sank there.', 'Some fifty ferries sank there', 'number changed: fifty -> forty'],
    ['a number written otherwise', 'Some 11 ferries sank there.', 'Some eleven ferries sank there', 'number written otherwise: eleven -> 11'],
    ['digits that look like letters', 'The Q10 ferry sank there.', 'The QlO ferry sank there', 'number left out: 10; name changed: QlO -> Q'],
    ['a name', 'Then Captain Alder left the ferry.', 'Then Captain Elder left the ferry', 'name changed: Elder -> Alder'],
    ['a name at the start', 'Pakistan denied it all that day.', 'India denied it all that day', 'name changed: India -> Pakistan'],
    ['a "not" left out', 'The captain did not leave the ferry.', 'The captain did leave the ferry', 'negation left out: "not"'],
    ['a "not" put in', 'The captain did leave the ferry.', 'The captain did not leave the ferry', 'negation not printed there: "not"'],
    ['a contraction', "The captain couldn't leave the ferry.", 'The captain could leave the ferry', 'negation left out: "n\'t"'],
    ['an opposite', 'It was likely that the ferry sank.', 'It was unlikely that the ferry sank', 'negation changed: "unlikely" -> "likely"'],
    ['an accent', 'The Café owner left the ferry.', 'The Cafe owner left the ferry', 'name changed: Cafe -> Café'],
    ['case', 'Some US ferries sank there.', 'Some us ferries sank there', 'letter case changed: "us" -> "US"'],
    ['a mark', 'Let us eat, captain, they said.', 'Let us eat captain, they said', 'marks left out: ","'],
    ['a space in a word', 'The therapist left the ferry.', 'The the rapist left the ferry', 'white space changed: "the rapist" -> "therapist"'],
    ['a space in a number', 'Some 2, 500 ferries sank there.', 'Some 2,500 ferries sank there', 'number changed: 2,500 -> 2 500'],
    ['a question', 'Did it sink? It was the ferry that sank?', 'It was the ferry that sank.', 'marks changed: "." -> "?"'],
    ['in Chinese', '他没有在十月九日袭击海角，政府说。', '他在十月九日袭击海角，政府说', 'negation left out: "没"; words left out: "没有"'],
    ['in Russian', 'Паром не затонул у мыса, сказал он.', 'Паром затонул у мыса, сказал он', 'negation left out: "не"'],
    ['in Arabic', 'قال إن العبارة لم تغرق هناك في ذلك اليوم', 'قال إن العبارة تغرق هناك في ذلك اليوم', 'negation left out: "لم"'],
    ['in Hebrew', 'הוא אמר שהמעבורת לא טבעה שם', 'הוא אמר שהמעבורת טבעה שם', 'negation left out: "לא"'],
    ['in Hindi', 'उन्होंने कहा कि फेरी नहीं डूबी', 'उन्होंने कहा कि फेरी डूबी', 'negation left out: "नहीं"'],
    ['in Thai', 'เขาพูดว่าเรือไม่จม', 'เขาพูดว่าเรือจม', 'negation left out: "ไม่"'],
    ['in Greek', 'Είπε ότι το πλοίο δεν βυθίστηκε', 'Είπε ότι το πλοίο βυθίστηκε', 'negation left out: "δεν"'],
  ])('%s', (_, text, quote, says) => {
    expect(reported(kept(text), quote)).toMatchObject({ verdict: 'drifted', says });
  }); // biome-ignore format: a table reads best in rows

  it('and a number that only moved is none', () => {
    const { says } = reported(
      'In 2006 the ferry sank off the cape with its crew.',
      'The ferry sank off the cape in 2006 with its crew.',
    );
    expect(says).not.toMatch(/number/u);
  });

  it('and two numbers that changed places are both', () => {
    const { says } = reported(
      'It killed 40 and injured 60 people there.',
      'It killed 60 and injured 40 people there',
    );
    expect(says).toBe('number changed: 60 -> 40; number changed: 40 -> 60');
  });
});

describe('an editor may leave out, add and replace', () => {
  const text =
    'The harbour office, which had been warned, sent word to every ship at the quay that day. The captain did not answer it. At least 40 ships stayed.';
  it.each([
    ['an ellipsis', 'The harbour office … sent word to every ship', 'edited'],
    ['dots', 'The harbour office ... sent word to every ship', 'edited'],
    ['dots set apart', 'The harbour office . . . sent word to every ship', 'edited'],
    ['dots in brackets', 'The harbour office [...] sent word to every ship', 'edited'],
    ['dots in parentheses', 'The harbour office (…) sent word to every ship', 'edited'],
    ['over the end of a sentence', 'The harbour office … sent word … The captain did not answer', 'edited'],
    ['with dots around it', '… sent word to every ship …', 'folded'],
    ['an insertion', 'sent word to every [fishing] ship at the quay', 'edited'],
    ['a replaced word', '[Mr Smith] sent word to every ship', 'edited'],
    ['a changed letter', '[S]ent word to every ship', 'edited'],
    ['a changed ending', 'every ship[s] at the quay that day', 'edited'],
    ['several at once', '[The] harbour office [...] sent word to [all ships] at the quay', 'edited'],
  ])('%s', (_, quote, verdict) => {
    expect(reported(text, quote).verdict).toBe(verdict);
  });

  it.each([
    ['an ellipsis over a "not"', 'The captain did … answer it', 'negation left out: "not"'],
    ['brackets over a "not"', 'The captain did [once] answer it', 'negation left out: "not"; words changed: "[once]" -> "not"'],
    ['a number after an ellipsis', 'The captain did not answer it … 50 ships stayed', 'number changed: 50 -> 40'],
    ['a beginning in brackets', 'The [non]captain did not answer it', 'negation not printed there: "non"'],
    ['a short ellipsis over a "not"', 'The captain … it. At least 40 ships stayed', 'negation left out: "not"'],
    ['brackets over a number', 'At least [some] ships stayed', 'number left out: 40; words changed: "[some]" -> "40"'],
    ['a "not" in brackets', 'sent [not] word to every ship', 'negation not printed there: "not"'],
    ['a number in brackets', 'sent word to every [40th] ship', 'number not printed there: 40'],
  ])('but hides nothing: %s', (_, quote, says) => {
    const match = reported(text, quote);
    expect(match.verdict).toBe('drifted');
    expect(match.says).toContain(says.split(';')[0]);
  }); // biome-ignore format: a table reads best in rows

  it('as far as 500 units', () => {
    const apart = (n: number) =>
      `The captain had asked for a tug. ${'x'.repeat(n)} The storm warning was sent.`;
    const quote = 'The captain had asked for a tug … The storm warning was sent';
    expect(reported(apart(450), quote).verdict).toBe('edited');
    expect(reported(apart(550), quote).verdict).toBe('stitched');
  });

  it('in one place only', () => {
    const twice = 'The ferry left the quay early. Then it sank. The ferry left the quay late. Then it sank.';
    expect(reported(twice, 'The ferry left … Then it sank').verdict).toBe('ambiguous');
  });

  it('with pieces that show something', () => {
    expect(reported('He said it was not so at all, and left.', 'not … and left').verdict).not.toBe('edited');
  });
});

describe('a quote is stitched', () => {
  const far = ' The crane went on lifting crates.'.repeat(20);
  const text = `The captain had asked for a tug that night.${far} The storm warning was sent to every ship.`;
  it.each([
    ['with an ellipsis', 'The captain had asked for a tug … The storm warning was sent to every ship'],
    ['without one', 'The captain had asked for a tug when the storm warning was sent to every ship'],
    ['in another order', 'The storm warning was sent to every ship … the captain had asked for a tug'],
  ])('%s', (_, quote) => {
    const source = sourceOf(text);
    const match = findQuote(source, { quote });
    expect(match.verdict).toBe('stitched');
    expect(match.verdict === 'stitched' && match.pieces.map(({ start, end }) => source.text.slice(start, end).toLowerCase()).sort()).toEqual([
      'the captain had asked for a tug',
      'the storm warning was sent to every ship',
    ]); // biome-ignore format: one value
  });

  it.each([
    ['words that stand together', 'The captain had asked for a tug that night', 'exact'],
    [
      'one piece and words of nobody',
      'The captain had asked for a tug and a pilot who knew the reef',
      'drifted',
    ],
    ['short pieces', 'sent for a crane', 'missing'],
  ])('but not %s', (_, quote, verdict) => {
    expect(reported(text, quote).verdict).toBe(verdict);
  });
});

describe('a quote printed as a sentence that its source goes on with', () => {
  it('is found, and what is cut off is reported', () => {
    const match = findQuote(
      sourceOf('The police evacuated the whole building, about 15 miles north of town.'),
      {
        quote: 'The police evacuated the whole building.',
      },
    );
    expect(match).toMatchObject({
      verdict: 'folded',
      rest: [{ kind: 'number', quoted: '', printed: '15' }, { kind: 'word' }],
    });
  });
});
