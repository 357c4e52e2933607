import { fstatSync } from 'node:fs';

/** Whether a file descriptor is a pipe or a socket that somebody holds open, and not a terminal or an empty device. */
export function isHeldOpen(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
