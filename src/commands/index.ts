import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { list } from './list.ts';
import { read } from './read.ts';

/** Every command, in the order of the help. A new one is its file and one line here. */
export const COMMANDS: readonly Command[] = [check, explain, list, read];
