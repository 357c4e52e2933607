import { describe, expect, it } from 'vitest';
import { describeProblem, InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';

type Content = string | Uint8Array;
function reported(content: Content, file = 'claims/a.yaml'): string[] {
  try {
    readRegistry([{ path: file, content }]);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(describeProblem);
    throw error;
  }
  return [];
}

/** Every key once, in words of our own. */
const EVERYTHING = `
$schema: ./registry.schema.json
story: { title: "A ferry, spring 2024", anchor: 2024-05/2024-06, note: Kept by the desk. }
entities:
  operator: { kind: party, name: Ferry Line, also: [the operator, FL], note: Owns two ships. }
  captain: { kind: person, name: A. Captain, speaks_for: operator, within: crew }
  crew: { kind: group, name: The crew, within: [operator] }
  bay: { kind: place, name: The bay, within: coast }
  coast: { kind: place, name: The coast }
questions:
  sinking:
    ask: When did it sink?
    type: date
    about: the-ferry
    anchor: 2024-05-20
    zone: Europe/Oslo
    formerly: [sunk, went-down]
    because: The log is lost.
    resolution: { rule: contradiction, status: explained, because: Two ships., by: desk, on: 2024-06-01, values: [2024-05-14, 2024] }
    claims:
      - { source: a, quote: sank on May 14 }
      - { source: a, quote: sank on May 14 or 16, pick: 2, prefix: ferry, suffix: near, anchor: 2024-05-19, occasion: a briefing }
      - { source: a, at: { start: 3, end: 20 }, value: 2024-05-14, modality: alleged, because: Seen from shore. }
      - { source: a, quote: nobody knows, value: unknown }
      - { source: a, quote: not on Monday, value: { not: 2024-05-13 }, zone: UTC }
  search:
    ask: When was the search?
    type: period
    formerly: quest
    resolution: [{ status: dismissed, because: Same. }, { status: resolved, because: Log found. }]
    claims:
      - { source: a, quote: from May 14 to 19, edge: start }
      - { source: a, quote: x, value: 2024-05-14/2024-05-19 }
  search-length: { ask: How long?, type: duration, claims: [{ source: a, quote: x, value: P3D..P4D }] }
  saved:
    ask: How many were saved?
    type: count
    unit: people
    scope: passengers
    cumulative: true
    claims:
      - { source: a, quote: x, value: ">50", as_of: 2024-05-15, scope: crew, unit: people }
      - { source: a, quote: x, value: 51, as_of: "May 15, 6 p.m." }
      - { source: a, quote: x, value: 52, as_of: Friday noon, anchor: 20 May 2024 }
      - { source: a, quote: x, value: { low: 40, best: 47, high: 60 }, modality: reported }
      - { source: a, quote: x, value: 4..5, modality: possible }
      - { source: a, quote: x, value: 12, modality: asserted, speaker: A passer-by }
  drowned: { ask: How many drowned?, type: count }
  aboard: { ask: How many were aboard?, type: count }
  trip: { ask: Which trip was it?, type: ordinal, claims: [{ source: a, quote: x, value: 3 }] }
  blame: { ask: Who?, type: actor, many: true, claims: [{ source: a, quote: x, value: [captain, Ferry Line], complete: true }, { source: a, quote: x, value: { not: captain } }] }
  where: { ask: Where?, type: place, claims: [{ source: a, quote: x, value: bay, speaker: captain }] }
  cause:
    ask: Why?
    type: choice
    options: { storm: A storm, wave: { label: A wave, within: storm, note: Rare. }, rock: { within: [coastal] }, coastal: Something ashore }
    compatible: [[storm, rock]]
    claims: [{ source: a, quote: x, value: wave }]
  warned: { ask: Was it warned?, type: yesno, claims: [{ source: a, quote: x, value: yes }, { source: a, quote: x, value: false }] }
  first: { ask: Which came first?, type: order, of: [sinking, search.start], claims: [{ source: a, quote: x, value: before }] }
constraints:
  - { id: in-order, order: [sinking, search.end], because: Nobody searches for a ship afloat. }
  - { id: days, span: { start: search.start, end: search.end, length: search-length } }
  - { id: sum, total: { whole: aboard, parts: [saved, drowned] } }
  - { id: share, part: { part: saved, whole: aboard } }
  - { id: during, within: { inner: sinking, outer: search } }
`;

describe('a registry', () => {
  it('may use every key that the design names', () => {
    expect(reported(EVERYTHING)).toEqual([]);
    const registry = readRegistry([{ path: 'claims/a.yaml', content: EVERYTHING }]);
    expect([registry.questions.length, registry.claims.length, registry.constraints.length]).toEqual([
      12, 22, 5,
    ]);
  });

  it('may be spread over files, in any order', () => {
    const [head = '', constraints = ''] = EVERYTHING.split(/^(?=constraints:)/mu);
    const [entities = '', questions = ''] = head.split(/^(?=questions:)/mu);
    const files = [constraints, questions, entities].map((content, i) => ({
      path: `claims/${i}.yaml`,
      content,
    }));
    const registry = readRegistry(files);
    expect(registry).toEqual(
      expect.objectContaining({
        questions: expect.arrayContaining([
          expect.objectContaining({
            id: 'saved',
            story: expect.objectContaining({ title: 'A ferry, spring 2024' }),
          }),
        ]),
      }),
    );
    expect([...readRegistry([...files].reverse()).claims].map((c) => c.place)).toEqual(
      [...registry.claims].map((c) => c.place),
    );
  });

  it('asks for nothing beyond a question, a source and a quote', () => {
    expect(
      reported('questions: { q: { ask: When?, type: date, claims: [{ source: a, quote: on May 14 }] } }'),
    ).toEqual([]);
  });

  it('may be JSON, which is YAML', () => {
    expect(reported(JSON.stringify({ questions: { q: { ask: 'When?', type: 'date' } } }))).toEqual([]);
  });

  it('finds an entity by its id, its name or an alias, whatever the case', () => {
    for (const word of ['operator', 'Ferry Line', 'ferry line', 'THE OPERATOR']) {
      expect(reported(EVERYTHING.replace('[captain, Ferry Line]', `[captain, ${word}]`)), word).toEqual([]);
    }
  });
});

describe('line ends and byte order marks', () => {
  const text = 'questions:\n  q:\n    ask: When?\n    type: dat\nstory: { title: x }\n';

  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['a byte order mark and CRLF', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['bytes with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
  ])('leave line and column right: %s', (_, content) => {
    expect(reported(content)).toEqual([expect.stringMatching(/^claims\/a\.yaml:4:11: .*"dat"/u)]);
  });

  it.each([
    ['LF', EVERYTHING],
    ['CRLF', EVERYTHING.replaceAll('\n', '\r\n')],
    ['a mark', `\ufeff${EVERYTHING.trimStart()}`],
  ])('change nothing in what is read: %s', (_, content) => {
    expect(reported(content)).toEqual([]);
  });
});

describe('NDJSON', () => {
  const question = '{"id":"q","ask":"When?","type":"date"}';
  const claim = '{"question":"q","source":"a","quote":"on May 14"}';
  const lines = (...rows: string[]): string[] => reported(rows.join('\n'), 'claims/a.ndjson');

  it('holds a claim or a question a line, in any order, with blank lines between', () => {
    const content = `\ufeff${claim}\r\n\r\n${question}\r\n${claim}\r\n`;
    const registry = readRegistry([{ path: 'claims/a.ndjson', content }]);
    expect([...registry.claims].map((c) => c.place.line)).toEqual([1, 4]);
  });

  it('may answer questions of a YAML file', () => {
    const yaml = { path: 'claims/q.yaml', content: 'questions: { q: { ask: When?, type: date } }' };
    expect(readRegistry([{ path: 'claims/a.ndjson', content: claim }, yaml]).claims).toHaveLength(1);
  });

  const faults: [string, string, RegExp][] = [
    ['a line that is not JSON', '{"question":', /:3:1: .*not JSON/u],
    ['a line that is a list', '[1]', /:3:1: Expected a map, found a list/u],
    ['a line that is null', 'null', /:3:1: Expected a map/u],
    [
      'an unknown key',
      claim.replace('"quote":', '"because":"b","qoute":"b","quote":'),
      /:3:1: .*"qoute".*"quote"/u,
    ],
    ['a missing key', '{"question":"q","quote":"x"}', /:3:1: .*"source" is missing/u],
    ['an unknown question', claim.replace('"q"', '"qq"'), /:3:1: There is no question "qq".*"q"/u],
    ['a bad value', claim.replace('}', ',"value":"2025-13-01"}'), /:3:1: "2025-13-01" is not a date/u],
    ['no quote', '{"question":"q","source":"a"}', /:3:1: .*quote/u],
    ['a question that is there twice', question, /:3:1: .*"q" is used twice.*line 1/u],
    ['a question of an unknown type', '{"id":"r","ask":"When?","type":"dat"}', /:3:1: .*"date"/u],
    ['an order question without its two', '{"id":"r","ask":"When?","type":"order"}', /:3:1: .*of:/u],
  ];
  it.each(faults)('names the line of %s', (_, row, message) => {
    expect(lines(question, claim, row, claim)).toEqual([expect.stringMatching(message)]);
  });

  it('reports the faults of several lines at once', () => {
    expect(lines(question, '{', claim, '}').map((p) => p.split(': ')[0])).toEqual([
      'claims/a.ndjson:2:1',
      'claims/a.ndjson:4:1',
    ]);
  });
});

describe('a value that a question makes plain', () => {
  const canonicalOf = (ask: string, type: string, value: string, more = ''): string => {
    const content = `questions:\n  q: { ask: ${ask}, type: ${type}${more}, claims: [{ source: a, quote: x, value: ${value} }] }\n`;
    return [...readRegistry([{ path: 'a.yaml', content }]).claims][0]?.stated?.canonical ?? '';
  };

  it.each([
    ['How old was the captain?', 'duration', '58', '', 'P58Y'],
    ['How many days did it take?', 'duration', '15', '', 'P15D'],
    ['How long did it take?', 'duration', '3', ', unit: hours', 'PT3H'],
    ['What became of the captain?', 'choice', 'not arrested', ', options: [arrested, free]', '!arrested'],
    ['What became of the captain?', 'choice', 'not free', ', options: { "not-free": a, free: b }', '!free'],
    ['Was it so?', 'yesno', 'not yes', '', 'no'],
    ['How many were there?', 'count', 'not more than 40', '', '<=40'],
  ])('%s (%s): %s', (ask, type, value, more, canonical) => {
    expect(canonicalOf(ask, type, value, more)).toBe(canonical);
  });

  it('holds an age in stated years as exactly as one in words', () => {
    const content =
      'questions:\n  q: { ask: How old is she?, type: duration, claims: [{ source: a, quote: x, value: 58 years }] }\n';
    const [claim] = readRegistry([{ path: 'a.yaml', content }]).claims;
    expect(claim?.stated).toMatchObject({ strict: { low: 58 * 31_556_952 } });
  });
});
