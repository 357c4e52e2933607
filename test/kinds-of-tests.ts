import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test needs by itself: the built command, another process, a browser, or something else in the place of a module. */
const WAITS =
  /\bvi\.mock\(|\b(?:runCli|startCli|runMany|spawn|spawnSync|execFile|execFileSync|playwright)\b|browser\.ts|readme\.ts/u;

/** Tests that try a great deal, by their names: properties, oracles, hostile input, engines, servers, the whole command line, whole stories, long texts. */
const IS_THOROUGH =
  /(?:^|\/)(?:fuzz|stories|generated|scale|cli)\/|(?:hostile|oracle|properties|speed|altered|variants|modes|places|plain-context|plain-map|inline|line-ends|ndjson|rules|pairs|slips|layouts|web-archive|long-article|long-texts|many-answers|many-voices|echo-clusters|ready-claim)[\w-]*\.test\.ts$|formats\/outputs|coverage\/statements|desk\/(?:server|draft)/u;

const all = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts'));

/** Tests that fill the memory, which a worker that others share would have to give back. */
const IS_LARGE = /(?:^|\/)fuzz\//;

const waiting = all.filter((name) => WAITS.test(readFileSync(join(import.meta.dirname, name), 'utf8')));

/** Test files that start other processes and wait for them, or fill the memory: each has a worker of its own. */
export const apart = all.filter((name) => IS_LARGE.test(name) || waiting.includes(name));

/** Test files that share their worker, and with it the modules that are loaded. */
export const together = all.filter((name) => !apart.includes(name));

/** Test files that `npm run test:fast` leaves out. */
export const slow = all.filter((name) => IS_THOROUGH.test(name) || waiting.includes(name));
