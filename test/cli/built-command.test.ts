import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.ts';
import { makeFolder, runCli } from '../helpers/run.ts';
import { runHere } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { FERRY } from './small-story.ts';

/** A workspace with an article whose words a log or a terminal would obey, and an input of each kind. */
const FILES = {
  ...FERRY,
  'sources/ferry-log.md': dated(
    '2024-05-20',
    'x\n::error::x ##[error]y The ferry sank on May 15 — \u001b[31m12 died.',
  ),
  'new.txt': 'The tug burned on May 3, the operator said.\n',
  'rows.csv': 'question,source,quote\nsinking,coast-wire,ferry sank on May 14\n',
  'offer.json': JSON.stringify({ by: 'a reader', questions: {} }),
};

/** What each command is tried with; what a command without a line here prints as its help. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  // What takes an article in is another process, which only the built command has.
  add: ['nowhere.txt'],
  baseline: ['--accept-all', '--reason', 'known'],
  bounds: ['claims'],
  brief: [],
  completion: ['bash'],
  convert: ['--to', 'ndjson'],
  check: ['--verbose'],
  coverage: ['--full'],
  draft: ['new.txt'],
  explain: ['sinking', '--full'],
  find: ['died'],
  fix: ['--yes'],
  import: ['rows.csv'],
  init: ['elsewhere'],
  list: ['sources'],
  matrix: [],
  propose: ['offer.json'],
  read: ['--anchor', '2024-05-01'],
  report: ['--out', 'page.html'],
  resolve: ['abcd', '--status', 'explained', '--because', 'seen'],
  review: ['claims/ferry.yaml'],
  scan: ['--mentions'],
  timeline: [],
};

describe('the built command as a process with a bare environment', () => {
  it.each([
    ...COMMANDS.map(({ name }) => [name, ...(LINES[name] ?? ['--help'])]),
    ['chek'],
    ['check', '--nosuch'],
    [],
  ])('does what the command line does in a process of a test: %s %s', async (...args) => {
    const [apart, here] = [makeFolder(FILES), makeFolder(FILES)];
    try {
      const env = { COLUMNS: '70', FORCE_COLOR: '1', GITHUB_ACTIONS: 'true' };
      const input = 'It burned on May 3.\n';
      const built = runCli(args, { cwd: apart.path, env, input });
      expect(built).toEqual(await runHere(args, { cwd: here.path, env, input }));
      expect(built.stdout + built.stderr).not.toBe('');
    } finally {
      apart.remove();
      here.remove();
    }
  });
});
