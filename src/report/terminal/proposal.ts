import { countVerdicts, type ProposalAnswer, type Verdict } from '../../discover/propose/answer.ts';
import { countOf } from '../../text/compare-text.ts';
import { printableLine } from '../../text/printable.ts';
import { type Paint, paintFor } from './paint.ts';

/** Items of one kind that were taken are counted; the others are shown, each with why and with what to change. */
export async function printProposal(
  { entities, questions, claims, ignored }: ProposalAnswer,
  { color, all }: { readonly color: 0 | 1 | 2 | 3; readonly all: boolean },
): Promise<string> {
  const paint = await paintFor(color);
  const lines: string[] = [];
  for (const { entity, verdict, message } of entities)
    if (all || verdict !== 'accepted') lines.push(...item(paint, verdict, `entity ${entity}`, null, message));
  for (const { question, verdict, reason, message, nearest } of questions) {
    if (!all && verdict === 'accepted' && reason === null && nearest.length === 0) continue;
    lines.push(...item(paint, verdict, `question ${question}`, reason, message));
    if (nearest.length > 0 && reason !== 'exists')
      lines.push(`    asks much the same as ${printableLine(nearest.join(', '))}: is it another question?`);
  }
  for (const claim of claims) {
    const { question, source, quote, verdict, reason, message, nearest, change, label, notes } = claim;
    if (!all && verdict === 'accepted' && notes.length === 0) continue;
    const words = quote === null ? '' : ` "${quote}"`;
    lines.push(...item(paint, verdict, `${question} ${source ?? '?'}${words}`, reason, message));
    if (verdict === 'accepted' && label !== null) lines.push(printableLine(`    = ${label}`));
    for (const note of notes) lines.push(`    ${printableLine(note)}`);
    if (nearest && verdict !== 'accepted')
      lines.push(
        paint.dim(
          `    ${printableLine(`${nearest.file}:${nearest.line}:${nearest.column} "${nearest.quote}"`)}`,
        ),
      );
    if (change) lines.push(`    ${printableLine(`taken with ${JSON.stringify(change)}`)}`);
  }
  for (const key of ignored)
    lines.push(printableLine(`"${key}" is not part of a proposal and was left out.`));
  if (lines.length > 0) lines.push('');
  const counts = countVerdicts(claims);
  lines.push(
    `${countOf(claims.length, 'claim')}: ${counts.accepted} accepted, ${counts.changed} taken if changed, ${counts.refused} refused.`,
  );
  return `${lines.join('\n')}\n`;
}

const SIGNS: Readonly<Record<Verdict, string>> = { accepted: '\u2713', changed: '~', refused: '\u2717' };

function item(
  paint: Paint,
  verdict: Verdict,
  what: string,
  reason: string | null,
  message: string | null,
): string[] {
  const style = verdict === 'refused' ? paint.error : verdict === 'changed' ? paint.warning : paint.note;
  const lines = [
    `${style(`${SIGNS[verdict]} ${verdict}`)} ${printableLine(what)}${reason === null ? '' : `  ${reason}`}`,
  ];
  if (message !== null) lines.push(`    ${printableLine(message)}`);
  return lines;
}
