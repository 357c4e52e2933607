import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/check/rules/index.ts';
import { VALUE_TYPES } from '../../src/values/index.ts';
import { ROOT, runCli } from '../helpers/run.ts';

/** The question of the bundled story that the README shows. */
const SHOWN = ['When did the clashes end?', 'Who struck Afghanistan before the fighting?'];

function excerpt(): string {
  const { stdout } = runCli(['check'], { env: { COLUMNS: '100' } });
  const blocks = stdout.split(/\n\n(?=\S)/u).filter((block) => SHOWN.some((ask) => block.startsWith(ask)));
  return ['```text', `${blocks.map((block) => block.trimEnd()).join('\n\n')}`, '```'].join('\n');
}

function rulesTable(): string {
  const rows = RULES.map(({ id, severity, when }) => `| \`${id}\` | ${severity} | ${when} |`);
  return ['| rule | at most | when |', '| --- | --- | --- |', ...rows].join('\n');
}

function typesTable(): string {
  const rows = VALUE_TYPES.map(
    ({ name, describes, example }) => `| \`${name}\` | ${describes} | ${example} |`,
  );
  return ['| type | holds | written as |', '| --- | --- | --- |', ...rows].join('\n');
}

function readExcerpt(): string {
  const { stdout } = runCli(['read', 'late Friday', '--anchor', '2025-11-09']);
  return ['```text', '$ reconcile read "late Friday" --anchor 2025-11-09', stdout.trimEnd(), '```'].join(
    '\n',
  );
}

/** Every rule with its text, for a folded part of the README: the words that `explain` prints. */
function ruleDetails(): string {
  return RULES.map(({ id, text: { what, why, example, fix } }) =>
    [`**\`${id}\`** ${what} ${why} ${fix}`, `\`\`\`text\n${example}\n\`\`\``].join('\n\n'),
  ).join('\n\n');
}

function explainExcerpt(): string {
  const { stdout } = runCli(['explain', 'fighting-end'], { env: { COLUMNS: '100' } });
  return ['```text', '$ reconcile explain fighting-end', stdout.trimEnd(), '```'].join('\n');
}

/** The pages that hold generated parts. */
export const PAGES = ['README.md', 'src/GUIDE.md'] as const;

/** A page with its generated parts written anew. */
export function pageGenerated(page: (typeof PAGES)[number]): { is: string; shouldBe: string } {
  const is = readFileSync(join(ROOT, page), 'utf8');
  const parts: Readonly<Record<string, () => string>> = {
    excerpt,
    read: readExcerpt,
    types: typesTable,
    rules: rulesTable,
    explain: explainExcerpt,
    'rule-details': ruleDetails,
  };
  let shouldBe = is;
  for (const [name, write] of Object.entries(parts)) {
    if (!is.includes(`<!-- ${name} -->`)) continue;
    const between = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`, 'u');
    shouldBe = shouldBe.replace(between, (_, open: string, close: string) => `${open}${write()}\n${close}`);
  }
  return { is, shouldBe };
}
