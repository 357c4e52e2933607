import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** What a test needs that takes its time: the built command, another process, a browser. */
const WAITING =
  /\b(?:runCli|startCli|runMany|spawn|spawnSync|execFile|execFileSync|playwright)\b|browser\.ts|small-story|readme\.ts/u;

/** Tests that try a great deal, by their names: properties, oracles, hostile input, whole stories. */
const THOROUGH =
  /(?:^|\/)(?:fuzz|stories|generated)\/|(?:hostile|oracle|properties|speed|altered|variants|modes|places|plain-context|ndjson|rules|pairs)[\w-]*\.test\.ts$|coverage\/statements/u;

const slow = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter(
    (name) => THOROUGH.test(name) || WAITING.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
  );

/** The unit tests, which `npm run test:fast` runs. They share their modules, so that each is loaded once. */
export default mergeConfig(whole, defineConfig({ test: { exclude: slow, pool: 'threads', isolate: false } }));
