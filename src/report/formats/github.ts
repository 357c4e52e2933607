import type { Finding } from '../../check/findings/finding.ts';
import { countOf } from '../../text/compare-text.ts';
import { isSettled, levelIn, recordPlace } from '../shared/findings.ts';
import { inRepository } from '../shared/paths.ts';
import { workflowCommand } from '../shared/workflow-command.ts';
import type { Format } from './format.ts';

/** GitHub keeps the first ten annotations of a level in a step and drops the others without a word. */
const MOST = 10;
const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Annotations of GitHub Actions, on the claim in the registry: it is what a pull request changes. What is known or
 * decided is not annotated; of the rest ten a level, worst first, and one that counts what was left out.
 */
const github: Format = (report, { prefix, quiet }) => {
  const open = report.findings.filter((f) => !isSettled(f) && (!quiet || f.severity === 'error'));
  const byLevel = new Map<string, Finding[]>(Object.values(LEVELS).map((level) => [level, []]));
  for (const finding of open) byLevel.get(levelIn(LEVELS, finding))?.push(finding);
  // The count is a notice itself, so that it needs a place among them.
  const room = (level: string): number =>
    level === 'notice' && [...byLevel.values()].some((own) => own.length > MOST) ? MOST - 1 : MOST;
  const shown = [...byLevel].flatMap(([level, own]) => own.slice(0, room(level)));
  const lines = shown.map((finding) => {
    const { file, line, column } = recordPlace(finding, report);
    const title = [finding.rule, finding.question?.ask ?? finding.constraint?.id].filter(Boolean).join(': ');
    const place = { file: inRepository(file, prefix), line, col: column, title };
    return workflowCommand(levelIn(LEVELS, finding), place, `${finding.message} [${finding.id}]`);
  });
  const left = open.length - shown.length;
  if (left > 0)
    lines.push(
      workflowCommand('notice', {}, `${countOf(left, 'more finding')}: see the job summary or the log.`),
    );
  return lines.join('');
};

export default github;
