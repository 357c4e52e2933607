import { baseline } from './baseline.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { read } from './read.ts';
import { report } from './report.ts';
import { scan } from './scan.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order of the help. A new one is its file and one line here. */
export const COMMANDS: readonly Command[] = [
  check, report, matrix, timeline, explain, fix, baseline, list, scan, read, completion,
]; // biome-ignore format: a list
