// Runs the built command again and again in one thread, each time as a process of its own would: with its own arguments, environment,
// folder and streams. Loading it takes most of a short run, and here that is done once per test file.
import { Readable, Writable } from 'node:stream';
import { workerData } from 'node:worker_threads';

const { cli, port, state } = workerData;

/** What node calls on the streams of a thread when its parent has read what they held: here nothing waits for that. */
const OF_STREAMS = Object.getOwnPropertySymbols(Object.getPrototypeOf(process.stdout));

/** A stream that keeps what is written, as a pipe that is read to its end. */
function kept() {
  const chunks = [];
  const stream = new Writable({
    decodeStrings: true,
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  for (const name of OF_STREAMS) stream[name] ??= () => undefined;
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

let runs = 0;

async function run({ args, cwd, env, input }) {
  const [stdout, stderr] = [kept(), kept()];
  const stdin = Readable.from(input === undefined ? [] : [Buffer.from(input)], { objectMode: false });
  const here = { stdout: stdout.stream, stderr: stderr.stream, stdin };
  for (const [name, value] of Object.entries(here))
    Object.defineProperty(process, name, { configurable: true, get: () => value });
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, cli, ...args];
  process.cwd = () => cwd;
  process.exitCode = undefined;
  // Its entry waits for the command to end; under another address it is evaluated anew, and what it imports is not.
  await import(`${cli}?run=${runs++}`);
  return { status: process.exitCode ?? 0, stdout: stdout.text(), stderr: stderr.text() };
}

port.on('message', async (job) => {
  let answer;
  try {
    answer = await run(job);
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.exitCode = undefined;
  port.postMessage(answer);
  Atomics.store(state, 0, 1);
  Atomics.notify(state, 0);
});
