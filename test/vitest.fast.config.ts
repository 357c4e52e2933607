import { slow } from './kinds-of-tests.ts';
import whole from './vitest.config.ts';

/** The unit tests, which `npm run test:fast` runs. They share their modules, so that each is loaded once. */
export default {
  ...whole,
  test: { ...whole.test, projects: undefined, exclude: slow, pool: 'threads', isolate: false },
} satisfies typeof whole;
