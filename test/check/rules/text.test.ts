import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/check/rules/index.ts';
import { checkStory, dated } from '../../helpers/story.ts';

/** A registry that goes with the example of a rule: a type, entities, and the claims on the one question. */
const question = (type: string, claims: readonly string[], more = ''): string =>
  `entities:
  mayor: { kind: person, name: the mayor }
  engineer: { kind: person, name: the engineer }
  operator: { kind: party, name: the operator }
  union: { kind: party, name: the union }
  port: { kind: party, name: the port authority }
  norway: { kind: country, name: Norway }
  chile: { kind: country, name: Chile }
questions:
  q:
    ask: What was it?
    type: ${type}
${more}    claims:
${claims.map((claim) => `      - { ${claim} }`).join('\n')}
`;
const coast = (claim: string): string => `source: coast-wire, ${claim}`;
const harbour = (claim: string): string => `source: harbour-post, ${claim}`;
const hill = (claim: string): string => `source: hill-herald, ${claim}`;

/** For every rule, the registry that makes its example what the text says. A new rule brings its line. */
const REGISTRIES: Readonly<Record<string, string>> = {
  contradiction: question('date', [coast('quote: sank on May 14'), harbour('quote: down on May 16')]),
  'self-contradiction': question('date', [hill('quote: closed in 2019'), hill('quote: the closure of 2021')]),
  draft: question('count', [
    coast('quote: 312 passengers'),
    harbour('quote: 312 passengers'),
    'source: our-draft, quote: 321 passengers',
  ]),
  misreported: question('count', [
    coast('speaker: mayor, quote: 12 houses had burned, occasion: council'),
    harbour('speaker: mayor, quote: Twenty houses had burned, occasion: council'),
  ]),
  order: `questions:
  warning: { ask: When?, type: date, claims: [{ source: coast-wire, quote: given on May 15 }] }
  loss: { ask: When?, type: date, claims: [{ source: harbour-post, quote: sank on May 14 }] }
constraints:
  - { id: warned-first, order: [warning, loss] }
`,
  calendar: question('date', [hill('quote: broke out on October 12'), hill('quote: earlier this month')]),
  'quote-stitched': question('yesno', [
    harbour('quote: The captain had asked the harbour office … sent to every ship on May 14, value: yes'),
  ]),
  'quote-orphan': question('yesno', [coast('quote: scuttled by its own crew, value: yes')]),
  'quote-ambiguous': question('date', [hill('quote: on Friday')]),
  'quote-misattributed': question('yesno', [harbour('quote: sank off the cape at dawn, value: yes')]),
  'quote-drifted': question('yesno', [coast('quote: The ferry went down off the northern cape, value: yes')]),
  'value-not-in-quote': question('count', [coast('quote: At least 40 people, value: 40')]),
  'value-by-person': question('count', [coast('quote: A sixth body was found, value: 6')]),
  'stated-as-fact': question('yesno', [
    coast('quote: had ignored the storm warning, value: yes'),
    harbour('speaker: operator, quote: No warning reached us, value: no'),
  ]),
  dispute: question('yesno', [
    coast('speaker: union, quote: the strike had begun, value: yes'),
    coast('speaker: port, quote: It has not begun, value: no'),
  ]),
  tension: question('duration', [coast('quote: took three days'), harbour('quote: after four days')]),
  'source-undated': question('date', [hill('quote: reopened on Friday')]),
  attribution: question('yesno', [
    coast('speaker: mayor, quote: The bridge will stay closed for a year, value: yes'),
    harbour('speaker: engineer, quote: The bridge will stay closed for a year, value: yes'),
  ]),
  refinement: question('count', [coast('quote: Dozens of houses'), harbour('quote: 37 houses')]),
  overlap: question('count', [
    coast('quote: Between 40 and 50 houses'),
    harbour('quote: Between 45 and 60 houses'),
  ]),
  incomplete: question('actor', [
    coast('quote: Norway and Chile sent divers, value: [norway, chile]'),
    harbour('quote: Divers came from Norway, value: norway'),
  ]),
  variant: question('name', [
    coast('quote: Yusef Haddad, value: Yusef Haddad'),
    harbour('quote: Youssef Hadad, value: Youssef Hadad'),
  ]),
  'single-source': question('date', [coast('quote: had sailed since 1998')]),
  arithmetic: `questions:
  whole: { ask: How many?, type: count, claims: [{ source: hill-herald, quote: 58 lives }] }
  sailors: { ask: How many?, type: count, claims: [{ source: hill-herald, quote: 12 sailors }] }
  passengers: { ask: How many?, type: count, claims: [{ source: hill-herald, quote: 30 passengers }] }
constraints:
  - { id: toll, total: { whole: whole, parts: [sailors, passengers] } }
`,
  revision: question(
    'count',
    [coast('quote: 52 people, as_of: 2024-05-14'), harbour('quote: 36 people, as_of: 2024-05-15')],
    '    cumulative: true\n',
  ),
  scope: question('count', [
    coast('quote: 4 people, scope: crew'),
    harbour('quote: 46 people, scope: everybody aboard'),
  ]),
  echo: question('count', [coast('quote: two cranes'), harbour('quote: two cranes')]),
  'source-changed': question('count', [harbour('quote: At least 40 people')]),
  'source-unused': question('date', [coast('quote: sank on May 14')]),
  'claim-duplicate': question('date', [coast('quote: sank on May 14'), coast('quote: sank on May 14')]),
  'speaker-misspelled': question('yesno', [
    coast('speaker: the enginer, quote: the bridge was safe, value: yes'),
  ]),
};

/** What an article of an example says of itself besides its date. */
const FRONT_MATTER: Readonly<Record<string, string>> = {
  'harbour-post-evening': 'supersedes: harbour-post',
  'our-draft': 'role: draft',
};

const SAYS = /^([a-z-]+)(?:, (\d+) (\w+) (\d{4}))?: "(.*)"$/u;
const REPORTED = /^Reported as an? (error|warning|note): \S.*\.$/u;
/** What an example leaves out in brackets: a paragraph that says nothing to the point, in words that no other repeats. */
const LONG_PARAGRAPH = `\n\n${Array.from({ length: 90 }, (_, i) => `crate ${i} was lifted`).join(', ')}.\n\n`;
const MONTHS = ['May', 'November'];

/** The articles that an example quotes. */
function articlesOf(example: string): Record<string, string> {
  const articles: Record<string, string> = {};
  for (const line of example.split('\n')) {
    const [, id, day, month, year, words] = SAYS.exec(line) ?? [];
    if (id === undefined || words === undefined) continue;
    const text = words.replace(/\[… [^\]]+ …\]/gu, LONG_PARAGRAPH);
    const date = `${year}-${MONTHS.indexOf(month ?? '') === 0 ? '05' : '11'}-${day?.padStart(2, '0')}`;
    const front = FRONT_MATTER[id];
    const plain = front === undefined ? text : `---\n${front}\n---\n${text}\n`;
    articles[id] = day === undefined ? plain : dated(front === undefined ? date : `${date}\n${front}`, text);
  }
  return articles;
}

/** Words of the bundled story: an example is about no one in the news. */
const REAL =
  /\b(?:pakistan|afghan|taliban|kabul|islamabad|doha|istanbul|qatar|turkey|t[uü]rkiye|india|asif|mujahid|tarar|ttp|durand|khyber)/iu;

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the text of %s', (id, rule) => {
  const { what, why, example, fix } = rule.text;

  it('is whole sentences in plain English, neither curt nor long', () => {
    for (const text of [what, why, fix]) {
      expect(text).toMatch(/^\p{Lu}[^\n]*\.$/u);
      expect(text.length).toBeGreaterThan(60);
      expect(text.length).toBeLessThan(650);
    }
    expect(rule.when).toMatch(/^\p{Ll}.*[^.]$/u);
  });

  it('has an example of our own, in its own words', () => {
    const lines = example.split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.at(-1)).toMatch(REPORTED);
    expect(Object.keys(articlesOf(example)).length).toBeGreaterThan(0);
    expect(`${what} ${why} ${example} ${fix}`).not.toMatch(REAL);
  });

  it('has an example that is reported as it says', () => {
    const registry = REGISTRIES[id];
    expect(registry, `a registry for the example of ${id}`).toBeDefined();
    const report = checkStory(articlesOf(example), registry ?? '', { isPartial: id !== 'source-unused' });
    const severity = REPORTED.exec(example.split('\n').at(-1) ?? '')?.[1];
    const reported = report.findings.map((f) => `${f.severity} ${f.rule}`);
    expect(reported).toContain(`${severity} ${id}`);
    // Nothing more severe is reported of it, so that the example shows this rule and no other.
    const isSevere = (s: string): boolean => s.startsWith('error') || s.startsWith('warning');
    expect(reported.filter((s) => isSevere(s) && s !== `${severity} ${id}`)).toEqual([]);
  });
});
