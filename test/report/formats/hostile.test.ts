import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { markdownText } from '../../../src/report/shared/markdown.ts';
import { checkStory, dated } from '../../helpers/story.ts';
import { parseCsv, parseXml } from './parsers.ts';
import { HOSTILE, hostileStory, OPTIONS } from './stories.ts';

const report = hostileStory();
const print = async (name: string): Promise<string> =>
  (await FORMATS[name]?.load())?.default(report, OPTIONS) ?? '';

describe.each(Object.keys(FORMATS))('hostile articles printed as %s', (name) => {
  it('hold nothing that drives a terminal, hides or reorders words, or is not text at all', async () => {
    const text = (await print(name)).replaceAll('\r\n', '\n');
    const found =
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/u.exec(
        text,
      );
    expect(found && text.slice(Math.max(0, found.index - 40), found.index + 40)).toBeNull();
  });

  it('give no command to a CI log', async () => {
    const text = await print(name);
    expect(/##[a-z]*\[/iu.exec(text)?.[0]).toBeUndefined();
    const commands = text.split(/[\n\r]+/u).filter((line) => line.trimStart().startsWith('::'));
    if (name !== 'github') expect(commands).toEqual([]);
    // What is left are our own, each on a line of its own, with a file that there is.
    for (const line of commands)
      expect(line).toMatch(
        /^::(?:error|warning|notice) (?:file=(?:claims\/%3A%3Aerror%2C "a" 100%25\.yaml|sources\/[ab]%2C #1%3A 100%25 "a b"\.md),line=\d+,col=\d+,title=[^:,\r\n]*)?::[^\r\n]*$|^::notice::/u,
      );
  });
});

describe('hostile articles', () => {
  it.each(['json', 'gitlab', 'sarif', 'claimreview', 'annotations'])('stay JSON as %s', async (name) => {
    JSON.parse(await print(name));
  });

  it.each(['ndjson', 'rdjsonl'])('stay JSON line by line as %s', async (name) => {
    const lines = (await print(name)).split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) JSON.parse(line);
    expect(lines.length).toBeGreaterThan(5);
  });

  it('come out of JSON as they went in', async () => {
    const { findings } = JSON.parse(await print('json'));
    expect(JSON.stringify(findings)).toBe(
      JSON.stringify(report.findings, (key, value) => (key === 'numbers' ? undefined : value)),
    );
  });

  it('leave a table of claims as many columns as it has, and none a formula', async () => {
    const rows = parseCsv(await print('csv'));
    const widths = new Set(rows.map((row) => row.length));
    expect(widths).toEqual(new Set([31]));
    expect(rows).toHaveLength(
      1 +
        report
          .record()
          .questions.reduce(
            (n, q) =>
              n + q.answers.concat(q.leftOut.map((l) => l.answer)).reduce((m, a) => m + a.claims.length, 0),
            0,
          ),
    );
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/u);
    // Nor where a semicolon parts cells: a quotation mark inside of one is then a part of it, or begins the next.
    for (const cell of (await print('csv')).split(/;|\r\n/u))
      expect(cell).not.toMatch(/^["\s]*(?:[=+@]|-(?!\d))/u);
  });

  it('put no element, instruction or comment of theirs into XML', async () => {
    const { elements, comments } = parseXml(await print('junit'));
    expect(comments).toBe(0);
    expect([...new Set(elements)].sort()).toEqual([
      'failure',
      'properties',
      'property',
      'skipped',
      'system-out',
      'testcase',
      'testsuite',
      'testsuites',
    ]);
  });

  it('put no HTML, link, mention or reference into Markdown, and leave each row its cells', async () => {
    const text = await print('markdown');
    const outside = text
      .replace(/^<!-- reconcile -->$/mu, '')
      // Code spans, by the length of their fences.
      .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, 'CODE')
      .replace(/<!-- -->/gu, '\u0000');
    expect(outside.match(/(?<!\\)<(?!\/?(?:details|summary)>)/gu)).toBeNull();
    expect(outside.match(/(?<!\\)<\/details>/gu)?.length).toBe(text.match(/^<\/details>$/gmu)?.length);
    expect(outside).not.toMatch(/@\w|(?<!\\)\]\(|:\/\/|www\.|#\d|GH-\d|deadbeef|:octocat|:\+1:|!\d|%[\d"]/u);
    for (const row of outside.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.match(/(?<!\\)\|/gu), row).toHaveLength(5);
  });

  it('name no file that a server would attach to a test', async () => {
    expect(await print('junit')).not.toMatch(/\[\[\s*ATTACHMENT/iu);
  });

  it('put no style into the texts of a merge request of GitLab', async () => {
    for (const { description } of JSON.parse(await print('gitlab'))) expect(description).not.toContain('%{');
  });

  it('end no script that holds the claims as JSON-LD', async () => {
    expect(await print('claimreview')).not.toContain('<');
  });

  it('begin no line of a comment that is a list, a heading or a command', () => {
    for (const words of [
      '/close',
      '- a',
      '+ a',
      '=== a',
      '1. a',
      '12) a',
      '# a',
      '> a',
      '| a',
      '* a',
      ':-- a',
    ])
      expect(markdownText(words)).toMatch(/^(?:\\|\d+\\|:)/u);
  });

  it('forge no link in a SARIF message', async () => {
    const [run] = JSON.parse(await print('sarif')).runs;
    for (const { message, relatedLocations = [] } of run.results) {
      const links = [...message.text.matchAll(/(?<!\\)\]\(([^)]*)\)/gu)].map((m) => m[1]);
      expect(links).toEqual(
        relatedLocations.slice(0, links.length).map(({ id }: { id: number }) => String(id)),
      );
      expect(message.text.replace(/\{\{|\}\}/gu, '')).not.toMatch(/[{}]/u);
    }
  });

  it('are all reported', async () => {
    const { findings } = JSON.parse(await print('json'));
    expect(findings.length).toBeGreaterThan(HOSTILE.length);
  });
});

describe('a line that is as long as a book', () => {
  it('costs its length and no more', async () => {
    const { reconcile } = await import('../../../src/check/reconcile.ts');
    const { readRegistry } = await import('../../../src/registry/read-registry.ts');
    const { readSources } = await import('../../../src/articles/read-sources.ts');
    const count = 1000;
    const quotes = Array.from({ length: count }, (_, i) => `sank“é” ${i} times`);
    const content = quotes.join(` ${'wörd '.repeat(60)}`);
    const questions = Object.fromEntries(
      quotes.map((quote, i) => [
        `q${i}`,
        { ask: '?', type: 'name', claims: [{ source: 'a', quote, value: 'x' }] },
      ]),
    );
    const big = reconcile(
      readRegistry([{ path: 'r.yaml', content: JSON.stringify({ questions }) }]),
      readSources([{ path: 'a.md', content }]),
    );
    // A scan of the line for every quote would take minutes.
    for (const { load } of Object.values(FORMATS))
      expect(await (await load()).default(big, OPTIONS)).not.toBe('');
  });
});

describe('what a viewer makes of messages', () => {
  const words =
    '[a](https://example.org/x) ![b](https://example.org/i.png) <img src=x> @somebody #12 www.example.org `c`';
  const story = () =>
    checkStory(
      {
        a: dated('2024-05-20', `The ferry sank on May 14. ${words} said so.`),
        b: dated('2024-05-20', `It sank on May 16. And ${words} too; =cmd(1) ;+1`),
      },
      `questions:\n  q:\n    ask: ${JSON.stringify(`${words};=cmd(1)`)}\n    type: date\n    claims:\n      - { source: a, quote: ${JSON.stringify(`sank on May 14. ${words} said`)} }\n      - { source: b, quote: sank on May 16, speaker: ${JSON.stringify(words)} }\n`,
    );
  const printed = async (name: string): Promise<string> =>
    (await FORMATS[name]?.load())?.default(story(), OPTIONS) ?? '';

  it('holds no link, image, HTML or mention of an article in rdjsonl', async () => {
    for (const line of (await printed('rdjsonl')).trim().split('\n')) {
      const { message, related_locations: related = [] } = JSON.parse(line) as {
        message: string;
        related_locations?: { message: string }[];
      };
      // The fingerprint behind a message is ours.
      for (const text of [message.replace(/ \[r1:[0-9a-f]+\]$/u, ''), ...related.map((one) => one.message)])
        expect(text.replaceAll('<!-- -->', '\0')).not.toMatch(/(?<!\\)[[\]`<]|:\/\/|@s|www\./u);
    }
  });

  it('holds no formula after a semicolon in CSV', async () => {
    expect(await printed('csv')).not.toMatch(/;\s*[=+\-@]/u);
  });
});
