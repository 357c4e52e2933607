import fc from 'fast-check';

/** A registry and its sources, made up: files by their paths. */
export type Files = Readonly<Record<string, string>>;

const SOURCES = ['coast-wire', 'harbour-post', 'inland-radio', 'night-desk'] as const;
/** Sources whose text may not be kept: claims on them give offsets, and state their value. */
const UNKEPT = ['far-office', 'far-court'] as const;
const SPEAKERS = [
  undefined,
  undefined,
  undefined,
  'mayor',
  'The mayor',
  'coastguard',
  'Coastguards',
  'somebody',
];

/** A fact as articles word it, with what a claim on it may be. Each is in every article, so that claims can quote it. */
interface Fact {
  readonly id: string;
  readonly question: Readonly<Record<string, unknown>>;
  /** Words that are in articles; some read as the same value, some as another, some as none. */
  readonly words: readonly string[];
  readonly values: readonly unknown[];
  /** Whether words alone make a claim. */
  readonly isRead: boolean;
}

const FACTS: readonly Fact[] = [
  { id: 'sank', question: { ask: 'When did the ferry sink?', type: 'date' }, isRead: true,
    words: ['sank on May 14', 'went down on May 14', 'sank on May 16', 'sank yesterday', 'sank on Tuesday, May 14', 'sank on Sunday, May 14', 'sank in mid-May', 'sank at some point'],
    values: ['2024-05-14', '2024-05', '2024-05-14/2024-05-16', '[2024-05-14, 2024-05-16]', { not: '2024-05-14' }, 'unknown', '2024-05-14T10:00Z'] },
  { id: 'aboard', question: { ask: 'How many people were aboard?', type: 'count' }, isRead: true,
    words: ['46 people were aboard', 'carried 46 people', 'dozens of people were aboard', 'more than 40 people were aboard', '50 people were aboard', 'reportedly 46 people were aboard'],
    values: [46, '>40', '40..50', { low: 40, high: 50 }, { not: 46 }, 'unknown'] },
  { id: 'died', question: { ask: 'How many people were killed?', type: 'count' }, isRead: true,
    words: ['12 people were killed', 'killed 12 people', '15 people were killed', '12 people were killed or injured'],
    values: [12, 15, '>=12'] },
  { id: 'search', question: { ask: 'How long did the search last?', type: 'duration' }, isRead: true,
    words: ['searched for three days', 'the search took three days', 'searched for a week'],
    values: ['P3D', 'P1W', '>P2D'] },
  { id: 'voyage', question: { ask: 'How long was the way?', type: 'quantity', unit: 'km' }, isRead: true,
    words: ['a way of 55 km', 'a way of 34 miles', 'a way of 80 km'],
    values: ['55 km', '>50 km', '34 mi'] },
  { id: 'strike', question: { ask: 'From when to when was the strike?', type: 'period' }, isRead: true,
    words: ['struck from May 2 to May 6', 'on strike since May 2', 'struck until May 7'],
    values: ['2024-05-02/2024-05-06', '2024-05-02/'] },
  { id: 'cause', question: { ask: 'Why did it sink?', type: 'choice', options: ['storm', 'fire', 'reef'] }, isRead: false,
    words: ['because of the storm', 'a fire below deck', 'ran onto a reef'],
    values: ['storm', 'fire', ['storm', 'reef'], { not: 'fire' }, 'unknown'] },
  { id: 'insured', question: { ask: 'Was it insured?', type: 'yesno' }, isRead: false,
    words: ['was insured', 'had no insurance'], values: ['yes', 'no'] },
  { id: 'captain', question: { ask: 'Who was the captain?', type: 'name' }, isRead: false,
    words: ['Captain Yusef Haddad', 'Captain Youssef Hadad'], values: ['Yusef Haddad', 'Youssef Hadad', 'He "said" \\ so'] },
  { id: 'helped', question: { ask: 'Who sent divers?', type: 'actor', many: true }, isRead: false,
    words: ['divers from Norway', 'divers came from Norway and Chile'], values: ['norway', ['norway', 'chile'], 'chile'] },
]; // biome-ignore format: a table reads best in rows

const ENTITIES = `entities:
  mayor: { kind: person, name: The mayor, speaks_for: town }
  town: { kind: party, name: Town council }
  coastguard: { kind: party, name: Coastguard }
  norway: { kind: party, name: Norway }
  chile: { kind: party, name: Chile }
`;

const sourceOf = (id: string, published: string): string =>
  `---\npublished: ${published}\n---\n${FACTS.flatMap(({ words }) => words)
    .map((quote, i) => `Report ${i + 1} of ${id}: it ${quote}, as was heard here.`)
    .join('\n\n')}\n`;

/** Most claims of a question agree, so that an engine has something to pass over. */
function claimsOn(fact: Fact, agree: boolean): fc.Arbitrary<object[]> {
  const first = <T>(list: readonly T[]): readonly T[] => (agree ? list.slice(0, 1) : list);
  const optional = <T>(name: string, list: readonly T[], rare: number): fc.Arbitrary<object> =>
    agree
      ? fc.constant({})
      : fc.oneof(
          { weight: rare, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.constantFrom(...list).map((value) => ({ [name]: value })) },
        );
  const claim = fc
    .tuple(
      fc.constantFrom(...SOURCES),
      agree
        ? fc.constantFrom(...fact.words.slice(0, 2))
        : fc.constantFrom(...fact.words, 'words that stand nowhere'),
      fc.option(fc.constantFrom(...first(fact.values)), { nil: undefined, freq: fact.isRead ? 2 : 1000 }),
      fc.constantFrom(...(agree ? [undefined] : SPEAKERS)),
      optional(
        'as_of',
        ['2024-05-15', '2024-05-20', '2024-05-15T08:00', '2024-05-15T20:00Z', '2024-05-16T01:00+05:00'],
        6,
      ),
      optional('scope', ['crew', 'passengers'], 6),
      optional('modality', ['possible', 'alleged', 'asserted'], 6),
      optional('because', ['the table says so'], 3),
      optional('anchor', ['2024-05-15'], 8),
      optional('occasion', ['the council', 'the briefing'], 8),
    )
    .map(([source, quote, value, speaker, ...more]) => ({
      question: fact.id,
      source,
      quote,
      ...(value !== undefined || !fact.isRead ? { value: value ?? fact.values[0] } : {}),
      ...(speaker === undefined ? {} : { speaker }),
      ...Object.assign({}, ...more),
    }));
  const bare = fc.record({
    question: fc.constant(fact.id),
    source: fc.constantFrom(...UNKEPT),
    at: fc.constantFrom({ start: 3, end: 9 }, { start: 30, end: 41 }),
    value: fc.constantFrom(...first(fact.values)),
  });
  return fc
    .tuple(
      agree
        ? fc.uniqueArray(claim, { minLength: 0, maxLength: 4, selector: ({ source }) => source })
        : fc.array(claim, { minLength: 0, maxLength: 6 }),
      fc.array(bare, { minLength: 0, maxLength: 3 }),
    )
    .map(([quoted, others]) => [...quoted, ...others]);
}

/** Numbers the questions of the same fact, so that one registry has several of each. */
const questionOf = (fact: Fact, copy: number): Fact => ({ ...fact, id: `${fact.id}-${copy}` });

/** Registries of every kind of value, in NDJSON and YAML, with every kind of fault. */
export const registries: fc.Arbitrary<Files> = fc
  .record({
    claims: fc.tuple(
      ...[1, 2].flatMap((copy) =>
        FACTS.map((fact) => fc.boolean().chain((agree) => claimsOn(questionOf(fact, copy), agree))),
      ),
    ),
    moves: fc.constantFrom(undefined, 'rising', 'any', 'no'),
    isOrdered: fc.boolean(),
    supersedes: fc.boolean(),
    written: fc.boolean(),
    hasDraft: fc.boolean(),
    inYaml: fc.nat({ max: 5 }),
    seed: fc.nat(),
  })
  .map(({ claims, moves, isOrdered, supersedes, written, hasDraft, inYaml, seed }) => {
    const lines = claims.flat().map((claim) => JSON.stringify(claim));
    // A program goes through its sources one by one: the claims of a question lie apart.
    const shuffled = lines
      .map((line, i) => ({ line, key: Math.imul(i + 1, seed | 1) >>> 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ line }) => line);
    const questions = [1, 2].flatMap((copy) =>
      FACTS.map((fact) => {
        const movesHere = fact.question.type === 'count' && copy === 1 && moves ? { moves } : {};
        return { id: `${fact.id}-${copy}`, ...fact.question, ...movesHere };
      }),
    );
    const written2 = Object.entries(FACTS).slice(0, inYaml);
    const yamlQuestions = written2
      .map(
        ([, { question, words, values, isRead }], i) =>
          `  yaml-${i}: ${JSON.stringify({ ...question, claims: SOURCES.slice(0, 1 + (i % 3)).map((source) => ({ source, quote: words[0], ...(isRead ? {} : { value: values[0] }) })) })}\n`,
      )
      .join('');
    return {
      'claims/a.yaml': `story: { title: A ferry, anchor: 2024-05 }\n${ENTITIES}${yamlQuestions ? `questions:\n${yamlQuestions}` : ''}${
        isOrdered
          ? 'constraints:\n  - { id: first, order: [strike-1, sank-1], because: so it was }\n  - { id: parts, part: { part: died-1, whole: aboard-1 } }\n'
          : ''
      }`,
      'claims/b.ndjson': `${[...questions.map((question) => JSON.stringify(question)), ...shuffled].join('\n')}\n`,
      ...Object.fromEntries(
        SOURCES.map((id, i) => [
          `sources/${id}.md`,
          sourceOf(id, `2024-05-${15 + i * 2}`)
            .replace('---\n', supersedes && i === 3 ? `---\nsupersedes: ${SOURCES[2]}\n` : '---\n')
            .replace('---\n', written && i === 1 ? '---\nwritten: 2024-05-15\n' : '---\n')
            .replace('---\n', hasDraft && i === 0 ? '---\nrole: draft\n' : '---\n'),
        ]),
      ),
      'sources/unkept/sources.yaml': UNKEPT.map(
        (id) => `${id}: { text: none, published: 2024-05-20 }\n`,
      ).join(''),
    };
  });
