/**
 * Runs scripts of package.json at once, and prints what each says as a whole when it ends, so that what failed can be read.
 * The exit code is 1 where one failed.
 */
import { spawn } from 'node:child_process';

const run = (name) =>
  new Promise((settle) => {
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows starts npm through its shell alone.
      shell: process.platform === 'win32',
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('error', (error) => parts.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(`\n== ${name}: ${code === 0 ? 'passed' : 'failed'}\n`);
      process.stdout.write(Buffer.concat(parts));
      settle(code === 0);
    });
  });

const passed = await Promise.all(process.argv.slice(2).map(run));
if (passed.includes(false)) process.exitCode = 1;
