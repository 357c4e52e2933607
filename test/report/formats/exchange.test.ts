import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkStory, dated } from '../../helpers/story.ts';
import { parseCsv } from './parsers.ts';
import { print } from './print.ts';
import { bundledStory, hostileStory } from './stories.ts';

const STORIES = [
  ['bundled', bundledStory()],
  ['hostile', hostileStory()],
] as const;

/** Values of each kind, one source each way. */
const values = checkStory(
  {
    a: '---\npublisher: Post\npublished: 2024-05-20\nurl: https://post.test/a?b=1\n---\n😀 It sank on May 14, 2024, killing at least 40 in 55 km of water. “No,” said Ann.\n',
    b: dated('2024-05-20', 'It sank in May 2024, off Troy.'),
  },
  `entities: { ann: { kind: person, name: Ann Lee, also: [Ann] } }
questions:
  day:
    ask: When?
    type: date
    claims:
      - { source: a, quote: "sank on May 14, 2024" }
      - { source: b, quote: "sank in May 2024" }
  dead: { ask: How many?, type: count, claims: [{ source: a, quote: at least 40, scope: crew, as_of: 2024-05-15 }] }
  far: { ask: How far?, type: quantity, claims: [{ source: a, quote: 55 km }] }
  knew: { ask: Did they know?, type: yesno, claims: [{ source: a, speaker: Ann, quote: "“No,” said Ann", value: no }] }
  gone: { ask: Where?, type: yesno, claims: [{ source: b, quote: nowhere at all, value: yes }] }
`,
);

describe('a table of claims', () => {
  const table = async () => {
    const [head, ...rows] = parseCsv(await print('csv', values)) as [string[], ...string[][]];
    return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
  };

  it('has the bounds of each value in columns of its kind, in the unit that it names', async () => {
    const byQuestion = new Map((await table()).map((row) => [`${row.question} ${row.source}`, row]));
    expect(byQuestion.get('day a')).toMatchObject({
      date_start: '2024-05-14',
      date_end: '2024-05-14',
      date_prec: '1',
      low: '',
      source_office: 'Post',
      source_date: '2024-05-20',
    });
    expect(byQuestion.get('day b')).toMatchObject({
      date_start: '2024-05-01',
      date_end: '2024-05-31',
      date_prec: '4',
      value: '2024-05',
    });
    expect(byQuestion.get('dead a')).toMatchObject({
      value: '>=40',
      low: '40',
      best: '',
      high: '',
      scope: 'crew',
      as_of: '2024-05-15',
      date_prec: '',
    });
    expect(byQuestion.get('far a')).toMatchObject({
      value: '55 km',
      low: '54500',
      best: '55000',
      high: '55500',
      unit: 'm',
    });
    expect(byQuestion.get('knew a')).toMatchObject({ speaker: 'Ann Lee', value: 'no' });
  });

  it('holds the claims that were left out too, and says why', async () => {
    const gone = (await table()).filter(({ left_out: why }) => why !== '');
    expect(gone).toMatchObject([{ question: 'gone', line: '', left_out: 'quote-orphan' }]);
  });

  it('has every claim of the registry once', async () => {
    expect(await table()).toHaveLength(values.summary.claims);
  });
});

const thing = (type: string | readonly string[]) =>
  z.looseObject({ '@type': z.enum([type].flat() as [string, ...string[]]), name: z.string().min(1) });
const isoDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/u);
/** Claim, as schema.org and Google's guidance on it have it. No key besides, so that no rating can slip in. */
const claimGraph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(
    z.strictObject({
      '@type': z.literal('Claim'),
      '@id': z.string().startsWith('#'),
      text: z.string(),
      abstract: z.string(),
      about: z.strictObject({ '@type': z.literal('Question'), '@id': z.string(), name: z.string() }),
      author: thing(['Person', 'Organization']).optional(),
      datePublished: isoDate.optional(),
      appearance: z.strictObject({
        '@type': z.literal('NewsArticle'),
        identifier: z.string(),
        headline: z.string().optional(),
        publisher: thing('Organization').optional(),
        datePublished: isoDate.optional(),
        url: z.url().optional(),
      }),
    }),
  ),
});

describe('claims as schema.org has them', () => {
  it.each(STORIES)('are Claims of the %s story, with nothing that rates them', async (_, report) => {
    const text = await print('claimreview', report);
    const { '@graph': claims } = claimGraph.parse(JSON.parse(text));
    expect(new Set(claims.map((claim) => claim['@id'])).size).toBe(claims.length);
    expect(text).not.toMatch(/"@type": "(?:ClaimReview|Rating)"|reviewRating/u);
  });

  it('say who claims it and where it appears', async () => {
    const { '@graph': claims } = claimGraph.parse(JSON.parse(await print('claimreview', values)));
    expect(claims.find((c) => c.about['@id'] === '#knew')).toMatchObject({
      text: '“No,” said Ann',
      author: { '@type': 'Person', name: 'Ann Lee' },
      datePublished: '2024-05-20',
      appearance: { url: 'https://post.test/a?b=1', publisher: { name: 'Post' } },
    });
    expect(claims.find((c) => c.about['@id'] === '#far')?.author).toEqual({
      '@type': 'Organization',
      name: 'Post',
    });
  });
});

const selectors = z.tuple([
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
]);
/** The Web Annotation data model: what a collection, its page and an annotation must and may have. */
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: z.url(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: z.strictObject({
    id: z.url(),
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(
      z.strictObject({
        id: z.url(),
        type: z.literal('Annotation'),
        motivation: z.literal('describing'),
        body: z.strictObject({
          type: z.literal('TextualBody'),
          purpose: z.literal('describing'),
          format: z.literal('text/plain'),
          value: z.string(),
        }),
        target: z.strictObject({
          type: z.literal('SpecificResource'),
          source: z.strictObject({
            id: z.string().regex(/^[\w.~%/-]+$/u),
            type: z.literal('Text'),
            format: z.enum(['text/plain', 'text/markdown']),
            via: z.url().optional(),
          }),
          selector: selectors,
        }),
      }),
    ),
  }),
});

describe('quotes as Web Annotations', () => {
  it.each(STORIES)('select the words of the %s story by themselves and by their place', async (_, report) => {
    const { total, first } = collection.parse(JSON.parse(await print('annotations', report)));
    expect(total).toBe(first.items.length);
    const files = new Map([...report.sources.values()].map((s) => [encodeURI(s.file), s.text]));
    for (const { target } of first.items) {
      const [quote, place] = target.selector;
      const text =
        [...files].find(([file]) => decodeURI(file) === decodeURIComponent(target.source.id))?.[1] ?? '';
      // The place counts characters.
      expect([...text].slice(place.start, place.end).join('')).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(quote.prefix.length).toBeLessThanOrEqual(32);
    }
  });

  it('begin with no front matter, and name the page that the article was found on', async () => {
    const { first } = collection.parse(JSON.parse(await print('annotations', values)));
    const { target } = first.items.find((i) =>
      i.body.value.includes('14 May'),
    ) as (typeof first.items)[number];
    expect(target.selector[0].prefix).toBe('😀 It ');
    expect(target.source.via).toBe('https://post.test/a?b=1');
  });
});
