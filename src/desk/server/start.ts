import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { loadConfig } from '../../workspace/config.ts';
import { reasonOf } from '../../workspace/errors.ts';
import { tryLock } from '../../workspace/lock.ts';
import { Desk } from './desk.ts';
import { type LocalServer, serve } from './http.ts';
import { deskFolder } from './journal.ts';
import type { DeskPlace } from './read-workspace.ts';
import { routesOf } from './routes.ts';

/** What the command line says of a desk. */
export interface StartOptions extends DeskPlace {
  readonly version: string;
  readonly port: number;
  readonly readOnly: boolean;
  today(): string;
}

/** A desk that is served. */
export interface StartedDesk {
  readonly address: string;
  /** Why it writes nothing as it starts; null where it may. */
  readonly readOnly: string | null;
  /** Ends it and lets the workspace go. */
  close(): Promise<void>;
}

/** Opens a workspace and serves its desk. Only the first desk of a workspace may write. */
export async function startDesk(options: StartOptions): Promise<StartedDesk> {
  const { cwd, patterns, sources, config: named, profile } = options;
  const { root } = loadConfig({ cwd, patterns, sources, config: named, profile });
  let readOnly = options.readOnly ? 'This desk was opened with --read-only.' : null;
  let folder: string | null = null;
  let release = (): void => {};
  /** The folder whose lock another desk holds. */
  let waitsFor: string | null = null;
  if (readOnly === null) {
    try {
      accessSync(root, constants.W_OK);
      folder = deskFolder(root);
      const taken = tryLock(folder, 'desk');
      if ('holder' in taken) {
        readOnly = `Another desk (process ${taken.holder}) has this workspace open, and only that one writes. This one takes over when that one ends.`;
        waitsFor = folder;
        folder = null;
      } else release = taken.release;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      readOnly = `This folder cannot be written (${reasonOf(code)}).`;
      folder = null;
    }
  }
  const desk = new Desk({
    cwd,
    patterns,
    sources,
    config: named,
    profile,
    version: options.version,
    readOnly,
    folder,
    today: options.today,
  });
  let server: LocalServer;
  try {
    await desk.open();
    server = await serve(options.port, routesOf(desk, options.version));
  } catch (error) {
    desk.close();
    release();
    throw error;
  }
  const waiting =
    waitsFor === null ? undefined : whenFree(waitsFor, (own, free) => {
      release = free;
      void desk.takeOver(own).catch(() => free());
    }); // biome-ignore format: one call
  return {
    address: server.address,
    readOnly,
    async close() {
      clearInterval(waiting);
      await server.close();
      desk.close();
      release();
    },
  };
}

/** Milliseconds between two looks whether the desk that writes has ended. */
const LOOK_AGAIN = 1000;

/** Calls back once with the lock of a folder, as soon as whoever holds it has let it go or was killed. */
function whenFree(folder: string, onFree: (folder: string, release: () => void) => void): NodeJS.Timeout {
  const timer = setInterval(() => {
    try {
      const taken = tryLock(folder, 'desk');
      if ('holder' in taken) return;
      clearInterval(timer);
      onFree(folder, taken.release);
    } catch {
      // The folder cannot be written now: this desk goes on reading.
    }
  }, LOOK_AGAIN);
  return timer.unref();
}

/** Opens an address in the person's browser; where there is none, nothing happens. */
export function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open', address]
    : process.platform === 'win32' ? ['cmd', '/c', 'start', '', address]
    : ['xdg-open', address]; // biome-ignore format: a row a system
  spawn(command as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Settles when the person ends the desk with Ctrl-C, or the system does. */
export const untilEnded = (): Promise<void> =>
  new Promise((settle) => {
    const end = (): void => settle();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
