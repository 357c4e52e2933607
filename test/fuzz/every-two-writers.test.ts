import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLong, rounds, timeBox } from '../helpers/budget.ts';
import { runHere } from '../helpers/run-here.ts';
import { QUESTIONS, WRITERS, type Writer, writtenFolder } from '../helpers/writers.ts';

/**
 * Every two commands that write into one registry, begun in this process at once: both say that it is done, so what each did must
 * be there, once. What processes of their own do is in two-at-once.test.ts.
 */
const ASKED = process.env.FUZZ_PAIRS;
const PAIRS = Number(ASKED ?? rounds(2, 200));

const names = Object.keys(WRITERS);
const every = names
  .flatMap((a, i) => names.slice(i).map((b) => [a, b] as const))
  // Of two desks on one workspace, one alone writes, and the other says so.
  .filter(([a, b]) => a !== 'desk' || b !== 'desk');

describe('every two writers at once', () => {
  const isLeft = ASKED ? () => true : timeBox(0.3);

  it.each(every)(
    'lose nothing: %s and %s',
    { timeout: isLong ? 3_600_000 : 60_000 },
    async (first, second) => {
      for (let i = 0; i < PAIRS && (i < 2 || isLeft()); i++) {
        const { workspace, remove } = await writtenFolder();
        try {
          const pair = [first, second].map((name, k) => ({
            writer: WRITERS[name] as Writer,
            which: QUESTIONS[k] ?? '',
          }));
          // One begins a little after the other, each time at another moment of it.
          const ran = await Promise.all(
            pair.map(async ({ writer, which }, k) => {
              await new Promise((go) => setTimeout(go, k * ((i * 7) % 30)));
              return writer.run(workspace, which);
            }),
          );
          for (const { status, stderr } of ran) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
          for (const { writer, which } of pair) expect(writer.done(workspace, which)).toBe(1);
          expect((await runHere(['check'], { cwd: workspace.path })).status).not.toBe(2);
          expect(
            readdirSync(workspace.path, { recursive: true }).filter((name) =>
              /\.reconcile-(?!desk)/u.test(String(name)),
            ),
          ).toEqual([]);
        } finally {
          remove();
        }
      }
    },
  );
});
