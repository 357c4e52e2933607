import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** Milliseconds between two looks: a process fills some tens of megabytes meanwhile. */
const OFTEN = platform() === 'linux' ? 25 : 250;

/**
 * Watches the memory that a process holds, buffers and all, and calls back once when it is more than it may hold. On
 * systems that say it of no process (Windows) only the limit of its heap holds.
 * @param most Megabytes.
 * @returns What ends the watch.
 */
export function watchMemory(pid: number | undefined, most: number, tooMuch: () => void): () => void {
  if (pid === undefined || platform() === 'win32') return () => {};
  const timer = setInterval(() => {
    memoryOf(pid, (kilobytes) => {
      if (kilobytes / 1024 <= most) return;
      clearInterval(timer);
      tooMuch();
    });
  }, OFTEN);
  return () => clearInterval(timer);
}

function memoryOf(pid: number, use: (kilobytes: number) => void): void {
  if (platform() === 'linux') {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      use(Number(/^VmRSS:\s*(\d+)/mu.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended.
    }
    return;
  }
  execFile('/bin/ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
    if (!error) use(Number(stdout.trim()));
  });
}
