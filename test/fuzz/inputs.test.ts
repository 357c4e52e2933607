import { join } from 'node:path';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/articles/intake/take-in.ts';
import { readSources } from '../../src/articles/read-sources.ts';
import { acceptInto, removeFrom } from '../../src/check/baseline/edit-baseline.ts';
import { readBaseline } from '../../src/check/baseline/read-baseline.ts';
import { reconcile } from '../../src/check/reconcile.ts';
import type { CommandContext } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { buildProgram } from '../../src/commands/program.ts';
import { scan } from '../../src/discover/scan/scan.ts';
import { type ComparableType, compareValues } from '../../src/expressions/compare-values.ts';
import { readText } from '../../src/expressions/read-text.ts';
import { InputError } from '../../src/problems.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { type Decision, recordDecision } from '../../src/registry/record-decision.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { parseAnchor } from '../../src/values/anchor.ts';
import { LITERAL } from '../../src/values/profiles/index.ts';
import type { StatedValue } from '../../src/values/value-type.ts';
import { UsageError } from '../../src/workspace/errors.ts';
import { addEntries } from '../../src/yaml/add-entries.ts';
import { EditError, editYaml } from '../../src/yaml/edit-yaml.ts';
import { parseYaml } from '../../src/yaml/yaml-document.ts';
import { FERRY, FERRY_SOURCES, ferryClaims } from '../cli/small-story.ts';
import { FUZZ_SECONDS, isLong, SEED } from '../helpers/budget.ts';
import { HOSTILE_NAMES } from '../helpers/hostile-names.ts';
import { jumbled, mutated } from '../helpers/mutate.ts';
import { Random } from '../helpers/random.ts';
import { makeFolder } from '../helpers/run.ts';
import { tagger } from '../helpers/tagger.ts';

/**
 * Nothing that a user or an article can say is an internal error. Each kind of input is changed at random; what is thrown
 * must be an error that the tool words for people. `npm run fuzz` runs each kind for its share of the time with a seed of
 * its own; here a small part runs, always the same.
 */
const KINDS = 8;
const SHARE = (FUZZ_SECONDS * 1000 * 0.55) / KINDS;

/** Runs a case again and again; a failure names the seed of its round, which alone repeats it. */
async function round(few: number, run: (random: Random) => unknown): Promise<void> {
  const start = performance.now();
  let done = 0;
  for (; isLong ? performance.now() - start < SHARE : done < few; done++) {
    const seed = SEED + done;
    try {
      await run(new Random(seed));
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
  if (isLong) process.stdout.write(`${expect.getState().currentTestName}: ${done} cases\n`);
}

const EXPECTED = [InputError, UsageError, EditError, CommanderError];
const isExpected = (error: unknown): boolean =>
  EXPECTED.some((kind) => error instanceof kind) || (error as NodeJS.ErrnoException).syscall !== undefined;

async function calm<T>(run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (isExpected(error)) return undefined;
    throw error;
  }
}

const REGISTRY = `story: { title: A ferry, anchor: 2024-05 }
entities:
  mayor: { kind: person, name: The Mayor, speaks_for: town }
  town: { kind: party, name: The town, also: [council] }
questions:
  sunk:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: coast-wire, quote: ferry sank on May 14 }
      - { source: harbour-post, quote: went down on May 16, value: { not: 2024-05-14 }, because: read so }
  dead:
    ask: How many died?
    type: count
    claims:
      - { source: coast-wire, quote: at least 40 people, as_of: 2024-05-15, scope: all }
      - { source: harbour-post, speaker: mayor, quote: 30 of them, value: { low: 20, best: 30, high: 40 }, anchor: 2024-05-16 }
  length:
    ask: How long was the ferry?
    type: quantity
    unit: m
    claims:
      - { source: coast-wire, quote: 55 metres long }
      - { source: harbour-post, quote: about 180 feet, prefix: was, suffix: long }
  order:
    ask: Which came first?
    type: order
    of: [sunk, rescue]
    claims: [{ source: coast-wire, quote: sank before, value: before }]
  rescue: { ask: When were they saved?, type: period, claims: [{ source: coast-wire, quote: from May 14 to May 15 }] }
  outcome: { ask: What came of it?, type: choice, options: { a: { name: A }, b: { within: a } }, claims: [{ source: coast-wire, quote: all saved, value: [a] }] }
constraints:
  - { id: seq, order: [sunk, rescue], because: plain }
  - { id: span, span: { start: rescue.start, end: rescue.end, length: days } }
`;
const LINES = `{"id":"sunk","ask":"When?","type":"date"}
{"question":"sunk","source":"coast-wire","quote":"ferry sank on May 14"}
{"question":"sunk","source":"harbour-post","quote":"went down on May 16","value":"2024-05-16"}
`;
const ARTICLE = `---
title: "A ferry sinks"
published: 2024-05-20
language: en
---
# The ferry

The ferry sank on May 14, late in the evening, said the mayor. "At least 40 people were on board", she said, 30 of them from the town.
It was 55 metres long (about 180 feet) and cost $3.5 million. The rescue lasted from May 14 to May 15; two days later the search ended.

> Nobody else was there, the council denied on Tuesday. They sank before the storm; 12 to 15 were saved within half an hour.
`;
const PAGE = `<!doctype html><html lang="en"><head><title>A ferry</title><meta property="article:published_time" content="2024-05-20T10:00:00+02:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry","datePublished":"2024-05-20"}</script></head>
<body><nav>Home</nav><article><h1>A ferry sinks</h1><p>The ferry sank on May 14, said the mayor.</p><p>At least 40 people were on board.</p></article></body></html>`;
const WORDS =
  'the a about at least more than fewer nearly some dozens of hundreds two three forty 12 1,200 3.5 half third first 2nd 21st people killed injured dead years days weeks hours minutes ago before after since until from to between and or early late mid on in by last next this Monday Tuesday May October 2024 9 14 noon midnight 07:37 GMT pm km miles °C percent $ million spring Christmas morning evening soon yesterday tomorrow week month year decade century every each age aged old under over'.split(
    ' ',
  );
const FORMAT_NAMES = Object.keys(FORMATS);

describe(`no mutated input is an internal error (seed ${SEED})`, { timeout: SHARE + 120_000 }, () => {
  it('registries', () =>
    round(250, async (random) => {
      const isYaml = random.chance(0.8);
      const content = mutated(isYaml ? REGISTRY : LINES, random);
      const registry = await calm(() => readRegistry([{ path: isYaml ? 'a.yaml' : 'a.ndjson', content }]));
      if (!registry) return;
      const files = Object.entries(FERRY_SOURCES).map(([path, text]) => ({ path, content: text }));
      const report = await calm(() => reconcile(registry, readSources(files), {}));
      if (!report) return;
      const format = await FORMATS[random.of(FORMAT_NAMES)]?.load();
      await format?.default(report, { width: random.whole(1, 120), color: 0, version: '0' });
    }));

  it('articles and manifests', () =>
    round(60, async (random) => {
      const article = mutated(ARTICLE, random, 6);
      const manifest = mutated('coast-wire: { file: a.md, published: 2024-05-20, supersedes: b }\n', random);
      const files = [
        { path: 'sources/coast-wire.md', content: article },
        ...(random.chance(0.3) ? [{ path: 'sources/sources.yaml', content: manifest }] : []),
        { path: 'sources/harbour-post.md', content: FERRY_SOURCES['sources/harbour-post.md'] as string },
      ];
      const sources = await calm(() => readSources(files));
      if (!sources) return;
      scan(sources, { tagger, profile: LITERAL });
      const registry = readRegistry([
        { path: 'a.yaml', content: REGISTRY.replace(/ {2}outcome[\s\S]*/u, '') },
      ]);
      const page = await FORMATS.html?.load();
      const report = await calm(() => reconcile(registry, sources, {}));
      if (report) await page?.default(report, { width: 80, color: 0, version: '0' });
    }));

  it('expressions, which come to sound values that can be read back', () =>
    round(2500, (random) => {
      const text = random.chance(0.5) ? jumbled(WORDS, random) : mutated(jumbled(WORDS, random), random);
      const context = {
        anchor: parseAnchor(random.of(['2025-11-09', '0001-01-01', '9999-12-31', '2024-02'])),
      };
      for (const { value, label, strict, usual } of readText(text, context)) {
        const printed = JSON.stringify([value, label, strict, usual]);
        expect(printed).not.toMatch(/NaN|Infinity|undefined|\de\+/u);
      }
    }));

  it('stated values', () =>
    round(2500, (random) => {
      const type = random.of([
        'date',
        'period',
        'time',
        'duration',
        'count',
        'quantity',
        'ordinal',
      ]) as ComparableType;
      const draw = (): StatedValue => {
        const text = mutated(
          random.of(['2025-10-09', '2025-10/2025-11', '07:37 GMT', 'P3D', '>=50', '4..5', '55 km', '3rd']),
          random,
          2,
        );
        const odd = [
          null,
          undefined,
          Number.NaN,
          -1,
          1e308,
          true,
          {},
          [],
          [text],
          { not: text },
          { not: null },
          { low: text, high: 3 },
          Symbol.iterator,
          () => 1,
        ];
        return (random.chance(0.2) ? random.of(odd) : text) as StatedValue;
      };
      const [a, b] = [draw(), draw()];
      try {
        compareValues(type, a, b);
      } catch (error) {
        if (!(error instanceof RangeError) || /call stack|Invalid/u.test(error.message)) throw error;
      }
    }));

  it('edits of registries', () =>
    round(150, async (random) => {
      const text = mutated(REGISTRY, random);
      if (!parseYaml(text, { file: '' }).document) return;
      const word = random.chance(0.3) ? random.of(HOSTILE_NAMES) : mutated('seen by the desk', random);
      const decision: Decision = {
        rule: 'dispute',
        status: 'explained',
        because: word,
        on: '2024-05-20',
        values: [word],
      };
      const readable = (after: string | undefined): void => {
        if (after !== undefined) expect(parseYaml(after, { file: '' }).document).toBeDefined();
      };
      readable(
        await calm(() =>
          recordDecision(
            text,
            { kind: 'question', id: random.of(['sunk', 'dead', 'order']) },
            decision,
            false,
          ),
        ),
      );
      readable(
        await calm(() =>
          addEntries(text, random.of(['questions', 'entities', 'new']), [
            { id: 'n1', lines: ['n1:', '  ask: What?'] },
          ]),
        ),
      );
      readable(
        await calm(async () => {
          const editor = await editYaml(text);
          editor.setKey(['questions', 'sunk'], 'note', word);
          editor.setScalar(['questions', 'sunk', 'ask'], word);
          editor.append(['questions', 'sunk', 'claims'], { source: 'a', quote: word });
          return editor.finish();
        }),
      );
    }));

  it('baselines', () =>
    round(150, async (random) => {
      const id = (n: number): string => `r1:${n.toString(16).padStart(16, '0')}`;
      const text = mutated(
        `# known\nfindings:\n  ${id(1)}:\n    rule: dispute\n    question: q\n    values:\n      2024-05-14: 14 May\n    reason: seen\n  ${id(3)}: { rule: order, constraint: c, reason: x }\n`,
        random,
      );
      if (!(await calm(() => readBaseline('b.yaml', text)))) return;
      const entry = {
        id: id(2),
        rule: 'dispute',
        about: 'q',
        values: new Map([[mutated('x', random), 'y']]),
        reason: mutated('seen', random) || 'x',
        by: null,
        since: null,
        until: null,
      };
      const finding = { id: id(2), formerIds: [], question: { id: 'q' } } as never;
      const after = await calm(() => acceptInto(text, [{ entry, finding }]));
      if (after === undefined) return;
      expect(readBaseline('b.yaml', after).map((one) => one.id)).toContain(id(2));
      expect(readBaseline('b.yaml', removeFrom(after, [id(2)])).map((one) => one.id)).not.toContain(id(2));
    }));

  it('pages and texts', () =>
    round(40, async (random) => {
      const bytes = new TextEncoder().encode(mutated(random.chance(0.6) ? PAGE : ARTICLE, random, 8));
      await calm(() => takeIn(bytes, { name: random.of(['a.html', 'a.md', 'a.txt', '']) }));
    }));

  it('arguments', async () => {
    // In a folder of its own: what `..` names is then as small as the rest.
    const folder = makeFolder(
      Object.fromEntries(
        Object.entries({ ...FERRY, 'claims/other.yaml': ferryClaims('other') }).map(([path, text]) => [
          `work/${path}`,
          text,
        ]),
      ),
    );
    const names = COMMANDS.map(({ name }) => name).filter((name) => !/^(?:init|check|desk|mcp)$/u.test(name));
    const flags = [
      '--format',
      '--config',
      '--no-config',
      '--sources',
      '--baseline',
      '--no-baseline',
      '--rule',
      '--question',
      '--source',
      '--speaker',
      '--fail-on',
      '--max-warnings',
      '--since',
      '--verbose',
      '--quiet',
      '--show-known',
      '--profile',
      '--min',
      '--type',
      '--limit',
      '--mentions',
      '--anchor',
      '--accept',
      '--accept-all',
      '--reason',
      '--until',
      '--by',
      '--status',
      '--because',
      '--on',
      '--dry-run',
      '--',
      '-f',
      '-s',
      '-h',
    ];
    const values = [
      'json',
      'pretty',
      'claims',
      'claims/*.yaml',
      'sources',
      'sinking',
      'contradiction',
      'r1:',
      '2024-05-20',
      '0',
      '-1',
      '1e9',
      'error',
      '.',
      '..',
      '/dev/null',
      'sources/coast-wire.md',
    ];
    try {
      await round(60, async (random) => {
        const args = Array.from({ length: random.whole(0, 6) }, () =>
          random.chance(0.4)
            ? random.of(flags)
            : random.chance(0.6)
              ? random.of(values)
              : mutated(random.of(values), random, 2).slice(0, 400),
        );
        const name = random.chance(0.95)
          ? random.of(random.chance(0.3) ? ['check'] : names)
          : mutated('check', random, 1);
        const program = buildProgram({
          version: '0',
          output: { writeOut: () => {}, writeErr: () => {} },
          contextOf: () => contextIn(join(folder.path, 'work')),
          finish: () => {},
        });
        await calm(() => program.parseAsync([name, ...args], { from: 'user' }));
      });
    } finally {
      folder.remove();
    }
  });
});

const contextIn = (cwd: string): CommandContext => ({
  cwd,
  version: '0',
  width: 80,
  color: 0,
  commands: COMMANDS,
  ci: { annotates: false, summary: undefined, prefix: '' },
  out: () => Promise.resolve(true),
  say: () => Promise.resolve(true),
  annotate: () => Promise.resolve(true),
  lines: () => undefined,
  ended: () => Promise.resolve(),
  today: () => '2024-05-20',
  notify: () => {},
});
