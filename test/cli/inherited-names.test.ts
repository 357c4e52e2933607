import { describe, expect, it } from 'vitest';
import { calmly, FERRY, type Files, ferryClaims, refused, withClaims } from './small-story.ts';

const oneQuestion = (id: string, rest: string): string =>
  `questions:\n  ${id}:\n    ask: When did it sink?\n${rest.replace(/^/gmu, '    ')}\n`;

describe('names that every object inherits', () => {
  const inherited = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(inherited)('are ids like any other: %s', async (id) => {
    const files: Files = {
      [`sources/${id}.md`]: FERRY['sources/coast-wire.md'] as string,
      'sources/harbour-post.md': FERRY['sources/harbour-post.md'] as string,
      'claims/a.yaml': `${ferryClaims(id).replaceAll('coast-wire', `${id}, speaker: ${id}`)}entities:\n  ${id}: { kind: party, name: ${id} }\n`,
    };
    const { status, stdout, stderr } = await calmly(files, ['-f', 'json']);
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout).findings.map((f: { question: { id: string } }) => f.question.id)).toContain(id);
  });

  it.each([...inherited, '__proto__'])('are no answers unless they are declared: %s', async (word) => {
    for (const type of [
      'yesno',
      'order\nof: [q, q]',
      'choice\noptions: [peace, war]',
      'actor',
      'place',
      'count',
      'date',
    ]) {
      const claims = `claims: [{ source: coast-wire, quote: ferry sank, value: ${word} }]`;
      await refused(
        withClaims(
          `${ferryClaims('q')}${oneQuestion('odd', `type: ${type}\n${claims}`).replace('questions:\n', '')}`,
        ),
        /^claims\/ferry\.yaml:\d+:\d+: .*is not/u,
      );
    }
  });

  it.each([
    ['a question', `${ferryClaims('sinking', '__proto__')}`],
    ['an entity', `${ferryClaims('sinking')}entities:\n  __proto__: { kind: party, name: Nobody }\n`],
    ['a key of the registry', `${ferryClaims('sinking')}__proto__: { polluted: true }\n`],
    ['a key of a claim', ferryClaims('sinking').replace('{ source', '{ __proto__: { polluted: 1 }, source')],
    [
      'an option',
      `${ferryClaims('sinking')}  c: { ask: a, type: choice, options: { __proto__: x, y: z } }\n`,
    ],
  ])('are reported, never dropped in silence: __proto__ as %s', async (_, claims) => {
    await refused(withClaims(claims), /__proto__/u);
  });

  it('are reported in sources.yaml', async () => {
    await refused(
      { ...FERRY, 'sources/old/sources.yaml': '__proto__: { file: a.txt }\n', 'sources/old/a.txt': 'x' },
      /__proto__|a\.txt/u,
    );
  });
});
