import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, makeFolder } from '../helpers/run.ts';
import { dated } from '../helpers/story.ts';

const REGISTRY = `questions:
  q:
    ask: When?
    type: date
    claims:
      - { source: a, quote: sank on May 14 off }
      - { source: b, quote: sank on May 16 }
# ${'x'.repeat(4000)}
`;

/** Runs the command where no file can grow beyond a kilobyte or two: to a program, a disk that is full. */
const runFull = (args: readonly string[], cwd: string) =>
  spawnSync('sh', ['-c', 'ulimit -f 2; trap "" XFSZ; exec "$0" "$@"', process.execPath, CLI, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  });

describe.skipIf(platform() === 'win32')('where the disk is full', () => {
  it.each([
    ['fix', '--yes'],
    ['resolve', '@', '--status', 'explained', '--because', 'seen'],
  ])('%s says so, exits 2, and leaves the registry and nothing beside it', (...args) => {
    const folder = makeFolder({
      'sources/a.md': dated('2024-05-20', 'The ferry sank on May\u00A014 off the cape.'),
      'sources/b.md': dated('2024-05-20', 'The ferry sank on May 16.'),
      'claims/c.yaml': REGISTRY,
    });
    const check = spawnSync(process.execPath, [CLI, 'check', '--format', 'json'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    const id = (JSON.parse(check.stdout) as { findings: { id: string }[] }).findings[0]?.id ?? '';
    const { status, stderr } = runFull(
      args.map((arg) => (arg === '@' ? id : arg)),
      folder.path,
    );
    const [text, names] = [
      readFileSync(join(folder.path, 'claims/c.yaml'), 'utf8'),
      readdirSync(join(folder.path, 'claims')),
    ];
    folder.remove();
    expect({ status, text, names }).toEqual({ status: 2, text: REGISTRY, names: ['c.yaml'] });
    expect(stderr).toContain(
      '"claims/c.yaml" cannot be written (it would be larger than files may be here, EFBIG)',
    );
  });
});
