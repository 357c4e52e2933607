import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import { check } from '../../src/check/pipeline.ts';
import type { CommandContext } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { buildProgram } from '../../src/commands/program.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { FERRY } from '../cli/small-story.ts';
import { makeFolder } from '../helpers/run.ts';

/** How often the work of a check was done: words looked for in their own source, words read, echoes found. */
const done = vi.hoisted(() => ({ found: [] as string[], read: [] as string[], echoes: 0 }));

vi.mock('../../src/quotes/find-quote.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/quotes/find-quote.ts')>();
  return {
    ...real,
    findQuote: (...given: Parameters<typeof real.findQuote>) => {
      done.found.push(`${given[0].id}: ${given[1].quote}`);
      return real.findQuote(...given);
    },
  };
});
vi.mock('../../src/check/read/read-value.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/check/read/read-value.ts')>();
  return {
    ...real,
    readValue: (...given: Parameters<typeof real.readValue>) => {
      done.read.push(`${given[0].data.source}: ${given[1]}`);
      return real.readValue(...given);
    },
    mentionsIn: (...given: Parameters<typeof real.mentionsIn>) => {
      done.read.push(given[0]);
      return real.mentionsIn(...given);
    },
  };
});
vi.mock('../../src/quotes/echoes/find-echoes.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/quotes/echoes/find-echoes.ts')>();
  return {
    ...real,
    findEchoes: (...given: Parameters<typeof real.findEchoes>) => {
      done.echoes++;
      return real.findEchoes(...given);
    },
  };
});

/** Two read values, a stated one, a quote of other glyphs and one that its source does not print. */
const REGISTRY = `${FERRY['claims/ferry.yaml']}  operator:
    ask: Who spoke?
    type: name
    claims:
      - { source: coast-wire, quote: the operator said, value: operator }
  cape:
    ask: When, at the cape?
    type: date
    claims:
      - { source: harbour-post, quote: vessel went down on May 16 off the cape, value: 2024-05-16 }
      - { source: harbour-post, quote: down on  May 16 off }
`;
const CLAIMS = 5;
/** Of the question `sinking`. */
const OWN_CLAIMS = 2;

const folder = makeFolder({ ...FERRY, 'claims/ferry.yaml': REGISTRY });
afterAll(folder.remove);
beforeEach(() => {
  Object.assign(done, { found: [], read: [], echoes: 0 });
});

/** Runs a command in this process. */
async function run(args: readonly string[], ended: Promise<void> = Promise.resolve()): Promise<void> {
  const context: CommandContext = {
    cwd: folder.path,
    version: '0',
    width: 80,
    color: 0,
    ci: { annotates: false, summary: undefined } as CommandContext['ci'],
    out: async () => true,
    say: async () => true,
    annotate: async () => true,
    lines: () => undefined,
    ended: () => ended,
    today: () => '2024-06-01',
    commands: COMMANDS,
    notify: () => {},
  };
  const program = buildProgram({
    version: '0',
    output: { writeOut: () => {}, writeErr: () => {} },
    contextOf: () => context,
    finish: () => {},
  });
  await program.parseAsync([...args], { from: 'user' });
}

const COMMAND_LINES = [
  ...Object.keys(FORMATS).map((name) => ['check', '-f', `${name}:out/${name}.txt`]),
  ['check', '-f', 'html:a.html', '-f', 'junit:b.xml', '-f', 'csv:c.csv', '-f', 'json'],
  ['report', '--out', 'page.html'],
  ['matrix'],
  ['timeline'],
  ['list', 'questions'],
  ['list', 'sources'],
  ['list', 'speakers'],
  ['list', 'agreed'],
  ['explain', 'sinking'],
  ['explain', 'sinking', '--full'],
];

describe('one pass', () => {
  it.each(COMMAND_LINES.map((args) => [args.join(' '), args] as const))(
    'looks for each quote, reads each value and finds echoes once: %s',
    async (_, args) => {
      await run(args);
      // An explanation looks for the quotes of its own question alone.
      expect(done.found).toHaveLength(args[0] === 'explain' ? OWN_CLAIMS : CLAIMS);
      expect(new Set(done.found).size).toBe(done.found.length);
      expect(new Set(done.read).size).toBe(done.read.length);
      expect(done.echoes).toBe(1);
    },
  );

  it('looks for each quote once where quotes are rewritten', async () => {
    await run(['fix', '--dry-run']);
    expect(done.found).toHaveLength(CLAIMS);
    expect(new Set(done.found).size).toBe(CLAIMS);
  });

  it.each([['coverage'], ['find', 'ferry sank']])('looks for each quote once: %s', async (...args) => {
    await run(args);
    // The phrase of `find` is looked for as a quote in the one source that does not have its very words.
    expect(done.found).toHaveLength(CLAIMS + (args[0] === 'find' ? 1 : 0));
    expect(new Set(done.found).size).toBe(done.found.length);
  });

  it('checks once at the start of --watch', async () => {
    await run(['check', '--watch']);
    expect(done.found).toHaveLength(CLAIMS);
    expect(done.echoes).toBe(1);
  });
});

describe('what a check keeps', () => {
  const files = (folderOf: string) =>
    Object.entries({ ...FERRY, 'claims/ferry.yaml': REGISTRY })
      .filter(([path]) => path.startsWith(folderOf))
      .map(([path, content]) => ({ path, content: content as string }));
  const registry = readRegistry(files('claims/'));
  const sources = readSources(files('sources/'));

  it('changes no finding', () => {
    const [first, ...others] = (['findings', 'record', 'trace'] as const).map((keep) =>
      JSON.stringify(check(registry, sources, { keep }).findings),
    );
    expect(others).toEqual([first, first]);
  });

  it('is asked for before the check, and named where it was not kept', () => {
    const checked = check(registry, sources, { keep: 'findings' });
    expect(() => checked.record()).toThrow("Ask for more with { keep: 'record' }");
    expect(() => checked.answers()).toThrow("{ keep: 'record' }");
    expect(() => check(registry, sources, { keep: 'record' }).trace()).toThrow("{ keep: 'trace' }");
  });

  it('holds in its trace how each quote was found, each value read and each voice chosen', () => {
    const { claimTraces } = check(registry, sources, { keep: 'trace' }).trace();
    const traces = [...registry.claims].map((claim) => claimTraces.get(claim));
    expect(traces.map((trace) => trace?.quote.match?.verdict)).toEqual([
      'exact', 'exact', 'exact', 'exact', 'folded',
    ]); // biome-ignore format: one list
    expect(traces.map((trace) => trace?.value?.anchor?.from ?? null)).toEqual([
      'published', 'published', null, null, 'published',
    ]); // biome-ignore format: one list
    expect(traces[3]?.value?.allowedBy).toEqual(['May 16']);
    expect(traces.map((trace) => trace?.voice.party)).toEqual([null, null, null, null, null]);
  });
});
