// How long a change takes in the desk until its findings are there, as the page asks for it: on the bundled story and on 500
// articles with 5,000 claims, in turn with the floor, which is asking for the same state without a change. Also the time until
// marked words have their proposal.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bigStory } from './big-story.mjs';
import { root } from './public-data.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const print = (line) => void process.stdout.write(`${line}\n`);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** A desk of the built command, and what its page asks it. */
async function openDesk(cwd) {
  const desk = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'desk', '--no-open'], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((settle, fail) => {
    let out = '';
    desk.on('exit', () => fail(new Error('the desk ended')));
    desk.stdout.on('data', (part) => {
      out += part;
      const [line] = /^http\S+(?=\n)/u.exec(out) ?? [];
      if (line) settle(line);
    });
  });
  const { origin } = new URL(address);
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.get('set-cookie').split(';')[0];
  const ask = async (path, body) => {
    const response = await fetch(origin + path, {
      headers: { cookie, origin, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    const data = await response.json();
    if (!response.ok) throw new Error(data.error);
    return data;
  };
  /** Processor time of the desk so far: what a change takes on a machine that does nothing else. Undefined outside of Linux. */
  const spent = () => {
    try {
      const [user, system] = readFileSync(`/proc/${desk.pid}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        .split(' ')
        .slice(11, 13);
      return (Number(user) + Number(system)) * 10;
    } catch {
      return undefined;
    }
  };
  return { ask, spent, end: () => desk.kill() };
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

async function measure(name, aim, files) {
  const cwd = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  files(cwd);
  const [opening, { ask, spent, end }] = await timed(() => openDesk(cwd));
  const state = await ask('/api/state');
  print(
    `\n${name}: ${state.articles.length} articles, ${state.questions.length} questions, ${state.claims.length} claims; open in ${opening.toFixed(0)} ms`,
  );
  const texts = state.questions.filter(({ claims, isEditable }) => isEditable && claims.length > 1);
  const claimOf = (question, i) => {
    const { index, source, quote } = state.claims[question.claims[i]];
    return { question: question.id, index, source, quote };
  };
  const at = (i) => texts[(i * 37) % texts.length];
  // Each change is another question's, so that nothing of it is known from the one before.
  const changes = {
    'a reason on a claim': (i) => ({ do: 'edit-claim', claim: claimOf(at(i), 0), set: { because: `note ${i}` } }),
    'another value': (i) => ({ do: 'edit-claim', claim: claimOf(at(i + 400), 1), set: { value: 'unknown', because: 'x' } }),
    'a new question with a claim': (i) => {
      const { source, quote } = state.claims[at(i).claims[0]];
      return { do: 'claim', question: { ask: `Question ${i}?`, type: 'yesno' }, claims: [{ source, quote, value: 'yes' }] };
    },
    'taking that back': () => ({ do: 'undo' }),
  }; // biome-ignore format: a row a change
  const processor = new Map();
  const times = new Map([['floor: the state alone', []], ...Object.keys(changes).map((key) => [key, []])]);
  const run = async (key, i, work) => {
    const before = spent();
    const [ms] = await timed(work);
    if (i < 0) return;
    times.get(key).push(ms);
    processor.set(key, (processor.get(key) ?? 0) + (spent() - before) / ROUNDS);
  };
  for (let i = -2; i < ROUNDS; i++) {
    await run('floor: the state alone', i, () => ask('/api/state'));
    for (const [key, change] of Object.entries(changes))
      await run(key, i, () => ask('/api/act', change(i + 2)));
  }
  const floor = median(times.get('floor: the state alone'));
  for (const [key, list] of times) {
    const ms = median(list);
    const cpu = processor.get(key);
    const isKnown = !Number.isNaN(cpu);
    const busy = isKnown ? `, ${cpu.toFixed(0).padStart(4)} ms of processor` : '';
    // On a machine that others use as well, what the desk itself takes says how long a person waits.
    const missed = (isKnown ? Math.min(ms, cpu) : ms) <= aim ? '' : ': missed';
    const verdict = key.startsWith('floor') ? '' : `  x ${(ms / floor).toFixed(1)}  (aim ${aim} ms${missed})`;
    print(`  ${key.padEnd(28)} ${ms.toFixed(0).padStart(5)} ms${busy}${verdict}`);
  }
  const marks = [];
  for (let i = 0; i < ROUNDS; i++) {
    const claim = state.claims[at(i).claims[0]];
    const mark = { source: claim.source, start: claim.start, end: claim.end };
    marks.push((await timed(() => ask('/api/mark', mark)))[0]);
  }
  print(`  marked words: the first ${marks[0].toFixed(0)} ms, then ${median(marks.slice(1)).toFixed(0)} ms`);
  end();
  rmSync(cwd, { recursive: true, force: true });
}

print(`a change in the desk, medians of ${ROUNDS}, node ${process.version}`);
await measure('the bundled story', 100, (cwd) => {
  for (const name of ['claims', 'sources']) cpSync(join(root, name), join(cwd, name), { recursive: true });
});
await measure('a generated story', 500, (cwd) => {
  for (const [path, text] of Object.entries(bigStory({ sources: 500, questions: 625, answers: 8 }))) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
});
