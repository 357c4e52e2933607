import { defineConfig } from 'vitest/config';
import { pageAssets } from '../src/scripts/page-assets.mjs';

export default defineConfig({
  cacheDir: '../node_modules/.vitest',
  plugins: [pageAssets()],
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Tests of the built command start real processes, two at a time on the smallest machines.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
