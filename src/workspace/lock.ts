import { closeSync, lstatSync, openSync, readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256Hex } from '../text/digest.ts';
import { UsageError } from './errors.ts';
import { isLeftOver, processName } from './process-name.ts';

/**
 * Locks that several runs on one machine respect. Whoever wants one puts an empty file of its own beside what is locked,
 * and has the lock when it finds no other run's file there. Names are never used twice, so removing the file that a
 * killed run left over can never remove the lock of a run that is alive.
 */
const PREFIX = '.reconcile-lock-';

/** Milliseconds to wait for a lock. Edits take far less than a second. */
const PATIENCE = 60_000;
/** Milliseconds between two looks, at first and at most. */
const [SHORTEST, LONGEST] = [2, 50];

/** Locks that are held; what ends the process lets them go. */
const held = new Set<string>();
/** What a person ends a run with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isWatched = false;
let count = 0;

/**
 * Does some work while no other run holds the same lock.
 * @param folder An existing folder, links followed.
 * @param name What is locked in it: a file's name, or empty for what the folder holds as a whole.
 * @throws UsageError where another run holds it for more than a minute; the errors of the file system where the
 * folder cannot be written.
 */
export async function withLock<T>(folder: string, name: string, work: () => T | Promise<T>): Promise<T> {
  const lock = await acquire(folder, name);
  try {
    return await work();
  } finally {
    release(lock);
  }
}

/** A lock that is held until it is let go, or the process that another run would have to wait for. */
export type Taken = { readonly release: () => void } | { readonly holder: string };

/**
 * Takes a lock for as long as the process runs, without waiting for it.
 * @param folder An existing folder, links followed.
 * @throws the errors of the file system where the folder cannot be written.
 */
export function tryLock(folder: string, name: string): Taken {
  const own = ownName(name);
  claim(folder, own);
  const path = join(folder, own);
  const [other] = liveLocks(folder, name, own);
  if (other === undefined) return { release: () => release(path) };
  release(path);
  return { holder: processOf(other) };
}

const ownName = (name: string): string =>
  `${lockPrefix(name)}${processName()}-${String(count++).padStart(6, '0')}${randomPart()}`;

async function acquire(folder: string, name: string): Promise<string> {
  const start = performance.now();
  for (let pause = SHORTEST; ; pause = Math.min(pause * 2, LONGEST)) {
    const own = ownName(name);
    claim(folder, own);
    for (;;) {
      const others = liveLocks(folder, name, own);
      if (others.length === 0) return join(folder, own);
      if (performance.now() - start > PATIENCE) {
        release(join(folder, own));
        throw new UsageError(
          `${name === '' ? 'This folder' : `"${name}"`} is being written by another run (process ${processOf(others[0] as string)}). Run this again when it is done.`,
        );
      }
      // Of several that wait, the first by name stays, and the others step back: one of them always gets on.
      if (others.some((other) => other < own)) break;
      await wait(pause * (0.5 + Math.random()));
    }
    release(join(folder, own));
    await wait(pause * (0.5 + Math.random()));
  }
}

function claim(folder: string, own: string): void {
  const path = join(folder, own);
  watchEnd();
  held.add(path);
  closeSync(openSync(path, 'wx', 0o600));
}

function release(path: string): void {
  held.delete(path);
  remove(path);
  if (held.size > 0) return;
  isWatched = false;
  process.off('exit', releaseAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/** While a lock is held, whatever ends the process takes it away first. */
function watchEnd(): void {
  if (isWatched) return;
  isWatched = true;
  process.on('exit', releaseAll);
  for (const signal of SIGNALS) process.on(signal, endBy);
}

function releaseAll(): void {
  for (const path of [...held]) release(path);
}

function endBy(signal: NodeJS.Signals): void {
  // Whoever else listens decides whether the process ends; if it does, its end releases the locks.
  if (process.listenerCount(signal) > 1) return;
  releaseAll();
  process.kill(process.pid, signal);
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another run has taken it away, or the folder is gone.
  }
}

/** The files of other runs that want or have the lock. What killed runs left is taken away. */
function liveLocks(folder: string, name: string, own: string): string[] {
  const prefix = lockPrefix(name);
  return readdirSync(folder).filter((other) => {
    if (!other.startsWith(prefix) || other === own) return false;
    if (!isStale(folder, other, own)) return true;
    remove(join(folder, other));
    return false;
  });
}

const isStale = (folder: string, other: string, own: string): boolean =>
  isLeftOver(other.slice(lockPrefix('').length), () => {
    const [theirs, ours] = [other, own].map((file) =>
      lstatSync(join(folder, file), { throwIfNoEntry: false }),
    );
    return theirs && ours ? ours.mtimeMs - theirs.mtimeMs : 0;
  });

const lockPrefix = (name: string): string => `${PREFIX}${sha256Hex(name).slice(0, 12)}-`;
const processOf = (lock: string): string => lock.slice(PREFIX.length).split('-')[1] ?? '';
const randomPart = (): string => Math.random().toString(36).slice(2, 10);
