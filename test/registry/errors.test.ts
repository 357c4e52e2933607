import { describe, expect, it } from 'vitest';
import { describeProblem, InputError, type Problem } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

type Content = string | Uint8Array;

function problemsIn(files: Readonly<Record<string, Content>>): readonly Problem[] {
  try {
    readRegistry(Object.entries(files).map(([path, content]) => ({ path, content })));
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
const reported = (content: Content, file = 'claims/a.yaml'): string[] =>
  problemsIn({ [file]: content }).map(describeProblem);

const PEACE = `entities:
  pakistan: { kind: party, name: Pakistan, also: [Islamabad] }
  doha: { kind: place, name: Doha }
questions:
  doha-start: { ask: When?, type: date }
  doha-length: { ask: How long?, type: duration }
  rounds: { ask: How many?, type: count }
  outcome: { ask: What?, type: choice, options: [truce, nothing] }
  party: { ask: Who?, type: actor }
  held: { ask: Was it held?, type: yesno }
`;
/** One more question, in line 11, whose claims begin in line 12. */
const claim = (type: string, body: string): string =>
  `${PEACE}  q: { ask: a, type: ${type}, claims: [\n    { source: s, ${body} } ] }\n`;

describe('one fault of a registry names its place, its path and what would be right', () => {
  const faults: [string, string, string, string | undefined, RegExp][] = [
    ['an unknown key', `${PEACE}constrants: []\n`, '11:1', 'constrants', /"constrants".*Did you mean "constraints"/u],
    ['an unknown key of a question', `${PEACE}  q: { ask: a, typ: date, type: date }\n`, '11:16', 'questions.q.typ', /"typ".*"type"/u],
    ['an unknown key of a claim', claim('date', 'qoute: x, quote: x'), '12:18', 'questions.q.claims[0].qoute', /"qoute".*"quote"/u],
    ['an unknown key unlike any other', claim('date', 'quote: x, wombat: 1'), '12:28', 'questions.q.claims[0].wombat', /"wombat".*Known here:.*speaker/u],
    ['a missing key', `${PEACE}  q: { type: date }\n`, '11:6', 'questions.q', /"ask" is missing.*text/u],
    ['a missing type', `${PEACE}  q: { ask: a }\n`, '11:6', 'questions.q', /date, period.*yesno/u],
    ['a claim without a source', `${PEACE}  q: { ask: a, type: date, claims: [{ quote: x }] }\n`, '11:37', 'questions.q.claims[0]', /"source" is missing/u],
    ['a number where text belongs', `${PEACE}  q: { ask: 5, type: date }\n`, '11:13', 'questions.q.ask', /Expected text, found the number 5.*quotes/u],
    ['a map where a list belongs', `${PEACE}constraints: { id: x }\n`, '11:14', 'constraints', /Expected a list, found a map/u],
    ['a word where a map belongs', `${PEACE}story: Talks\n`, '11:8', 'story', /Expected a map, found "Talks"/u],
    ['an unknown type', `${PEACE}  q: { ask: a, type: dates }\n`, '11:22', 'questions.q.type', /"dates".*Did you mean "date"/u],
    ['an unknown modality', claim('date', 'quote: x, modality: aleged'), '12:38', 'questions.q.claims[0].modality', /alleged.*"aleged".*Did you mean "alleged"/u],
    ['an id with spaces', `${PEACE}  two words: { ask: a, type: date }\n`, '11:3', 'questions.two words', /"two words" is not an id/u],
    ['an anchor that is no date', `${PEACE}story: { title: a, anchor: 2025-13 }\n`, '11:28', 'story.anchor', /"2025-13" is not a date.*2025-10-09/u],
    ['an unknown status of a resolution', `${PEACE}  q: { ask: a, type: date, resolution: { status: fixed, because: x } }\n`, '11:50', 'questions.q.resolution.status', /explained, resolved, dismissed/u],
    ['a resolution without its reason', `${PEACE}  q: { ask: a, type: date, resolution: { status: resolved } }\n`, '11:40', 'questions.q.resolution', /because/u],
    ['earlier ids that are no ids', `${PEACE}  q: { ask: a, type: date, formerly: 5 }\n`, '11:38', 'questions.q.formerly', /\bid\b/u],
    ['a constraint without a kind', `${PEACE}constraints:\n  - { id: c }\n`, '12:5', 'constraints[0]', /exactly one of order, span, total, part and within/u],
    ['a constraint of two kinds', `${PEACE}constraints:\n  - { id: c, order: [a, b], part: { part: a, whole: b } }\n`, '12:5', 'constraints[0]', /exactly one of/u],
    ['a total that is its own part', `${PEACE}constraints:\n  - { id: c, total: { whole: rounds, parts: [rounds, rounds] } }\n`, '12:46', 'constraints[0].total.parts[0]', /"rounds" is named twice/u],
    ['a part that is its whole', `${PEACE}constraints:\n  - { id: c, part: { whole: rounds, part: rounds } }\n`, '12:43', 'constraints[0].part.part', /"rounds" is named twice/u],
    ['a claim without a quote', claim('date', 'value: 2025-10-09'), '12:5', 'questions.q.claims[0]', /quote/u],
    ['an actor that is not stated', claim('actor', 'quote: x'), '12:5', 'questions.q.claims[0]', /Add value:/u],
    ['a choice that is not stated', claim('choice, options: [a, b]', 'quote: x'), '12:5', 'questions.q.claims[0]', /Add value:/u],
    ['an item of a list that is empty', `${PEACE}  q:\n    ask: a\n    type: date\n    claims:\n      - { source: s, quote: x }\n      - # later\n      - { source: t, quote: y }\n`, '16:7', 'questions.q.claims[1]', /Expected a map, found nothing/u],
    ['a denial of nothing', claim('count', 'quote: x, value: { not: }'), '12:37', 'questions.q.claims[0].value.not', /The value of "not" cannot be nothing/u],
    ['a denial of a denial', claim('count', 'quote: x, value: { not: { not: 5 } }'), '12:37', 'questions.q.claims[0].value.not', /The value of "not" cannot be a map/u],
    ['a denial beside a bound', claim('count', 'quote: x, value: { not: {}, low: 3 }'), '12:37', 'questions.q.claims[0].value.not', /"not" cannot be beside "low"/u],
    ['a place before the text', claim('date', 'at: { start: -5, end: 3 }'), '12:31', 'questions.q.claims[0].at.start', /Expected a number of at least 0, found the number -5/u],
    ['a second document', `${PEACE}---\nstory: { title: a }\n`, '11:1', undefined, /one YAML document/u],
    ['an unknown entity', claim('actor', 'quote: x, value: pakistn'), '12:35', 'questions.q.claims[0].value', /"pakistn".*Did you mean "pakistan"/u],
    ['an unknown entity among several', claim('actor', 'quote: x, value: [pakistan, dohaa]'), '12:35', 'questions.q.claims[0].value', /"dohaa".*Did you mean "doha"/u],
    ['an unknown entity that is denied', claim('actor', 'quote: x, value: { not: pakistn }'), '12:35', 'questions.q.claims[0].value', /Did you mean "pakistan"/u],
    ['a party where a place belongs', claim('place', 'quote: x, value: pakistan'), '12:35', 'questions.q.claims[0].value', /"pakistan" is not a place.*doha/u],
    ['an unknown speaker of an entity', 'entities:\n  m: { kind: person, name: M, speaks_for: pakistn }\n  pakistan: { kind: party, name: P }\n', '2:43', 'entities.m.speaks_for', /"pakistn".*"pakistan"/u],
    ['an unknown place around an entity', 'entities:\n  m: { kind: place, name: M, within: dohha }\n  doha: { kind: place, name: D }\n', '2:38', 'entities.m.within', /"dohha".*"doha"/u],
    ['one name of two entities', `entities:\n  a: { kind: party, name: Kabul }\n  b: { kind: party, name: B, also: [KABUL] }\n`, '3:3', 'entities.b', /kabul.*b and a \(claims\/a\.yaml:2\)/u],
    ['an undeclared option', claim('choice, options: [truce, nothing]', 'quote: x, value: truse'), '12:35', 'questions.q.claims[0].value', /"truse".*Did you mean "truce".*Known: truce, nothing/u],
    ['a choice without options', `${PEACE}  q: { ask: a, type: choice }\n`, '11:3', 'questions.q', /options/u],
    ['a date that does not exist', claim('date', 'quote: x, value: 2025-02-30'), '12:35', 'questions.q.claims[0].value', /"2025-02-30" is not a date.*2025-10-09/u],
    ['a date in words', claim('date', 'quote: x, value: October 9'), '12:35', 'questions.q.claims[0].value', /"October 9" is read against a day.*2025-10-09.*anchor: .*leave value out/u],
    ['a time in a zone that is not known', claim('time', 'quote: x, value: 23:40 PET'), '12:35', 'questions.q.claims[0].value', /"23:40 PET" is not a time of day.*leave value out/u],
    ['a zone that is not known', claim('time', 'quote: x, zone: Foo/Bar'), '12:34', 'questions.q.claims[0].zone', /"Foo\/Bar" is not a known time zone.*America\/Lima/u],
    ['the time of a value that wants another day', claim('count', 'quote: x, as_of: Friday noon'), '12:35', 'questions.q.claims[0].as_of', /"Friday noon" is read against a day.*anchor:/u],
    ['the time of a value that is none', claim('count', 'quote: x, as_of: later'), '12:35', 'questions.q.claims[0].as_of', /"later" is not a day or an hour.*9 October 2025, 6 p\.m\./u],
    ['an anchor that leaves the week open', claim('date', 'quote: x, anchor: Friday'), '12:36', 'questions.q.claims[0].anchor', /"Friday" is not a whole date/u],
    ['a count in words', claim('count', 'quote: x, value: a lot'), '12:35', 'questions.q.claims[0].value', /"a lot" is not a count.*">50"/u],
    ['a count below nothing', claim('count', 'quote: x, value: -4'), '12:35', 'questions.q.claims[0].value', /-4 is not a count/u],
    ['bounds the wrong way round', claim('count', 'quote: x, value: { low: 9, high: 3 }'), '12:35', 'questions.q.claims[0].value', /is not a count/u],
    ['an order question without its two', `${PEACE}  q: { ask: a, type: order }\n`, '11:3', 'questions.q', /of: \[a, b\]/u],
    ['an order of one', `${PEACE}  q: { ask: a, type: order, of: [doha-start] }\n`, '11:33', 'questions.q.of', /two|2/u],
    ['an order in other words', `${PEACE}  later: { ask: a, type: date }\n  q: { ask: a, type: order, of: [doha-start, later], claims: [\n    { source: s, quote: x, value: after the talks } ] }\n`, '13:35', 'questions.q.claims[0].value', /"after the talks" is not an order.*before means that doha-start came before later/u],
    ['an order with an unknown question', `${PEACE}  q: { ask: a, type: order, of: [doha-start, doha-strat] }\n`, '11:46', 'questions.q.of[1]', /"doha-strat".*Did you mean "doha-start"/u],
    ['an order of something timeless', `${PEACE}  q: { ask: a, type: order, of: [doha-start, rounds] }\n`, '11:46', 'questions.q.of[1]', /"rounds" is a count question/u],
    ['two whose order is not stated', `${PEACE}  q: { ask: a, type: date, of: [doha-start, doha-start] }\n`, '11:28', 'questions.q.of', /order question/u],
    ['the edge of a date', `${PEACE}constraints:\n  - { id: c, order: [doha-start.end, doha-start] }\n`, '12:22', 'constraints[0].order[0]', /no start or end/u],
    ['a constraint on an unknown question', `${PEACE}constraints:\n  - { id: c, order: [doha-start, doha-strt] }\n`, '12:34', 'constraints[0].order[1]', /"doha-strt".*"doha-start"/u],
    ['a span of an unknown question', `${PEACE}constraints:\n  - { id: c, span: { start: doha-start, end: doha-start, length: doha-lenght } }\n`, '12:66', 'constraints[0].span.length', /"doha-lenght".*"doha-length"/u],
    ['a total of an unknown part', `${PEACE}constraints:\n  - { id: c, total: { whole: rounds, parts: [rounds, roundz] } }\n`, '12:54', 'constraints[0].total.parts[1]', /"roundz".*"rounds"/u],
    ['an edge where there is none', claim('count', 'quote: x, value: 3, edge: start'), '12:44', 'questions.q.claims[0].edge', /dates and periods/u],
    ['a key that is there twice', `${PEACE}  held: { ask: a, type: yesno }\n`, '11:3', undefined, /"held".*twice.*line 10, column 3/u],
    ['tabs as indentation', 'questions:\n\tq: 1\n', '2:1', undefined, /[Tt]ab/u],
  ]; // biome-ignore format: a table reads best in rows
  it.each(faults)('%s', (_, text, place, path, message) => {
    const problems = problemsIn({ 'claims/a.yaml': text });
    expect(problems.map(describeProblem)).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.place && `${problem.place.file}:${problem.place.line}:${problem.place.column}`).toBe(
      `claims/a.yaml:${place}`,
    );
    expect(problem?.message).toMatch(message);
    expect(problem?.path).toBe(path);
  });

  it('YAML that is none', () => {
    expect(reported(`${PEACE}  q: { ask: "a }\n`)[0]).toMatch(
      /^claims\/a\.yaml:11:\d+: The quotation mark before this ask is never closed/u,
    );
  });

  it('never hands on the words of the parser to a person', () => {
    expect(reported(`${PEACE}---\n${PEACE}`).join()).not.toMatch(/parseAllDocuments/u);
    expect(reported(`${PEACE}  q: { ask: a, type: date, formerly: { a: 1 } }\n`).join()).not.toMatch(
      /Invalid input/u,
    );
  });
});

describe('a fault between the parts of a registry', () => {
  it('shows the line that it is in, as one of YAML does', () => {
    const [problem] = problemsIn({ 'claims/a.yaml': claim('actor', 'quote: x, value: pakistn') });
    expect(problem?.excerpt).toMatch(/quote: x, value: pakistn/u);
  });
});

describe('several faults', () => {
  it('are all reported at once, of shape and of links, in every file', () => {
    const problems = problemsIn({
      'claims/a.yaml': 'questions:\n  q: { ask: 5, type: dat }\n',
      'claims/b.yaml': claim('actor', 'quote: x, value: pakistn'),
      'claims/c.yaml': '][',
    }).map(({ place }) => `${place?.file}:${place?.line}:${place?.column}`);
    expect(problems).toEqual(
      expect.arrayContaining([
        'claims/a.yaml:2:13',
        'claims/a.yaml:2:22',
        'claims/b.yaml:12:35',
        'claims/c.yaml:1:1',
      ]),
    );
  });

  it('in one file do not make up faults in another that refers to it', () => {
    const files = {
      'claims/a.yaml': `${PEACE}  odd: { ask: 5, type: date }\n`,
      'claims/b.yaml': 'constraints:\n  - { id: c, order: [doha-start, doha-start] }\n',
    };
    expect(problemsIn(files).map(({ place }) => place?.file)).toEqual(['claims/a.yaml']);
  });

  it.each([
    ['question', 'questions:\n  same: { ask: a, type: date }\n', '2:3'],
    ['entity', 'entities:\n  same: { kind: party, name: A }\n', '2:3'],
    ['constraint', 'constraints:\n  - { id: same, order: [a, b] }\n', '2:11'],
  ])('of an id that two files use: both places of the %s are named', (_, text, place) => {
    const ask = 'questions:\n  a: { ask: a, type: date }\n  b: { ask: b, type: date }\n';
    const problems = problemsIn({ 'claims/a.yaml': text, 'claims/b.yaml': text, 'claims/c.yaml': ask }).map(
      describeProblem,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      new RegExp(`^claims/b\\.yaml:${place}: .*"same".*claims/a\\.yaml:${place}`, 'u'),
    );
  });

  it('of an id that a question and a constraint share: both places are named', () => {
    const text = 'questions:\n  a: { ask: a, type: date }\nconstraints:\n  - { id: a, order: [a, a] }\n';
    expect(reported(text)).toEqual([expect.stringMatching(/^claims\/a\.yaml:4:11: .*claims\/a\.yaml:2:3/u)]);
  });
});
