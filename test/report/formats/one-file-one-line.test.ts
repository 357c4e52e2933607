import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/formats/index.ts';
import { pageAssets } from '../../../src/scripts/page-assets.mjs';
import { FERRY } from '../../cli/small-story.ts';
import { makeFolder, ROOT } from '../../helpers/run.ts';

const SHOUT = `import type { Format } from './format.ts';

const shout: Format = ({ findings }) => findings.map(({ rule }) => \`\${rule.toUpperCase()}!\\n\`).join('');

export default shout;
`;
const LINE = "  shout: { what: 'rules, loudly', load: () => import('./shout.ts') },\n";

/** A copy of the source in which a format is added as a stranger would. */
describe('a format is added', () => {
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
    mkdirSync(join(folder.path, 'dist'));
    const build = await rolldown({
      cwd: folder.path,
      input: 'src/cli.ts',
      platform: 'node',
      plugins: [pageAssets()],
    });
    await build.write({ dir: join(folder.path, 'dist'), format: 'esm' });
    await build.close();
  });
  afterAll(() => {
    folder.remove();
    story.remove();
    rmSync(folder.path, { recursive: true, force: true });
  });

  it('with one file and one line: it prints, goes to files, is listed and completed', () => {
    expect(run(['check', '-f', 'shout']).stdout).toBe('CONTRADICTION!\n');
    expect(run(['check', '-f', 'shout:out.txt', '-f', 'compact']).status).toBe(1);
    expect(readFileSync(join(story.path, 'out.txt'), 'utf8')).toBe('CONTRADICTION!\n');
    expect(run(['check', '-f', 'list']).stdout).toMatch(/^shout +rules, loudly$/mu);
    expect(run(['completion', 'bash']).stdout).toContain('annotations shout list');
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
