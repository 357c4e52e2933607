import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { ROOT } from '../helpers/run.ts';

/** Something that the library exports, as its declaration file has it. */
export interface ApiEntry {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'constant' | 'type';
  /** The text of its comment, without the stars; empty where it has none. */
  readonly doc: string;
  /** Its declaration. */
  readonly code: string;
}

const KINDS = { FunctionDeclaration: 'function', TSDeclareFunction: 'function', ClassDeclaration: 'class', VariableDeclaration: 'constant' } as const; // biome-ignore format: a table

interface Declared {
  readonly file: string;
  readonly text: string;
  readonly node: { readonly type: string; readonly start: number; readonly end: number };
  readonly comment: string;
}

interface Module {
  readonly file: string;
  readonly text: string;
  readonly body: readonly Statement[];
  readonly comments: readonly { readonly type: string; readonly value: string; readonly end: number }[];
}
interface Named {
  readonly name?: string;
  readonly value?: string;
}
interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value: string } | null;
  readonly specifiers?: readonly {
    readonly local: Named;
    readonly exported?: Named;
    readonly imported?: Named;
  }[];
  readonly declaration?: {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly id?: Named;
    readonly declarations?: readonly { readonly id: Named }[];
  } | null;
}

const modules = new Map<string, Module>();

function open(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text);
  const module = { file, text, body: program.body as unknown as Statement[], comments };
  modules.set(file, module);
  return module;
}

/** The exported names of a module, under which name and where they are declared, in its own order. */
function* exportsOf({ file, body }: Module): Iterable<[string, string, string]> {
  const fileOf = (source: string): string => join(dirname(file), source.replace(/\.js$/u, '.d.ts'));
  const imported = new Map<string, [string, string]>();
  for (const { type, source, specifiers = [] } of body) {
    if (type !== 'ImportDeclaration' || !source) continue;
    for (const { local, imported: name } of specifiers)
      imported.set(local.name ?? '', [name?.name ?? '', fileOf(source.value)]);
  }
  for (const { type, source, specifiers = [] } of body) {
    if (type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported } of specifiers) {
      const from = source ? [local.name ?? '', fileOf(source.value)] : imported.get(local.name ?? '');
      if (from) yield [exported?.name ?? '', ...(from as [string, string])];
    }
  }
}

function find(name: string, file: string): Declared {
  const module = open(file);
  for (const { start, declaration: node } of module.body) {
    if (!node || (node.id?.name ?? node.declarations?.[0]?.id.name) !== name) continue;
    const comment = module.comments.filter(
      (c) => c.end <= start && module.text.slice(c.end, start).trim() === '',
    );
    return { file, text: module.text, node, comment: comment.at(-1)?.value ?? '' };
  }
  for (const [exported, local, from] of exportsOf(module)) if (exported === name) return find(local, from);
  throw new Error(`${name} is not declared in ${file}`);
}

/** A comment's text: without stars, tags written as Markdown. */
const docOf = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/u, '').trimEnd())
    .join('\n')
    .trim()
    .replace(/^\*\s*/u, '')
    .replace(/\{@link (\w+)\}/gu, '`$1`')
    .replace(/^@param (\w+)\s+/gmu, '\n`$1`: ')
    .replace(
      /^@(throws|returns)\s+/gmu,
      (_, tag: string) => `\n*${tag === 'throws' ? 'Throws' : 'Returns'}* `,
    )
    .replace(/^@example\n/gmu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** Everything that the library exports, read from the built declarations. */
export function apiEntries(): ApiEntry[] {
  const index = open(join(ROOT, 'dist', 'types', 'index.d.ts'));
  return [...exportsOf(index)]
    .map(([name, local, file]): ApiEntry => {
      const { node, text, comment } = find(local, file);
      const kind = KINDS[node.type as keyof typeof KINDS] ?? 'type';
      return {
        name,
        kind,
        doc: docOf(comment),
        code: text
          .slice(node.start, node.end)
          .replace(/^declare /u, '')
          .replace(/^ +#private;\n/mu, ''),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a program that checks articles calls, in the order in which it does. Each has an example. */
export const FIRST: readonly string[] = [
  'readSources',
  'readRegistry',
  'reconcile',
  'judge',
  'findQuote',
  'readText',
];

const TITLES = {
  function: 'Other functions',
  class: 'Classes',
  constant: 'Constants',
  type: 'Types',
} as const;

const sectionOf = (title: string, entries: readonly ApiEntry[]): string =>
  `## ${title}\n\n${entries.map(({ name, doc, code }) => `### \`${name}\`\n\n${doc}\n\n\`\`\`ts\n${code}\n\`\`\`\n`).join('\n')}`;

/** The page of the library's interface, as it is checked in. */
export function apiPage(entries: readonly ApiEntry[]): string {
  const introduction = docOf(open(join(ROOT, 'dist', 'types', 'index.d.ts')).comments[0]?.value ?? '')
    .replace(/^@packageDocumentation$/mu, '')
    .trim();
  const sections = Object.entries(TITLES).flatMap(([kind, title]) => {
    const own = entries.filter((entry) => entry.kind === kind && !FIRST.includes(entry.name));
    return own.length === 0 ? [] : [sectionOf(title, own)];
  });
  const first = FIRST.flatMap((name) => entries.find((entry) => entry.name === name) ?? []);
  const note = '<!-- Generated from the declarations by npm run generate. -->';
  return `# The library\n\n${note}\n\n${introduction}\n\n${sectionOf('The six functions that matter', first)}\n${sections.join('\n')}`;
}
