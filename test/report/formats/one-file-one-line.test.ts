import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { ENGINE_PACKAGES } from '../../../src/scripts/engine-packages.mjs';
import { pageAssets } from '../../../src/scripts/page-assets.mjs';
import { wordLexicon } from '../../../src/scripts/word-lexicon.mjs';
import { FERRY } from '../../cli/small-story.ts';
import { makeFolder, ROOT } from '../../helpers/run.ts';

const SHOUT = `import type { Format } from './format.ts';

const shout: Format = ({ findings }) => findings.map(({ rule }) => \`\${rule.toUpperCase()}!\\n\`).join('');

export default shout;
`;
const LINE = "  shout: { what: 'rules, loudly', load: () => import('./shout.ts') },\n";

const HELLO = `import { defineCommand } from './command.ts';
import { flag } from './shared/options.ts';

export default defineCommand({
  arguments: {},
  options: { loud: flag('--loud', 'say it loudly') },
  async run({ loud }, context) {
    await context.out(loud ? 'HELLO!\\n' : 'hello\\n');
    return 0;
  },
});
`;
const HELLO_LINE =
  "  { name: 'hello', what: 'greet', example: 'reconcile hello', load: () => import('./hello.ts') },\n";

/** A copy of the source in which a format and a command are added as a stranger would. */
describe('a format or a command is added', () => {
  const folder = makeFolder({});
  const story = makeFolder(FERRY);
  const cli = join(folder.path, 'dist', 'cli.js');
  const run = (args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: story.path, encoding: 'utf8', env: {} });

  beforeAll(async () => {
    cpSync(join(ROOT, 'src'), join(folder.path, 'src'), { recursive: true });
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(folder.path, name));
    symlinkSync(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
    writeFileSync(join(folder.path, 'src/report/formats/shout.ts'), SHOUT);
    const index = join(folder.path, 'src/report/formats/index.ts');
    writeFileSync(index, readFileSync(index, 'utf8').replace(/\n\};\n$/u, `\n${LINE}};\n`));
    writeFileSync(join(folder.path, 'src/commands/hello.ts'), HELLO);
    const commands = join(folder.path, 'src/commands/index.ts');
    writeFileSync(commands, readFileSync(commands, 'utf8').replace(/\n\];/u, `\n${HELLO_LINE}];`));
    mkdirSync(join(folder.path, 'dist'));
    const build = await rolldown({
      cwd: folder.path,
      external: [...ENGINE_PACKAGES],
      input: 'src/cli.ts',
      platform: 'node',
      plugins: [pageAssets(), wordLexicon()],
    });
    await build.write({ dir: join(folder.path, 'dist'), format: 'esm' });
    await build.close();
  });
  afterAll(() => {
    folder.remove();
    story.remove();
    rmSync(folder.path, { recursive: true, force: true });
  });

  it('with one file and one line: the command runs, has its help, and is completed', () => {
    expect(run(['hello', '--loud'])).toMatchObject({ status: 0, stdout: 'HELLO!\n', stderr: '' });
    expect(run(['hello', '--help']).stdout).toContain('--loud');
    expect(run(['--help']).stdout).toMatch(/^ +hello +greet$/mu);
    expect(run(['completion', 'fish']).stdout).toContain('-l loud');
  });

  it('with one file and one line: the format prints, goes to files, is listed and completed', () => {
    expect(run(['check', '-f', 'shout']).stdout).toBe('CONTRADICTION!\n');
    expect(run(['check', '-f', 'shout:out.txt', '-f', 'compact']).status).toBe(1);
    expect(readFileSync(join(story.path, 'out.txt'), 'utf8')).toBe('CONTRADICTION!\n');
    expect(run(['check', '-f', 'list']).stdout).toMatch(/^shout +rules, loudly$/mu);
    expect(run(['completion', 'bash']).stdout).toContain('annotations\nshout\nlist');
  });
});

describe('the list of formats', () => {
  it('names every file of the folder, and each file is a format', async () => {
    const files = readdirSync(join(ROOT, 'src/report/formats'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:index|format)\.ts$/u.test(entry.name))
      .map((entry) => entry.name.replace(/\.ts$/u, ''));
    expect(Object.keys(FORMATS).sort()).toEqual(files.sort());
    for (const { what, load } of Object.values(FORMATS)) {
      expect(what).toMatch(/^[^\n]{5,60}$/u);
      expect(typeof (await load()).default).toBe('function');
    }
  });
});
