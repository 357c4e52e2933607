import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WORDPRESS } from '../articles/intake/pages.ts';
import { pdfOf } from '../articles/intake/pdf-file.ts';
import { CLI, makeFolder } from '../helpers/run.ts';

const TEXT = `HAVEN, May 16, 2024 (Coast Wire) — The ferry Morning Star sank off Haven on Wednesday, and 31 people were saved.

The owner of the line said the crew had been warned twice. An inquiry is to begin on May 27.
`;
const PDF = [
  'Harbour Office, 17 May 2024',
  '',
  'The Morning Star sank on May 14, 2024. Of those on board, 44 people were saved.',
  'The inquiry is to begin within ten days.',
];

const web = createServer((_, answer) =>
  answer.writeHead(200, { 'content-type': 'text/html' }).end(WORDPRESS),
);
let folder: ReturnType<typeof makeFolder>;
beforeAll(async () => {
  folder = makeFolder({ 'wire.txt': TEXT, 'office.pdf': pdfOf([PDF]) });
  await new Promise<void>((settle) => web.listen(0, '127.0.0.1', settle));
});
afterAll(() => {
  web.close();
  folder.remove();
});

/** Runs the built command beside the server, which answers from this process. */
function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: folder.path, env: {} });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (part) => {
      stdout += part;
    });
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdin.end();
    child.on('close', (status) => settle({ status, stdout, stderr }));
  });
}

it('a checker comes from an empty folder and a few tabs to a report in the first hour', async () => {
  expect(await run('init', '--bare')).toMatchObject({ status: 0, stderr: '' });
  const page = `http://127.0.0.1:${(web.address() as AddressInfo).port}/ferry`;
  const added = await run('add', '--allow-private', 'wire.txt', page, 'office.pdf');
  expect(added.status).toBe(0);
  expect(added.stdout.match(/published: 2024-05-1[567]/gu)).toHaveLength(3);
  const names = readdirSync(join(folder.path, 'sources')).map((name) => name.slice(0, -3));
  // The agency's copy is called after the agency that its dateline names.
  const wire = 'coast-wire-2024-05-16';
  const [fromPage, ...others] = names.filter((name) => name !== wire);
  expect(others).toEqual(['office']);

  const candidates = await run('scan');
  expect(candidates.status).toBe(1);
  expect(candidates.stdout).toMatch(/31/u);

  const found = await run('find', 'people were saved');
  expect(found.stdout).toContain('2 places in 2 of 3 sources; 1 near');
  const tolls: string[] = [];
  for (const phrase of ['31 people', '44 people', 'at least 40 people']) {
    const { stdout } = await run('find', phrase);
    const at = stdout.split('\n').findIndex((line) => line.startsWith('  - { source: '));
    expect(stdout, phrase).toMatch(/^ {4}# .*(?:31|44|40)/mu);
    tolls.push(stdout.split('\n')[at] as string);
  }

  // Ready to paste means that: the words of find go into the registry as they are, with the phrase that was wanted.
  const claims = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join('\n');
  writeFileSync(
    join(folder.path, 'claims/story.yaml'),
    `questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: ${wire}, quote: sank off Haven on Wednesday }
      - { source: ${fromPage}, quote: sank off Haven on Tuesday night }
      - { source: office, quote: "sank on May 14, 2024" }
  saved:
    ask: How many were saved?
    type: count
    claims:
${claims(tolls)}
  inquiry:
    ask: When does the inquiry begin?
    type: date
    claims:
      - { source: ${wire}, quote: to begin on May 27 }
`,
  );
  const check = await run('check', '--format', 'compact');
  expect(check.stderr).toBe('');
  expect(check.status).toBe(1);
  expect(check.stdout).toMatch(/error contradiction sinking: .*15 May 2024/u);
  expect(check.stdout).toMatch(/error contradiction saved: .*31.*44|error contradiction saved: .*44.*31/u);
  expect(check.stdout).not.toMatch(/quote-|value-not-in-quote/u);

  const coverage = await run('coverage');
  expect(coverage.status).toBe(0);
  expect(coverage.stdout).toMatch(/^3 sources: \d+ of \d+ statements covered/mu);
  expect(coverage.stdout).toContain('The owner of the line said the crew');

  expect(await run('report', '--out', 'report.html')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder.path, 'report.html'), 'utf8')).toContain('When did the ferry sink?');
}, 120_000);
