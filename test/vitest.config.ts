import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { pageAssets } from '../src/scripts/page-assets.mjs';
import { wordLexicon } from '../src/scripts/word-lexicon.mjs';
import { apart, together } from './kinds-of-tests.ts';

export default defineConfig({
  cacheDir: '../node_modules/.vitest',
  plugins: [pageAssets(), wordLexicon()],
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Tests of the built command wait for processes: on two cores, vitest's own choice of one worker would wait with them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // What runs in the test's own process shares its modules, so that each is loaded once a worker and not once a file.
      { extends: true, test: { name: 'together', exclude: apart, pool: 'threads', isolate: false } },
      { extends: true, test: { name: 'apart', exclude: together } },
    ],
    coverage: {
      provider: 'v8',
      include: ['../src/**/*.ts'],
      // Code of the page runs in a browser, and the outermost layer in processes of its own.
      exclude: ['../src/report/page/client/**', '../src/cli.ts', '../src/main.ts', '../src/scripts/**'],
      allowExternal: true,
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '../node_modules/.coverage',
    },
  },
});
