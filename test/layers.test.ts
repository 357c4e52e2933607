import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/run.ts';

/**
 * The layers of `src`, lowest first, with what each may import and why no more. Data flows one way:
 * articles + registry -> quotes found -> values read -> compared -> findings -> a report.
 */
const SRC = join(ROOT, 'src');

interface Layer {
  /** Folders (or files) of src that this layer may import, besides itself. */
  readonly may: readonly string[];
  /** Packages that it may import. */
  readonly packages?: readonly string[];
  readonly because: string;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  'problems.ts': { may: [], because: 'a problem is plain data that every layer may report' },
  'version.ts': { may: [], because: 'the version comes from package.json alone' },
  text: {
    may: [],
    packages: ['fastest-levenshtein', '@noble/hashes'],
    because: 'text knows letters, not what they mean',
  },
  bounds: { may: [], because: 'the algebra of values is pure mathematics' },
  profiles: { may: ['bounds'], because: 'a profile is data: what vague words mean' },
  grammar: {
    may: ['bounds', 'profiles', 'text'],
    because: 'a grammar reads words; it knows no question, source or registry',
  },
  values: {
    may: ['bounds', 'grammar', 'text'],
    because: 'values know no registry: they are compared by what they say alone',
  },
  documents: {
    may: ['problems.ts', 'text'],
    packages: ['js-yaml', 'yaml', 'zod'],
    because: 'a document knows its places, not its meaning',
  },
  sources: {
    may: ['bounds', 'documents', 'grammar/anchor.ts', 'grammar/reading.ts', 'problems.ts', 'text'],
    packages: ['zod'],
    because: 'a source is a text and what is known of it',
  },
  intake: {
    may: ['bounds/calendar.ts', 'grammar', 'problems.ts', 'sources/front-matter.ts', 'text'],
    packages: ['@mozilla/readability', 'htmlparser2', 'linkedom', 'unpdf'],
    because: 'taking in turns bytes into an article; it knows no file, network, clock or other article',
  },
  quotes: {
    // Only the words for numbers: where a quote and its source differ in one, that is told by name.
    may: ['grammar/words.ts', 'sources', 'text'],
    because: 'a quote is found in a text, whoever claims it',
  },
  echoes: {
    may: ['sources', 'text'],
    because: 'an echo is found between texts, whatever is claimed of them',
  },
  coverage: {
    may: ['grammar', 'profiles', 'quotes', 'sources', 'text', 'values'],
    because: 'what an article states, and which words a claim could quote, is known without any registry',
  },
  registry: {
    may: [
      'bounds',
      'documents',
      'grammar/anchor.ts',
      'grammar/reading.ts',
      'problems.ts',
      'sources',
      'text',
      'values',
    ],
    packages: ['zod'],
    because: 'a registry states claims; it looks for no quote and compares nothing',
  },
  claims: {
    may: ['bounds', 'grammar', 'problems.ts', 'quotes', 'registry', 'sources', 'text', 'values', 'profiles'],
    because: 'a claim is a quote found and a value known, not yet a disagreement',
  },
  record: {
    may: ['claims', 'quotes', 'registry', 'sources', 'text'],
    because: 'the record is judged by what stands in it, not by what it says of the world',
  },
  compare: {
    may: ['bounds', 'claims', 'registry', 'text', 'values'],
    because: 'comparing says what stands against what, not what that is called',
  },
  findings: {
    may: ['bounds', 'claims', 'echoes', 'problems.ts', 'registry', 'sources', 'text', 'values', 'profiles'],
    because: 'a finding is data; it knows neither the rule that made it nor how it is printed',
  },
  rules: {
    may: [
      'bounds',
      'claims',
      'compare',
      'echoes',
      'findings',
      'record',
      'registry',
      'sources',
      'text',
      'values',
    ],
    because: 'rules know no terminal, file or format',
  },
  'examination.ts': {
    may: ['claims', 'compare', 'echoes', 'findings', 'record', 'registry', 'rules', 'sources', 'profiles'],
    because: 'the pipeline is pure: no files, no clock, no process, no format',
  },
  'reconcile.ts': {
    may: [
      'examination.ts',
      'claims',
      'compare',
      'echoes',
      'findings',
      'record',
      'registry',
      'rules',
      'sources',
      'profiles',
    ],
    because: 'the pipeline is pure: no files, no clock, no process, no format',
  },
  explain: {
    may: [
      'bounds',
      'claims',
      'compare',
      'echoes',
      'findings',
      'grammar/reading.ts',
      'problems.ts',
      'profiles',
      'quotes',
      'reconcile.ts',
      'registry',
      'sources',
      'text',
      'values',
    ],
    because: 'an explanation is data on what a run found out; it makes no finding and knows no terminal',
  },
  'index.ts': {
    may: [
      'bounds',
      'reconcile.ts',
      'claims',
      'findings',
      'grammar',
      'problems.ts',
      'quotes',
      'readings',
      'registry',
      'sources',
      'text',
      'values',
      'profiles',
    ],
    because: 'the library is the core without its outermost layer',
  },
  readings: {
    may: ['bounds', 'grammar', 'text', 'values'],
    because: 'a reading is what words say, for people and programs; it knows no claim',
  },
  scan: {
    may: ['bounds', 'echoes', 'grammar', 'profiles', 'readings', 'sources', 'text', 'values'],
    because: 'a scan reads articles alone: it guesses questions, so it may know no registry and no claim',
  },
  baseline: {
    may: ['documents', 'findings', 'problems.ts', 'sources', 'text'],
    packages: ['yaml', 'zod'],
    because: 'a baseline knows findings by their identity and values, whatever rule told them',
  },
  formats: {
    may: [
      'bounds/date-value.ts',
      // What an article states beside its claims is marked in the page, whoever asked for it.
      'coverage',
      'explain/explanation.ts',
      'findings',
      'readings',
      'scan/candidate.ts',
      'scan/mention-records.ts',
      'sources',
      'text',
    ],
    // The page names its own script by a hash, so that nothing else runs in it.
    packages: ['@noble/hashes', 'chalk', 'string-width'],
    because: 'formats print findings; they know no rules and decide no exit code',
  },
  host: {
    may: [
      'documents',
      'findings/policy.ts',
      'grammar/anchor.ts',
      'intake',
      'problems.ts',
      'registry',
      'rules/index.ts',
      'rules/rule.ts',
      'sources',
      'text',
      'profiles',
      'bounds',
    ],
    packages: [
      'zod',
      'tinyglobby',
      'node:v8',
      'picomatch',
      'node:child_process',
      'node:dns',
      'node:fs',
      'node:http',
      'node:https',
      'node:net',
      'node:os',
      'node:path',
      'node:stream',
      'node:url',
      'node:worker_threads',
      'node:zlib',
    ],
    because:
      'only the host touches files and the network; of rules it knows which ones a configuration may name',
  },
  schemas: {
    may: ['host/config-schema.ts', 'registry', 'sources'],
    packages: ['zod'],
    because: 'schemas describe what is exchanged',
  },
  commands: {
    may: [
      'baseline',
      'explain',
      'claims/mend-quotes.ts',
      'claims/quoted-places.ts',
      'coverage',
      'documents',
      'findings',
      'formats',
      'grammar/anchor.ts',
      'grammar/reading.ts',
      'host',
      'intake',
      'problems.ts',
      'profiles',
      'quotes/find-quote.ts',
      'readings',
      'reconcile.ts',
      'registry',
      'rules/index.ts',
      'scan',
      'sources',
      'text',
    ],
    packages: ['diff'],
    because: 'a command turns options into a run and a run into output, and names no process',
  },
  'cli.ts': {
    may: ['commands', 'host', 'problems.ts', 'text', 'version.ts'],
    packages: ['commander', 'node:readline'],
    because: 'the outermost layer: arguments, streams, exit code',
  },
  scripts: {
    may: [],
    packages: ['node:child_process', 'node:fs', 'node:path', 'node:url', 'rolldown'],
    because: 'scripts build the product and are no part of it',
  },
};

interface Import {
  readonly from: string;
  readonly target: string;
  readonly layer: string;
}

const layerOf = (path: string): string => path.split('/')[0] as string;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|mjs)$/u.test(name));
}

function importsOf(file: string, text: string): Import[] {
  const statement =
    /^(?:import|export)\s[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gmu;
  const specifiers = [...text.matchAll(statement)].map((m) => (m[1] ?? m[2] ?? m[3]) as string);
  return specifiers.map((specifier) => {
    if (!specifier.startsWith('.')) return { from: file, target: specifier, layer: 'package' };
    const target = relative(SRC, resolve(SRC, dirname(file), specifier)).replaceAll('\\', '/');
    return { from: file, target, layer: layerOf(target) };
  });
}

/** Why an import is not allowed, or undefined where it is. */
function whyNot({ from, target, layer }: Import): string | undefined {
  const own = layerOf(from);
  const rule = LAYERS[own];
  if (!rule) return `${from} lies in no known layer; add ${own} to the layers with its reason`;
  if (layer === 'package') {
    const allowed = rule.packages?.some((name) => target === name || target.startsWith(`${name}/`));
    return allowed ? undefined : `${from} imports ${target}: ${rule.because}`;
  }
  if (layer === own || target === '../package.json') return undefined;
  const allowed = rule.may.some((name) => target === name || target.startsWith(`${name}/`));
  return allowed ? undefined : `${from} imports ${target}: ${rule.because}`;
}

describe('the layers of src', () => {
  const files = filesBelow(SRC).map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

  it('import only what lies below them', () => {
    const broken = files.flatMap(({ file, text }) =>
      importsOf(file, text).flatMap((found) => whyNot(found) ?? []),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    [
      'a value type that imports the registry',
      'values/count.ts',
      "import { x } from '../registry/model.ts';",
    ],
    ['a rule that imports the terminal', 'rules/order.ts', "import { Chalk } from 'chalk';"],
    ['a rule that imports a format', 'rules/order.ts', "import pretty from '../formats/pretty.ts';"],
    ['a format that imports a rule', 'formats/json.ts', "import { RULES } from '../rules/index.ts';"],
    ['a core module that reads files', 'quotes/find-quote.ts', "import { readFileSync } from 'node:fs';"],
    ['a command that loads the terminal lazily', 'commands/check.ts', "await import('commander')"],
  ])('would catch %s', (_, file, text) => {
    expect(importsOf(file, text).map(whyNot)).toEqual([expect.stringContaining(file)]);
  });

  it.each(['rules', 'values', 'formats'])(
    'keep the files of %s apart from each other, but for the list and what they share',
    (folder) => {
      const shared = /^(?:rule|value-type|vocabulary|format|ids)\.ts$|^(?:shared|terminal|html)\//u;
      const neighbours = files
        .filter(({ file }) => layerOf(file) === folder && !file.endsWith('index.ts'))
        .flatMap(({ file, text }) =>
          importsOf(file, text)
            .filter(({ layer }) => layer === folder)
            .map(({ target }) => `${file} -> ${target}`),
        )
        .filter((edge) => !shared.test((edge.split(' -> ')[1] as string).slice(folder.length + 1)));
      expect(neighbours).toEqual([]);
    },
  );

  it('name the process, the clock and the console only where the outside world begins', () => {
    const pure = files.filter(({ file }) => !['cli.ts', 'scripts'].includes(layerOf(file)));
    for (const { file, text } of pure) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(
        code.match(
          /\bprocess\.|\bDate\b(?!\w)(?=[.(])|\bnew Date\b|\bconsole\.|localeCompare|toLocale/u,
        )?.[0],
        file,
      ).toBeUndefined();
    }
  });

  it('keep their modules under 300 lines, so that each can be read in one go', () => {
    const long = files
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
