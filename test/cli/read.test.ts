import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mentionSchema, mentionsSchema } from '../../src/report/schemas/mentions-schema.ts';
import { CLI, runCli } from '../helpers/run.ts';

const ndjson = (...records: unknown[]): string => records.map((r) => `${JSON.stringify(r)}\n`).join('');
const parsed = (
  stdout: string,
): { id: unknown; mentions: { text: string; value: string; timex: string }[] }[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('reconcile read', () => {
  it('prints what an expression means, a line a fact', () => {
    const { status, stdout, stderr } = runCli(['read', 'late Friday', '--anchor', '2025-11-09']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'late Friday  0–11',
      '  date      late on 7 November 2025',
      '  EDTF      2025-11-07',
      '  TIMEX3    2025-11-07TNI',
      '  strictly  2025-11-07T12:00 to 2025-11-08T06:00',
      '  usually   2025-11-07T18:00 to 2025-11-07T23:59',
      '  said      weekday',
      '  implied   year, month, day, from 2025-11-09',
      '  read by   date/part',
      '',
    ]);
  });

  it('takes words without quotation marks as one text', () => {
    const { stdout } = runCli(['read', 'two', 'weeks', 'ago', '--anchor', '2025-11-09', '--format', 'json']);
    expect(JSON.parse(stdout).mentions[0].text).toBe('two weeks ago');
  });

  it('gives JSON of the shape that is shipped, with offsets of the text as it was given', () => {
    const text = '“Late  Friday”, between\u00A0October 11 and 15';
    const { stdout } = runCli(['read', text, '--anchor', '2025-11-09', '--format', 'json']);
    const { mentions } = mentionsSchema.parse(JSON.parse(stdout));
    expect(mentions.map((m) => text.slice(m.start, m.end))).toEqual(mentions.map((m) => m.text));
    expect(mentions.map((m) => [m.text, m.value, m.within])).toEqual(
      [
        ['Late  Friday', '2025-11-07', null],
        ['between\u00A0October 11 and 15', '2025-10-11/2025-10-15', [16, 41]],
        ['October 11', '2025-10-11', [16, 41]],
        ['15', '2025-10-15', [16, 41]],
      ].map(([t, v, w], i) => [t, v, i === 1 ? null : w]),
    );
  });

  it('leaves what needs an anchor open where there is none', () => {
    const { stdout } = runCli(['read', 'on Tuesday', '--format', 'json']);
    const [mention] = mentionsSchema.parse(JSON.parse(stdout)).mentions;
    expect(mention).toMatchObject({ value: null, timex: 'XXXX-WXX-2', strict: [null, null], anchor: null });
  });

  it('says so where nothing was read', () => {
    expect(runCli(['read', 'nothing at all']).stdout).toBe('No date, time, duration or number was read.\n');
  });

  it('shows control characters of a text instead of printing them', () => {
    const { stdout } = runCli(['read', '\u001b[31mFriday\u202e \u0007', '--anchor', '2025-11-09']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout).not.toMatch(/[\u0007\u001b\u202e]/u);
  });
});

describe('reconcile read, of standard input', () => {
  it('reads NDJSON, each text against its own anchor', () => {
    const input = ndjson(
      { id: 'a', text: 'on Friday', anchor: '2025-11-09' },
      { id: 7, text: 'on Friday', anchor: '2000-01-15T09:00' },
      { id: 'c', text: 'on Friday' },
      { text: 'nothing' },
    );
    const { status, stdout } = runCli(['read', '--anchor', '2013-07-02'], { input });
    expect(status).toBe(0);
    expect(parsed(stdout).map(({ id, mentions }) => [id, mentions.map((m) => m.value)])).toEqual([
      ['a', ['2025-11-07']],
      [7, ['2000-01-14']],
      ['c', ['2013-06-28']],
      [4, []],
    ]);
    for (const { mentions } of parsed(stdout)) for (const mention of mentions) mentionSchema.parse(mention);
  });

  it('reads lines of text, and numbers them in JSON', () => {
    const { stdout } = runCli(['read', '--format', 'json'], { input: '\uFEFFin 2021\r\n\r\nsince 2023\n' });
    expect(parsed(stdout).map(({ id, mentions }) => [id, mentions.map((m) => m.timex)])).toEqual([
      [1, ['2021']],
      [3, ['2023']],
    ]);
    expect(runCli(['read'], { input: 'in 2021\n' }).stdout).toContain('2021  3–7');
  });

  it('answers each line as it comes, before the next is there', async () => {
    const child = spawn(process.execPath, [CLI, 'read'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH ?? '' },
    });
    child.stdin.write(ndjson({ id: 1, text: 'in 2021' }));
    const [first] = await once(child.stdout, 'data');
    expect(parsed(String(first))[0]?.id).toBe(1);
    child.stdin.end(ndjson({ id: 2, text: 'in 2022' }));
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  it('ends quietly where the reader has read enough', () => {
    const input = ndjson(
      ...Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'on October 9, 2025 at 10:35 a.m.' })),
    );
    const { status, stderr } = spawnSync('sh', ['-c', '"$NODE" "$CLI" read | head -n 1 > /dev/null'], {
      input,
      env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('ends where the reader is gone, however much is still to come', () => {
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', 'yes "Friday May 5 2025" | "$NODE" "$CLI" read --format json | head -n 1'],
      {
        env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI },
        encoding: 'utf8',
        timeout: 30_000,
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).id).toBe(1);
  });

  it('reads no letters out of the control sequences of a terminal', () => {
    const { stdout } = runCli(['read', 'late \u001b[31mFriday\u001b[0m', '-f', 'json', '-a', '2025-11-09']);
    expect(JSON.parse(stdout).mentions.map((m: { value: string }) => m.value)).toEqual(['2025-11-07']);
  });

  it('takes a single "-" for standard input', () => {
    expect(runCli(['read', '-'], { input: 'May 5, 2025\n' }).stdout).toContain('2025-05-05');
  });

  it('is the same to the byte in any zone and language', () => {
    const input = ndjson({
      id: 1,
      text: 'late Friday, two hours ago, in Istanbul on the 15th',
      anchor: '2025-11-09T23:59',
    });
    const outputs = [
      { TZ: 'Pacific/Kiritimati', LANG: 'C' },
      { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
    ].map((env) => runCli(['read'], { input, env }).stdout);
    expect(outputs[0]).toBe(outputs[1]);
    expect(outputs[0]).not.toBe('');
  });
});

describe('reconcile read exits 2, and says what to do,', () => {
  it.each([
    [
      'for an anchor that is no date',
      ['read', 'Friday', '--anchor', 'soon'],
      undefined,
      '--anchor "soon" is not a date',
    ],
    [
      'for a format that it does not have',
      ['read', 'Friday', '--format', 'xml'],
      undefined,
      '--format takes pretty or json',
    ],
    ['for empty input', ['read'], '\n \n', 'Standard input is empty'],
    [
      'for a line that is not JSON',
      ['read'],
      `${ndjson({ text: 'a' })}oops\n`,
      '<stdin>:2:1: This line is not a JSON object',
    ],
    ['for a record without a text', ['read'], ndjson({ id: 1 }), '<stdin>:1:1: "text" is missing'],
    [
      'for a record whose anchor is no date',
      ['read'],
      ndjson({ text: 'a', anchor: 'x' }),
      '<stdin>:1:1: "anchor" is "x"',
    ],
    [
      'for a record whose id is no name',
      ['read'],
      ndjson({ text: 'a', id: [] }),
      '<stdin>:1:1: "id" is neither',
    ],
  ])('%s', (_, args, input, message) => {
    const { status, stderr } = runCli(args, { input });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it.each([
    [
      'a broken record in the first line',
      '{"id":"a","text":"late Friday"\n',
      '<stdin>:1:1: This line is not a JSON object',
      'nothing was checked',
    ],
    [
      'a record behind plain lines',
      'May 5\n{"id":"b","text":"x"}\n',
      '<stdin>:2:1: This line is a JSON object',
      'what is before it was answered',
    ],
    [
      'a broken line behind a record',
      `${ndjson({ text: 'a' })}oops\n`,
      '<stdin>:2:1:',
      'what is before it was answered',
    ],
  ])('for %s, and tells what was done', (_, input, message, done) => {
    const { status, stderr } = runCli(['read'], { input });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(done);
  });

  it.skipIf(!existsSync('/dev/full'))('for an output that cannot be written, in a line', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$NODE" "$CLI" read "May 5" > /dev/full'], {
      env: { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^reconcile: the output cannot be written: ENOSPC[^\n]*\n$/u);
  });

  it('for bytes that are not UTF-8', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'read'], {
      input: Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a]),
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('<stdin>:2:1:');
    expect(stderr).toContain('not UTF-8');
  });
});
