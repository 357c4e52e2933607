// Who speaks, measured on PolNeAR: of the dates and numbers inside somebody's words, how many are given a speaker and whether it is
// the right one; of those outside of all attributions, how many are given one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { data, needs, root } from './public-data.mjs';

needs('polnear');

/** What is asked of the core here is no part of the library, so it is bundled for this run. */
async function coreOf(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-speakers-'));
  const input = join(folder, 'core.ts');
  writeFileSync(
    input,
    modules.map((path) => `export * from ${JSON.stringify(join(root, 'src', path))};\n`).join(''),
  );
  const build = await rolldown({ cwd: root, input, platform: 'node' });
  await build.write({ file: join(folder, 'core.mjs'), format: 'esm' });
  await build.close();
  try {
    return await import(pathToFileURL(join(folder, 'core.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const { readSources, speechAt, statementsOf } = await coreOf([
  'articles/read-sources.ts',
  'articles/statements/index.ts',
]);

const print = (line) => process.stdout.write(`${line}\n`);
const isVerbose = process.argv.includes('--failures');
const PRONOUN =
  /^(?:he|she|they|it|i|we|you|who|which|that|his|her|their|its|him|them|this|those|these|one|some|many|others?|and)$/iu;
const lastName = (name) =>
  (name.replace(/['’]s?$/u, '').match(/[\p{L}\p{M}'’-]+/gu) ?? []).map((w) => w.toLowerCase());
const same = (a, b) => {
  const [x, y] = [new Set(lastName(a)), lastName(b)];
  return y.some((w) => w.length > 2 && !/^(?:the|and|for|who|mrs|sen|rep)$/u.test(w) && x.has(w));
};
const counts = { inside: 0, given: 0, named: 0, right: 0, wrong: 0, outside: 0, falsely: 0 };
const docs = readFileSync(join(data, 'polnear', 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
let shown = 0;
const started = performance.now();
let size = 0;
for (const doc of docs) {
  size += doc.text.length;
  const [source] = readSources([{ path: 'sources/a.txt', content: doc.text }]);
  const within = (ranges, m) => ranges?.some(([s, e]) => s <= m.start && m.end <= e);
  for (const statement of statementsOf(source))
    for (const mention of statement.mentions) {
      if (mention.isReference) continue;
      const inside = doc.attributions.filter(({ content }) => within(content, mention));
      const touches =
        inside.length > 0 ||
        doc.attributions.some((a) =>
          [...(a.content ?? []), ...(a.source ?? []), ...(a.cue ?? [])].some(
            ([s, e]) => s < mention.end && mention.start < e,
          ),
        );
      const speech = speechAt(statement, mention);
      const name = speech?.speaker?.name ?? null;
      if (inside.length > 0) {
        counts.inside++;
        if (speech) counts.given++;
        const gold = inside.map((a) => a.sourceText).filter((t) => t && !PRONOUN.test(t));
        if (gold.length > 0) {
          counts.named++;
          if (name !== null && gold.some((g) => same(g, name))) counts.right++;
          else if (name !== null) counts.wrong++;
          if (isVerbose && !(name !== null && gold.some((g) => same(g, name))) && shown++ % 5 === 0)
            print(
              `${name === null ? 'NONE' : `WRONG ${name}`} gold [${gold}] <${inside.map((a) => a.cueText)}> "${mention.text}" in: ${doc.text.slice(statement.start, statement.end).slice(0, 300)}\n`,
            );
        } else if (isVerbose && !speech && shown++ % 5 === 0)
          print(
            `NONE gold [${inside.map((a) => a.sourceText)}] <${inside.map((a) => a.cueText)}> "${mention.text}" in: ${doc.text.slice(statement.start, statement.end).slice(0, 300)}\n`,
          );
      } else if (!touches) {
        counts.outside++;
        if (speech) {
          counts.falsely++;
          if (isVerbose && shown++ % 3 === 0)
            print(
              `FALSE ${name} <${speech.cue ? doc.text.slice(speech.cue.start, speech.cue.end) : ''}> "${mention.text}" in: ${doc.text.slice(statement.start, statement.end).slice(0, 300)}\n`,
            );
        }
      }
    }
}
const share = (a, b) => `${((100 * a) / b).toFixed(1)} %`;
print(
  `inside somebody's words: ${counts.inside}, given a speaker ${share(counts.given, counts.inside)}; named in the data: ${counts.named}, right ${share(counts.right, counts.named)}, another ${share(counts.wrong, counts.named)}; outside: ${counts.outside}, given one ${share(counts.falsely, counts.outside)}; ${(size / 1e6 / ((performance.now() - started) / 1000)).toFixed(2)} MB/s`,
);
