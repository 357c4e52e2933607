import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/workspace/progress.ts';
import { bigStory } from '../bench/big-story.mjs';
import { CLI, makeFolder, runCli } from '../helpers/run.ts';
import { dated } from '../helpers/story.ts';

const ESC = '\u001b';

/** A line of progress on a terminal whose time is set by the test. */
function terminal(facts: Partial<Parameters<typeof progressLine>[0]> = {}) {
  const written: string[] = [];
  let time = 0;
  const line = progressLine({
    isTTY: true, columns: 40, env: {}, now: () => time, write: (text) => void written.push(text), ...facts,
  }); // biome-ignore format: one record
  const at = (ms: number): void => {
    time = ms;
  };
  return { line, written, at };
}

describe('the line of progress', () => {
  it('is written only after half a second, at a pace that can be read, and cleared', () => {
    const { line, written, at } = terminal();
    line?.say('reading 1 of 9 articles');
    line?.clear();
    expect(written).toEqual([]);
    for (const ms of [500, 510, 590, 600, 650]) {
      at(ms);
      line?.say(`at ${ms}`);
    }
    expect(written).toEqual([`\rat 500${ESC}[K`, `\rat 600${ESC}[K`]);
    line?.clear();
    line?.clear();
    expect(written.slice(2)).toEqual([`\r${ESC}[K`]);
  });

  it('never fills the last column, where it would wrap', () => {
    const { line, written, at } = terminal({ columns: 20 });
    at(900);
    line?.say('x'.repeat(200));
    expect(written).toEqual([`\r${'x'.repeat(19)}${ESC}[K`]);
  });

  it.each([
    ['in a pipe', { isTTY: false }],
    ['on a dumb terminal', { env: { TERM: 'dumb' } }],
    ['in a CI job that has a terminal', { env: { CI: 'true' } }],
  ])('is not there %s', (_, facts) => {
    expect(terminal(facts).line).toBeUndefined();
  });

  const story = bigStory({ sources: 600, questions: 4000, answers: 3 });

  it('is nowhere in a pipe, however long the run', () => {
    const folder = makeFolder(story);
    try {
      for (const command of ['check', 'coverage'])
        expect(runCli([command, '--format', 'json'], { cwd: folder.path }).stderr).toBe('');
    } finally {
      folder.remove();
    }
  });

  const hasScript = spawnSync('script', ['--version']).status === 0;
  it.runIf(hasScript)('is on a terminal, and is gone before the answer', () => {
    const folder = makeFolder(story);
    try {
      const command = `${process.execPath} ${CLI} coverage`;
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder.path, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', TERM: 'xterm' }, maxBuffer: 1 << 28,
      }); // biome-ignore format: one call
      const answer = stdout.indexOf('statements covered');
      const lastLine = stdout.lastIndexOf('articles');
      expect(stdout).toMatch(/\r[a-z ]+:? \d+ of 600 articles/u);
      expect(lastLine).toBeLessThan(answer);
      expect(stdout.slice(lastLine, answer)).toContain(`\r${ESC}[K`);
    } finally {
      folder.remove();
    }
  });
});

/** A registry whose quotes all want white space fixed, and findings enough for files of some size. */
const many = Array.from({ length: 400 }, (_, i) => i);
const STORY = {
  'sources/coast-wire.md': dated(
    '2024-05-20',
    many.map((i) => `Ship x${i}y sank\u00a0on May 14.`).join('\n\n'),
  ),
  'sources/harbour-post.md': dated('2024-05-20', many.map((i) => `Ship x${i}y sank on May 16.`).join('\n\n')),
  'claims/ships.yaml': `questions:\n${many
    .map(
      (i) =>
        `  q${i}:\n    ask: When?\n    type: date\n    claims:\n      - { source: coast-wire, quote: x${i}y sank on May 14 }\n      - { source: harbour-post, quote: x${i}y sank on May 16 }\n`,
    )
    .join('')}`,
};

const COMMANDS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'baseline --accept-all',
    ['baseline', '--accept-all', '--reason', 'known', '--config', 'reconcile.yaml'],
    'known.yaml',
  ],
  ['fix', ['fix', '--yes'], 'claims/ships.yaml'],
  ['check --format sarif:FILE', ['check', '--format', 'sarif:out.sarif', '--no-config'], 'out.sarif'],
];
const FILES = { ...STORY, 'reconcile.yaml': 'baseline: known.yaml\n', 'out.sarif': 'old' };

/** Starts a command, sends it a signal after some time, and waits for its end. */
function stopped(args: readonly string[], cwd: string, signal: NodeJS.Signals, after: number) {
  return new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((settle) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd,
      stdio: 'ignore',
      env: { PATH: process.env.PATH },
    });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('exit', (code, by) => {
      clearTimeout(timer);
      settle({ code, signal: by });
    });
  });
}

describe.each(COMMANDS)('%s', (_, args, file) => {
  const read = (folder: string): string | undefined =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  const leftIn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.reconcile-'));

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'leaves its file whole, old or new, where %s ends it',
    async (signal) => {
      const folder = makeFolder(FILES);
      try {
        const before = read(folder.path);
        const begun = performance.now();
        await stopped(args, folder.path, signal, 60_000);
        const whole = performance.now() - begun;
        const after = read(folder.path);
        expect(after).not.toBe(before);
        const old = Object.entries(FILES).find(([name]) => name === file)?.[1];
        // Moments from early on to the very end, most of them where it writes.
        for (const share of [0.5, 0.85, 0.95, 1]) {
          if (old !== undefined) writeFileSync(join(folder.path, file), old);
          else rmSync(join(folder.path, file), { force: true });
          const end = await stopped(args, folder.path, signal, whole * share);
          expect([before, after], `${signal} at ${share}`).toContain(read(folder.path));
          if (signal !== 'SIGINT') continue;
          // A shell reports both as 130; where it was done first, it answers as always.
          expect(end.signal === 'SIGINT' || [0, 1, 130].includes(end.code ?? -1)).toBe(true);
          expect(leftIn(folder.path)).toEqual([]);
        }
        // What the last ones left is gone after the next.
        await stopped(args, folder.path, signal, 60_000);
        expect(leftIn(folder.path)).toEqual([]);
      } finally {
        folder.remove();
      }
    },
  );
});

describe('Ctrl-C', () => {
  it('ends a run with 130, as shells report it', () => {
    const folder = makeFolder(bigStory({ sources: 300, questions: 600, answers: 3 }));
    try {
      const script = `"${process.execPath}" "${CLI}" check --format json >/dev/null & pid=$!; sleep 0.2; kill -INT $pid; wait $pid`;
      // Without job control a shell starts background jobs deaf to SIGINT, so it is turned on.
      const { status } = spawnSync('bash', ['-mc', script], { cwd: folder.path });
      expect(status).toBe(130);
    } finally {
      folder.remove();
    }
  });
});
