import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/articles/read-sources.ts';
import type { ClaimAnswer, ProposalAnswer } from '../../../src/discover/propose/answer.ts';
import { parseProposal } from '../../../src/discover/propose/proposal.ts';
import { Verifier } from '../../../src/discover/propose/verifier.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { dated } from '../../helpers/story.ts';

const ARTICLES = {
  post: dated(
    '2024-05-20',
    'The ferry Alma sank on May 14 off Lindow. Captain Ruth Berg said at least 40 people died.\n' +
      'A watchmaker found the bell. “We were never warned,” Berg told reporters. The harbour office denied that.\n' +
      'The mayor of Lindow opened the quay on May 2. The mayor of Lindow opened the school on May 3.',
  ),
  wire: dated(
    '2024-05-21',
    'The Alma went down late on Tuesday. A jewelry engraver found the bell, police said.',
  ),
};
const REGISTRY = `
story: { title: The ferry, anchor: 2024-05 }
entities:
  berg: { kind: person, name: Ruth Berg }
  harbour: { kind: party, name: harbour office }
questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: post, quote: sank on May 14 }
  finder:
    ask: Who found the bell?
    type: choice
    options: { watchmaker: a watchmaker, engraver: a jewelry engraver }
    claims: []
  warned:
    ask: Was the captain warned?
    type: yesno
    claims: []
  dead:
    ask: How many people died?
    type: count
    claims: []
`;
const sources = readSources(
  Object.entries(ARTICLES).map(([id, content]) => ({ path: `sources/${id}.md`, content })),
);
const registry = readRegistry([{ path: 'claims/ferry.yaml', content: REGISTRY }]);

function propose(...proposals: string[]): ProposalAnswer {
  const verifier = new Verifier({ registry, sources });
  const answers = proposals.map((text) => {
    const { proposal, problems } = parseProposal(text, 'proposal.yaml');
    if (!proposal) throw new Error(problems.map(({ message }) => message).join('\n'));
    return verifier.verify(proposal).answer;
  });
  return answers.at(-1) as ProposalAnswer;
}
const one = (question: string, claim: string): ClaimAnswer =>
  propose(`questions: { ${question}: { claims: [ ${claim} ] } }`).claims[0] as ClaimAnswer;

describe('a proposed claim', () => {
  it.each([
    ['a quote that its source prints', 'dead', '{ source: post, quote: at least 40 people died }'],
    ['a value that the words say', 'dead', '{ source: post, quote: at least 40 people died, value: ">=40" }'],
    ['a relative date', 'sinking', '{ source: wire, quote: went down late on Tuesday }'],
    [
      'an option that the words name',
      'finder',
      '{ source: wire, quote: A jewelry engraver found the bell, value: engraver }',
    ],
    [
      'a speaker whom the sentence names',
      'warned',
      '{ source: post, speaker: berg, quote: We were never warned, value: no }',
    ],
  ])('is accepted with %s', (_, question, claim) => {
    expect(one(question, claim)).toMatchObject({ verdict: 'accepted', reason: null, message: null });
  });

  it.each([
    ['source-unknown', 'refused', 'sinking', '{ source: pots, quote: sank on May 14 }'],
    ['malformed', 'refused', 'sinking', '{ source: post, qoute: sank on May 14 }'],
    ['quote-altered', 'changed', 'dead', '{ source: post, quote: at least 60 people died }'],
    ['quote-in-another-source', 'changed', 'sinking', '{ source: post, quote: went down late on Tuesday }'],
    ['quote-nowhere', 'refused', 'dead', '{ source: post, quote: nobody counted the drowned sailors }'],
    ['value-not-in-words', 'changed', 'dead', '{ source: post, quote: at least 40 people died, value: 40 }'],
    ['value-not-in-words', 'refused', 'dead', '{ source: post, quote: found the bell, value: 12 }'],
    ['value-missing', 'refused', 'finder', '{ source: post, quote: A watchmaker found the bell }'],
    [
      'value-unknown',
      'refused',
      'finder',
      '{ source: post, quote: A watchmaker found the bell, value: baker }',
    ],
    [
      'value-of-another',
      'refused',
      'finder',
      '{ source: post, quote: A watchmaker found the bell, value: engraver }',
    ],
    [
      'polarity',
      'refused',
      'warned',
      '{ source: post, speaker: berg, quote: We were never warned, value: yes }',
    ],
    [
      'speaker-not-named',
      'changed',
      'sinking',
      '{ source: wire, speaker: berg, quote: went down late on Tuesday }',
    ],
    [
      'speaker-of-another',
      'changed',
      'dead',
      '{ source: post, speaker: harbour, quote: at least 40 people died }',
    ],
    [
      'date-not-in-source',
      'changed',
      'sinking',
      '{ source: wire, quote: went down late on Tuesday, anchor: 2024-03-04 }',
    ],
    ['duplicate', 'refused', 'sinking', '{ source: post, quote: Alma sank on May 14 }'],
  ])('is answered %s, %s', (reason, verdict, question, claim) => {
    const answer = one(question, claim);
    expect({ reason: answer.reason, verdict: answer.verdict }).toEqual({ reason, verdict });
    expect(answer.message).toMatch(/[\w}][.?"]+$/u);
  });

  it('is shown the nearest words of its source, and what to change', () => {
    expect(one('dead', '{ source: post, quote: at least 60 people died, value: 60 }')).toMatchObject({
      nearest: { source: 'post', line: 4, quote: 'at least 40 people died' },
      change: { quote: 'at least 40 people died', value: null },
    });
  });

  it('is moved to the source that prints it', () => {
    expect(one('sinking', '{ source: post, quote: went down late on Tuesday }').change).toEqual({
      source: 'wire',
    });
  });

  it('says how to name one of several places', () => {
    const answer = propose(
      'questions: { opened: { ask: When was it opened?, type: name, claims: [ { source: post, quote: mayor of Lindow, value: Lindow } ] } }',
    ).claims[0];
    expect(answer).toMatchObject({ verdict: 'changed', reason: 'quote-ambiguous' });
  });

  it('gives the same words no other value, and no other speaker, than were taken before', () => {
    const claims = (...texts: string[]) =>
      propose(`questions: { finder: { claims: [ ${texts.join(', ')} ] } }`).claims.map(
        ({ reason }) => reason,
      );
    const first = '{ source: post, quote: found the bell, value: watchmaker }';
    expect(claims(first, '{ source: post, quote: found the bell, value: engraver }')).toEqual([
      null,
      'recorded-otherwise',
    ]);
    expect(claims(first, '{ source: wire, quote: found the bell, value: engraver }')).toEqual([null, null]);
  });

  it('gives words between quotation marks to whoever is read to say them', () => {
    expect(one('warned', '{ source: post, quote: We were never warned, value: no }')).toMatchObject({
      reason: 'speaker-missing',
      change: { speaker: 'berg' },
    });
  });

  it('in another language has its value shown by its figures alone', () => {
    const other = readSources([
      {
        path: 'b.md',
        content: '---\npublished: 2024-05-20\nlanguage: de\n---\nEs gab 40 Tote und zwanzig Verletzte.\n',
      },
    ]);
    const verdicts = (quote: string, value: number) => {
      const text = JSON.stringify({ claims: [{ question: 'dead', source: 'b', quote, value }] });
      const { proposal } = parseProposal(text, 'p.json');
      return (
        proposal && new Verifier({ registry, sources: other }).verify(proposal).answer.claims[0]?.verdict
      );
    };
    expect([verdicts('40 Tote', 40), verdicts('40 Tote', 41), verdicts('zwanzig Verletzte', 20)]).toEqual([
      'accepted',
      'refused',
      'refused',
    ]);
  });

  it('of an article without a day is offered the year of the others', () => {
    const texts = {
      'c.md': 'It sank on May 3.',
      'd.md': dated('2024-05-20', 'It sank on May 4.'),
      'e.md': dated('2024-06-01', 'So it is.'),
    };
    const some = readSources(Object.entries(texts).map(([path, content]) => ({ path, content })));
    const bare = readRegistry([
      { path: 'r.yaml', content: 'questions: { sinking: { ask: When did it sink?, type: date } }' },
    ]);
    const answer = (more: object) => {
      const text = JSON.stringify({
        claims: [{ question: 'sinking', source: 'c', quote: 'sank on May 3', ...more }],
      });
      const { proposal } = parseProposal(text, 'p.json');
      return proposal && new Verifier({ registry: bare, sources: some }).verify(proposal).answer.claims[0];
    };
    expect(answer({})).toMatchObject({ verdict: 'changed', reason: 'undated', change: { anchor: '2024' } });
    expect(answer({ anchor: '2024' })).toMatchObject({ verdict: 'accepted', value: '2024-05-03' });
    expect(answer({ anchor: '2023' })).toMatchObject({ verdict: 'refused', reason: 'date-not-in-source' });
  });

  it('may have keys that say nothing', () => {
    expect(
      one('dead', '{ source: post, quote: at least 40 people died, speaker: null, prefix: "" }').verdict,
    ).toBe('accepted');
  });

  it('is not made surer by the reason that its proposer gives', () => {
    const claim =
      '{ source: post, quote: at least 40 people died, value: 40, because: the office counted them }';
    expect(one('dead', claim).verdict).toBe('changed');
  });

  it('does not spoil what is beside it', () => {
    const { claims } = propose(
      'questions: { dead: { claims: [ { source: post, quote: 12 }, { source: post, quote: at least 40 people died } ] } }',
    );
    expect(claims.map(({ verdict }) => verdict)).toEqual(['refused', 'accepted']);
  });

  it('is taken once, of one proposal or of two', () => {
    const text = 'questions: { dead: { claims: [ { source: post, quote: at least 40 people died } ] } }';
    expect(propose(text, text).claims.map(({ reason }) => reason)).toEqual(['duplicate']);
  });
});

describe('a proposed question', () => {
  const ask = (text: string) => propose(`questions: { ${text} }`);

  it('is accepted with its claims, and said to be agreed on where they are', () => {
    const { questions } = ask(
      'bell: { ask: What was found on the quay?, type: name, claims: [ { source: post, quote: found the bell, value: bell }, { source: wire, quote: found the bell, value: bell } ] }',
    );
    expect(questions).toMatchObject([{ question: 'bell', verdict: 'accepted', reason: 'alike' }]);
  });

  it.each([
    ['id-taken', 'refused', 'dead: { ask: How many ferries were lost?, type: count }'],
    ['type-differs', 'changed', 'dead: { ask: How many people died?, type: quantity }'],
    ['exists', 'changed', 'sank: { ask: When did the ferry sink?, type: date }'],
    ['malformed', 'refused', 'depth: { ask: How deep is it? }'],
    [
      'type-unfit',
      'refused',
      'toll: { ask: What was the toll?, type: date, claims: [ { source: post, quote: at least 40 people died } ] }',
    ],
    [
      'no-claims',
      'refused',
      'toll: { ask: What was the toll?, type: count, claims: [ { source: post, quote: at least 60 people died } ] }',
    ],
    [
      'options-not-exclusive',
      'refused',
      'job: { ask: What is the finder by trade?, type: choice, options: { a: an engraver, b: a jewelry engraver } }',
    ],
    [
      'options-not-exclusive',
      'refused',
      'job: { ask: What is the finder by trade?, type: choice, options: { a: a baker, other: somebody else } }',
    ],
  ])('is answered %s, %s', (reason, verdict, text) => {
    expect(ask(text).questions).toMatchObject([{ reason, verdict }]);
  });

  it('may have options of which one denies the other, or lies within it', () => {
    const { questions } = ask(
      'a: { ask: Was there a crew aboard?, type: choice, options: { y: a crew aboard, n: no crew aboard } }, b: { ask: Who did it?, type: choice, options: { e: an engraver, j: { label: a jewelry engraver, within: e } } }, c: { ask: Where was it?, type: choice, options: { l: in Lindow, b: near the Lindow and Haldern border } }',
    );
    expect(questions.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('that asks what is asked already has its claims moved there', () => {
    const { claims } = ask(
      'sank: { ask: When did the ferry sink?, type: date, claims: [ { source: wire, quote: went down late on Tuesday } ] }',
    );
    expect(claims).toMatchObject([
      { verdict: 'changed', reason: 'question-exists', change: { question: 'sinking' } },
    ]);
  });

  it('is named the questions that ask much the same', () => {
    expect(ask('x: { ask: How many people died aboard?, type: count }').questions[0]?.nearest).toEqual([
      'dead',
    ]);
  });
});

describe('a proposed entity', () => {
  const name = (text: string) => propose(`entities: { ${text} }`).entities;

  it.each([
    ['accepted', 'alma: { kind: ship, name: Alma }'],
    ['refused', 'captain: { kind: person, name: Ruth Berg }'],
    ['refused', 'otto: { kind: person, name: Otto Kranz }'],
    ['refused', 'lindow: { kind: party, name: Lindow, speaks_for: nobody }'],
    ['refused', 'alma: { kind: ship, name: Alma, speaks_for: harbour }'],
  ])('is %s: %s', (verdict, text) => {
    expect(name(text)).toMatchObject([{ verdict }]);
  });

  it('may be answered with at once, whatever their order', () => {
    const { entities, claims } = propose(
      'entities: { quay: { kind: place, name: quay, within: lindow }, lindow: { kind: place, name: Lindow } }\n' +
        'questions: { where: { ask: Where did it sink?, type: place, claims: [ { source: post, quote: off Lindow, value: lindow } ] } }',
    );
    expect([...entities, ...claims].map(({ verdict }) => verdict)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
  });
});

describe('a text that is not a proposal', () => {
  it.each(['[1, 2]', '"words"', '{ questions: [ ] }', 'questions: { a: ', '{ claims: {} }'])(
    'is refused whole: %s',
    (text) => {
      const { proposal, problems } = parseProposal(text, 'p.yaml');
      expect(proposal).toBeUndefined();
      expect(problems[0]?.place).toMatchObject({ file: 'p.yaml' });
    },
  );
});
