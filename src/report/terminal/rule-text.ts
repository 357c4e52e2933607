import { printableLine } from '../../text/printable.ts';
import { Page } from './page.ts';
import { paintFor } from './paint.ts';
import { widthsFor } from './width.ts';
import { run } from './wrap.ts';

/** A rule and the text that explains it. */
export interface RuleExplained {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly when: string;
  readonly text: {
    readonly what: string;
    readonly why: string;
    readonly example: string;
    readonly fix: string;
  };
}

/** Lines of prose wider than this are hard to read. */
const WIDEST = 80;

/** The explanation of a rule for a person at a terminal. */
export async function printRule(
  { id, severity, when, text }: RuleExplained,
  { width, color }: { readonly width: number; readonly color: 0 | 1 | 2 | 3 },
): Promise<string> {
  const [paint, widths] = await Promise.all([
    paintFor(color),
    widthsFor([text.example, text.what, text.why]),
  ]);
  const page = new Page({ width: Math.min(WIDEST, Math.max(40, width)), paint, widths });
  page.line(0, run(id, 'bold'), run('  at most '), run(severity, severity));
  page.line(0, run(`${when}.`.replace(/^./u, (c) => c.toUpperCase())));
  const sections = [
    ['What it says', text.what],
    ['Why it matters', text.why],
    ['An example', text.example],
    ['How to fix it', text.fix],
  ] as const;
  for (const [title, body] of sections) {
    page.gap();
    page.line(0, run(title, 'bold'));
    for (const line of body.split('\n')) page.line(2, run(printableLine(line)));
  }
  return page.print();
}
