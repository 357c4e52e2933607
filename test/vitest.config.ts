import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '../node_modules/.vitest',
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Tests of the built command start real processes, two at a time on the smallest machines.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
