import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { resolve } from './files.ts';

/** What opens a file with the program that a person has chosen for it. No shell sees the path. */
function opener(address: string): [string, string[]] {
  switch (platform()) {
    case 'darwin':
      return ['open', [address]];
    case 'win32':
      return ['rundll32', ['url.dll,FileProtocolHandler', address]];
    default:
      return ['xdg-open', [address]];
  }
}

/** Opens a file in the browser, and does not wait for it. False where none could be started. */
export function openFile(cwd: string, file: string): Promise<boolean> {
  const [command, args] = opener(pathToFileURL(resolve(cwd, file)).href);
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => settle(false));
    child.on('spawn', () => {
      child.unref();
      settle(true);
    });
  });
}
