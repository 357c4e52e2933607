import type { Finding } from '../check/findings/finding.ts';
import { isAgreed } from '../check/findings/report.ts';
import { type Answers, check } from '../check/pipeline.ts';
import { RULES } from '../check/rules/index.ts';
import { compareText, countOf, joinWords } from '../text/compare-text.ts';
import { printableLine } from '../text/printable.ts';
import { loadConfig, originWords } from '../workspace/config.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CommandContext, defineCommand, type Values } from './command.ts';
import { openFor, reportConfig } from './shared/checked-report.ts';
import { choiceOr, REGISTRY, WORKSPACE } from './shared/options.ts';

const ARGUMENTS = {
  kind: choiceOr(
    '[what]',
    'what to list (default: questions)',
    ['questions', 'sources', 'speakers', 'rules', 'agreed'],
    'questions',
  ),
  ...REGISTRY,
};
type Options = Values<typeof ARGUMENTS & typeof WORKSPACE>;

/** Lists questions with their answers, sources, speakers, rules, or what all agree on. It judges nothing. */
export default defineCommand({
  arguments: ARGUMENTS,
  options: WORKSPACE,
  async run(options, context) {
    const lines =
      options.kind === 'rules' ? listRules(options, context) : await listWorkspace(options, context);
    await context.out(lines.map((line) => `${printableLine(line)}\n`).join(''));
    return 0;
  },
});

/** Every rule, with its own severity or the one that the configuration gives it. */
function listRules(options: Options, context: CommandContext): string[] {
  const config = loadConfig({ ...options, cwd: context.cwd });
  reportConfig(config, context);
  return RULES.map(({ id, severity, when }) => {
    const set = config.rules.get(id);
    const own = set === undefined || set.from === 'default';
    const level = own ? severity : `${set.value}, by ${originWords(set.from)}; its own is ${severity}`;
    return `${id} (${level}): ${when}`;
  });
}

async function listWorkspace(options: Options, context: CommandContext): Promise<string[]> {
  const workspace = await openFor(options, context);
  const checked = check(workspace.registry, workspace.sources, { ...workspace, keep: 'record' });
  const answers = checked.answers();
  switch (options.kind) {
    case 'sources':
      return listSources(workspace, answers);
    case 'speakers':
      return listSpeakers(answers);
    case 'agreed':
      return listAgreed(answers);
    default:
      return listQuestions(answers, checked.findings);
  }
}

const sourcesOf = ({ positions }: Answers): string[] =>
  [...new Set(positions.flatMap((p) => p.claims.map((c) => c.source.id)))].sort(compareText);

type Claim = Answers['positions'][number]['claims'][number];

function* claimsOf(answers: Iterable<Answers>): Iterable<Claim> {
  for (const { positions } of answers) for (const { claims } of positions) yield* claims;
}

function listQuestions(answers: Iterable<Answers>, findings: readonly Finding[]): string[] {
  const worst = new Map<string, string>();
  for (const { question, severity, rule } of findings) {
    if (question && severity !== 'note' && !worst.has(question.id))
      worst.set(question.id, `${severity} ${rule}`);
  }
  return Array.from(answers, (answer) => {
    const { question, positions } = answer;
    const counts = `${countOf(positions.length, 'answer')} by ${countOf(sourcesOf(answer).length, 'source')}`;
    return `${question.id} (${question.type}): ${question.ask}  ${counts}${worst.has(question.id) ? `  ${worst.get(question.id)}` : ''}`;
  });
}

function listSources({ sources }: Workspace, answers: Iterable<Answers>): string[] {
  const claims = new Map<string, number>();
  for (const { source } of claimsOf(answers)) {
    claims.set(source.id, (claims.get(source.id) ?? 0) + 1);
  }
  return sources.map(({ id, file, metadata }) => {
    const published = metadata.published ? `published ${metadata.published.text}` : 'undated';
    const publisher = metadata.publisher ?? 'publisher unknown';
    return `${id}: ${file}, ${publisher}, ${published}, ${countOf(claims.get(id) ?? 0, 'claim')}`;
  });
}

function listSpeakers(answers: Iterable<Answers>): string[] {
  const said = new Map<string, { claims: number; sources: Set<string> }>();
  for (const { speaker, source } of claimsOf(answers)) {
    if (speaker === null) continue;
    const row = said.get(speaker) ?? { claims: 0, sources: new Set() };
    row.claims++;
    row.sources.add(source.id);
    said.set(speaker, row);
  }
  return [...said]
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([name, { claims, sources }]) =>
        `${name}: ${countOf(claims, 'claim')} in ${joinWords([...sources].sort(compareText))}`,
    );
}

/** What several sources answer in one way, and none in another. */
function listAgreed(answers: Iterable<Answers>): string[] {
  const lines: string[] = [];
  for (const answer of answers) {
    const [only] = answer.positions;
    const sources = sourcesOf(answer);
    if (!only || !isAgreed(answer.positions.length, sources.length)) continue;
    lines.push(`${answer.question.id}: ${answer.question.ask} ${only.value.label} (${joinWords(sources)})`);
  }
  return lines;
}
