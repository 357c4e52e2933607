import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { sha256Hex } from '../text/digest.ts';

/**
 * The name of this process in names of files: its id, when it began, and the machine and the name space of its process ids,
 * since only there does an id say whether its process is alive. It holds two dashes.
 */
export const processName = (): string => `${process.pid}-${startOf(process.pid)}-${whereabouts()}`;

/** Milliseconds after which what a run made is left over, where its process cannot be looked up: another machine's, for one. */
const STALE = 10 * 60 * 1000;

/**
 * Whether what is named after a process was left by a run that has ended.
 * @param name As {@link processName} gives it, and more after another dash.
 * @param age How much older it is than what this run just made, by the file system's times: no clock is asked. It is only looked at
 * where the process cannot be.
 */
export const isLeftOver = (name: string, age: () => number): boolean => hasEnded(name) ?? age() > STALE;

/** Whether the process of a name has ended; undefined where that cannot be known here. */
function hasEnded(name: string): boolean | undefined {
  const [pid = '', start = '', where = ''] = name.split('-');
  if (where !== whereabouts() || !/^\d+$/u.test(pid)) return undefined;
  if (start !== '0') return startOf(Number(pid)) !== start;
  return isRunning(Number(pid)) ? undefined : true;
}

function whereabouts(): string {
  whereKnown ??= sha256Hex(`${hostname()} ${read(() => readlinkSync('/proc/self/ns/pid'))}`).slice(0, 12);
  return whereKnown;
}
let whereKnown: string | undefined;

/** When a process began, in ticks since the machine did; "0" where that is unknown, or no such process runs. */
function startOf(pid: number): string {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // One that has ended and that its parent has not asked about is still listed.
  return fields[0] === 'Z' || fields[0] === 'X' ? '0' : (fields[19] ?? '0');
}

function read(from: () => string): string {
  try {
    return from();
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
