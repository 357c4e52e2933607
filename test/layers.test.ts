import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/run.ts';

/** What the layers of `src` promise beside their imports, which `.dependency-cruiser.mjs` checks (`npm run layers`). */
const SRC = join(ROOT, 'src');

const layerOf = (path: string): string => path.split('/')[0] as string;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|mjs)$/u.test(name));
}

describe('the layers of src', () => {
  const files = filesBelow(SRC).map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

  it('name the process, the clock and the console only where the outside world begins', () => {
    const outside = ['cli.ts', 'main.ts', 'scripts', 'workspace', 'desk'];
    const pure = files.filter(({ file }) => !outside.includes(layerOf(file)));
    for (const { file, text } of pure) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect(
        code.match(
          /\bprocess\.|\bDate\b(?!\w)(?=[.(])|\bnew Date\b|\bconsole\.|localeCompare|toLocale/u,
        )?.[0],
        file,
      ).toBeUndefined();
    }
  });

  it('keep their modules under 300 lines, so that each can be read in one go', () => {
    const long = files
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});
