import type { Source } from '../../articles/source.ts';
import type { ClaimAnswer } from '../../discover/propose/answer.ts';
import type { WaitingClaim } from '../../discover/propose/waiting.ts';
import type { Registry } from '../../registry/model.ts';
import { printableLine } from '../../text/printable.ts';
import { paintFor } from './paint.ts';
import { proseRuns } from './prose.ts';
import { quotedLines } from './quoted.ts';
import { widthsFor } from './width.ts';

/** A proposed claim as a person judges it: the question, the quote in its sentence, the value as it is read, and what speaks against it. */
export async function printWaiting(
  { question: id, asked, claim }: WaitingClaim,
  reason: string | null,
  answer: ClaimAnswer | undefined,
  sources: ReadonlyMap<string, Source>,
  registry: Registry,
  options: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const paint = await paintFor(options.color);
  const question = registry.questions.find((one) => one.id === id);
  const ask = question?.ask ?? asked?.ask ?? '';
  const lines = [
    `${paint.bold(printableLine(ask))}  ${printableLine(`${id} \u00B7 ${question?.type ?? asked?.type}${question ? '' : ' \u00B7 new'}`)}`,
  ];
  const source = sources.get(claim.source);
  const place = answer?.nearest;
  const speaker = claim.speaker === undefined ? '' : `${claim.speaker}, in `;
  const where = place ? `${place.file}:${place.line}:${place.column}` : claim.source;
  lines.push(printableLine(`${speaker}${claim.source}  ${where}`));
  if (source && place && place.source === source.id) {
    const widths = await widthsFor([source.text]);
    lines.push(
      ...quotedLines(proseRuns(source, place.start, place.end), 0, { width: options.width, paint, widths }),
    );
  } else lines.push(printableLine(`  "${claim.quote ?? ''}"`));
  const stated = claim.value === undefined ? 'as read' : JSON.stringify(claim.value);
  const value = `${answer?.label ?? stated}${answer?.value ? ` (${answer.value})` : ''}`;
  const against = answer && answer.verdict !== 'accepted' ? answer.message : null;
  const facts: [string, string | null | undefined][] = [
    ['value', value],
    ['proposed', claim.by && `by ${claim.by}${reason === null ? '' : `: ${reason}`}`],
    ['because', claim.because],
    ...(answer?.notes ?? []).map((note): [string, string] => ['note', note]),
    ['against', against],
  ];
  for (const [name, words] of facts)
    if (words)
      lines.push(`  ${name === 'against' ? paint.warning(name) : paint.dim(name)}  ${printableLine(words)}`);
  return `${lines.join('\n')}\n\n`;
}
