import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { makeFolder } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { FERRY } from './small-story.ts';

const folder = makeFolder(FERRY);
afterAll(() => folder.remove());
afterEach(() => void vi.unstubAllEnvs());
const run = (args: string[], env: Record<string, string> = {}) => runHere(args, { cwd: folder.path, env });

describe('reconcile matrix', () => {
  it('shows each answer under its source, with a sign for those that cannot hold, and exits 0', async () => {
    const { status, stdout } = await run(['matrix'], { COLUMNS: '80' });
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "                        coast-wire                   harbour-post
      ── Cannot all hold (1: a source contradicts another or itself) ─────────────────
      ✗ When did the ferry    A✗ 14 May 2024               B✗ 16 May 2024
        sink?
        sinking

      One letter, one answer. ✗ some of these cannot all hold; ! they are in dispute.
      Blank is silence.
      1 question, 2 claims, 2 sources
      "
    `);
  });

  it('fits any width, and says what has no room beside it below', async () => {
    for (const width of [40, 60, 80, 200]) {
      const { stdout } = await runHere(['matrix'], { env: { COLUMNS: String(width) } });
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
      for (const source of ['blames-india', 'talks-collapse']) expect(stdout).toContain(source.slice(0, 10));
    }
  });

  it('takes the filters of check, and refuses what it does not know', async () => {
    const { stdout } = await runHere(['matrix', '--question', 'fighting-end', '--source', 'indiansdaily']);
    expect(stdout).toContain('A✗ 15 October 2025');
    expect(stdout).toContain('1 question, 2 claims, 2 sources');
    expect((await runHere(['matrix', '--rule', 'nosuch'])).status).toBe(2);
  });
});

describe('reconcile timeline', () => {
  it('draws bars on one axis, with what parts them, and exits 0', async () => {
    const { status, stdout } = await run(['timeline'], { COLUMNS: '80' });
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "May 2024

      ✗ When did the ferry sink?
      A coast-wire                            ██████████╱╱╱╱╱╱╱╱╱╱ 14 May 2024
      B harbour-post                        16 May 2024 ╱╱╱╱╱╱╱╱╱╱██████████

                                    ╵13 May             ╵15                 ╵17

      █ what the words usually mean, ░ the most that they can mean, ◀ ▶ open
      ✗ cannot all hold, ! in dispute, ╱ from the earliest end to the latest beginning
      of those
      "
    `);
  });

  it('fits any width', async () => {
    for (const width of [50, 80, 160]) {
      const { stdout } = await runHere(['timeline'], { env: { COLUMNS: String(width) } });
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });
});

describe('reconcile report', () => {
  it('writes the page where it is asked to, whatever was found', async () => {
    const { status, stdout } = await run(['report', '--out', 'out/page.html']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'out/page.html: 1 error and 0 warnings on 1 question\n',
    });
    expect(readFileSync(join(folder.path, 'out/page.html'), 'utf8')).toBe(
      (await run(['check', '--format', 'html'])).stdout,
    );
  });

  it('says where it cannot write', async () => {
    const { status, stderr } = await run(['report', '--out', 'claims']);
    expect(status).toBe(2);
    expect(stderr).toContain('"claims" cannot be written');
  });

  it.skipIf(process.platform !== 'linux')(
    'opens the page with what the person has chosen, by its address alone',
    async () => {
      const tools = makeFolder({ 'xdg-open': `#!/bin/sh\nprintf '%s' "$1" > "${folder.path}/opened"\n` });
      chmodSync(join(tools.path, 'xdg-open'), 0o755);
      vi.stubEnv('PATH', `${tools.path}${delimiter}${process.env.PATH}`);
      expect((await run(['report', '--open', '--out', 'a b.html'])).status).toBe(0);
      const opened = join(folder.path, 'opened');
      for (let i = 0; i < 100 && !existsSync(opened); i++)
        await new Promise((settle) => setTimeout(settle, 20));
      expect(readFileSync(opened, 'utf8')).toMatch(/^file:\/\/\/.*\/a%20b\.html$/u);
      tools.remove();
    },
  );

  it('says so where no browser can be started', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    const { status, stderr } = await run(['report', '--open']);
    expect(status).toBe(0);
    expect(stderr).toContain('open reconcile-report.html yourself');
  });
});
