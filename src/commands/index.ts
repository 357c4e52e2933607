import { add } from './add.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { coverage } from './coverage.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { fix } from './fix.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { read } from './read.ts';
import { report } from './report.ts';
import { resolve } from './resolve.ts';
import { scan } from './scan.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order of the help. A new one is its file and one line here. */
export const COMMANDS: readonly Command[] = [
  init, add, check, report, matrix, timeline, explain, find, coverage, scan, fix, resolve, baseline, list, read, completion,
]; // biome-ignore format: a list
