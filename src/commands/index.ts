import { check } from './check.ts';
import type { Command } from './command.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { read } from './read.ts';
import { report } from './report.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order of the help. A new one is its file and one line here. */
export const COMMANDS: readonly Command[] = [check, report, matrix, timeline, list, read];
