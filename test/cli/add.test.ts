import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Source } from '../../src/articles/source.ts';
import { PARAGRAPHS, WORDPRESS } from '../articles/intake/pages.ts';
import { pdfOf } from '../articles/intake/pdf-file.ts';
import { CLI, makeFolder, runCli } from '../helpers/run.ts';

const PROSE = `${PARAGRAPHS.join('\n\n')}\n`;
const REGISTRY = `questions:
  saved:
    ask: How many were saved?
    type: count
    claims:
      - { source: ferry, quote: at least 40 people }
  boats:
    ask: How many boats came?
    type: count
    claims:
      - { source: ferry, quote: three fishing boats }
`;

let folder: ReturnType<typeof makeFolder>;
const open = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  folder = makeFolder({ 'reconcile.yaml': '', ...files });
  return folder.path;
};
afterEach(() => folder?.remove());
const add = (args: readonly string[], input?: string) =>
  runCli(['add', ...args], { cwd: folder.path, input });
const written = (name: string) => readFileSync(join(folder.path, 'sources', name), 'utf8');
const names = () =>
  existsSync(join(folder.path, 'sources')) ? readdirSync(join(folder.path, 'sources')).sort() : [];

describe('reconcile add of files', () => {
  it('writes text with front matter that check reads, and says what it found', () => {
    open({ 'ferry.txt': `HAVEN, May 15, 2024 (Wire) — ${PROSE}` });
    const { status, stdout, stderr } = add(['ferry.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      'sources/wire-2024-05-15.md: added; unknown: title\n  publisher: Wire\n  published: 2024-05-15 (printed as dateline in line 1 of the text)\n',
    );
    expect(written('wire-2024-05-15.md')).toMatch(
      /^---\nid: wire-2024-05-15\ntitle: unknown\npublisher: Wire\npublished: 2024-05-15 # printed as dateline in line 1 of the text\nurl: unknown\nretrieved: \d{4}-\d\d-\d\d\nadded_from: ferry\.txt\ndigest: sha256:[0-9a-f]{64}\n---\nHAVEN, May 15/u,
    );
    const [source] = readSources([
      { path: 'sources/wire-2024-05-15.md', content: written('wire-2024-05-15.md') },
    ]);
    expect(source?.metadata.published?.text).toBe('2024-05-15');
    writeFileSync(
      join(folder.path, 'claims.yaml'),
      REGISTRY.replaceAll('source: ferry', 'source: wire-2024-05-15'),
    );
    const check = runCli(['check', 'claims.yaml', '--format', 'compact'], { cwd: folder.path });
    expect(check.stdout).not.toContain('source-changed');
    expect(check.status).toBe(0);
  });

  it('takes a line for each of many articles of which nothing is known, and says once what that costs', () => {
    const files = Array.from({ length: 11 }, (_, i) => `note-${i}.txt`);
    open(Object.fromEntries(files.map((name, i) => [name, `${PROSE} Boat ${i} came home.`])));
    const lines = add(files).stdout.trim().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('sources/note-0.md: added; unknown: title, publisher, published');
    expect(lines[11]).toMatch(/^11 articles have no date: relative dates in them, .* cannot be read/u);
    expect(add(['note-0.txt', '--id', 'other']).stdout).not.toContain('have no date');
  });

  it('takes pages, PDFs and standard input at once, and one that fails loses no other', () => {
    open({
      'page.html': WORDPRESS,
      'paper.pdf': pdfOf([[...(PARAGRAPHS[0]?.match(/.{1,60}/gu) ?? [])]]),
      'bad.zip': 'PK\u0003\u0004x',
    });
    const { status, stdout, stderr } = add(
      ['page.html', 'bad.zip', 'none.txt', 'paper.pdf', '-'],
      PROSE.replaceAll('ferry', 'barge'),
    );
    expect(status).toBe(2);
    expect(names()).toEqual(['article.md', 'harbour-post-2024-05-15.md', 'paper.md']);
    expect(stdout.match(/: added/gu)).toHaveLength(3);
    expect(stderr).toContain('reconcile: bad.zip: This is a zip archive');
    expect(stderr).toContain('reconcile: none.txt: ');
    expect(stderr).toContain('2 of 5 articles could not be added; the others were added.');
  });

  it('takes what a person says of an article before what the article says', () => {
    const cwd = open({ 'page.html': WORDPRESS, 'b.txt': PROSE });
    const facts = [
      '--title',
      'The ferry',
      '--publisher',
      'The Post',
      '--published',
      '2024-05-16',
      '--language',
      'en',
    ];
    expect(runCli(['add', 'page.html', '--id', 'a', ...facts], { cwd }).status).toBe(0);
    const { metadata } = readSources([
      { path: 'a.md', content: readFileSync(join(cwd, 'sources/a.md')) },
    ])[0] as Source;
    expect(metadata).toMatchObject({ title: 'The ferry', publisher: 'The Post', language: 'en' });
    expect(metadata.published?.text).toBe('2024-05-16');
    for (const wrong of [
      ['--published', 'soon'],
      ['--language', 'plain words'],
      ['--title', 'x', 'b.txt'],
    ])
      expect(runCli(['add', 'page.html', ...wrong], { cwd }).status).toBe(2);
  });

  it('takes the page of a folder in which a tool saved it, with the address beside it', () => {
    const cwd = open({
      'saved/1715/index.json': JSON.stringify({ url: 'https://harbourpost.example/2024/05/ferry/' }),
      'saved/1715/singlefile.html': WORDPRESS,
      'saved/1715/readability/content.html': '<p>Less.</p>',
      'empty/readme.txt': 'x',
    });
    const { status, stdout } = runCli(['add', 'saved/1715', '--id', 'ferry'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('url: https://harbourpost.example/2024/05/ferry/');
    expect(readFileSync(join(cwd, 'sources/ferry.md'), 'utf8')).toContain(PARAGRAPHS[0]);
    const empty = runCli(['add', 'empty'], { cwd });
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('a folder without a saved page');
  });

  it('writes nothing in a dry run', () => {
    open({ 'ferry.txt': PROSE });
    const { status, stdout } = add(['-n', 'ferry.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('sources/ferry.md: would be added\n  ---\n  id: ferry\n');
    expect(stdout).toContain('  The ferry Morning Star sank');
    expect(names()).toEqual([]);
  });

  it('recognises the same article again, under another name too', () => {
    open({ 'ferry.txt': PROSE, 'copy.txt': PROSE });
    add(['ferry.txt']);
    for (const name of ['ferry.txt', 'copy.txt']) {
      const { status, stdout } = add([name]);
      expect(status).toBe(0);
      expect(stdout).toBe(
        'sources/ferry.md: nothing new; this is the text of ferry, word for word. Nothing was written.\n',
      );
    }
    expect(names()).toEqual(['ferry.md']);
  });

  it('keeps a changed article as a later version, with what changed and the claims that it touches', () => {
    open({ 'ferry.txt': PROSE, 'claims/saved.yaml': REGISTRY });
    add(['ferry.txt']);
    writeFileSync(join(folder.path, 'ferry.txt'), PROSE.replace('at least 40 people', 'at least 36 people'));
    const { status, stdout } = add(['ferry.txt']);
    expect(status).toBe(0);
    expect(names()).toEqual(['ferry-2.md', 'ferry.md']);
    expect(written('ferry-2.md')).toContain('\nsupersedes: ferry\n');
    expect(stdout).toContain(
      'sources/ferry-2.md: added as a later version of ferry (sources/ferry.md); unknown: title, publisher, published\n',
    );
    expect(stdout).toContain(
      '    … coast guard said, and at least [-40-]{+36+} people were taken from the …\n',
    );
    expect(stdout).toContain('ferry-2 replaces ferry, and 2 claims still name the earlier version');
    expect(stdout).toContain('claims/saved.yaml:6:9: saved: "at least 40 people"');
    // The first text, come back, is a third version: the second is what it differs from.
    writeFileSync(join(folder.path, 'ferry.txt'), PROSE);
    expect(add(['ferry.txt']).stdout).toContain('sources/ferry-3.md: added as a later version of ferry-2');
    expect(add(['ferry.txt']).stdout).toContain('nothing new; this is the text of ferry-3');
  });

  it('keeps of a changed article what a person wrote in and the new page does not say', () => {
    open({ 'ferry.txt': PROSE });
    add(['ferry.txt', '--publisher', 'Harbour Post', '--published', '2024-05-15', '--id', 'ferry']);
    const known = written('ferry.md').replace(
      '\ndigest:',
      '\norigin: coast wire\ndesk: seen by Ann\ntags: [ferries, "Haven, port", 2024]\nseen: true\ndigest:',
    );
    writeFileSync(join(folder.path, 'sources', 'ferry.md'), known);
    writeFileSync(join(folder.path, 'ferry.txt'), PROSE.replace('at least 40 people', 'at least 36 people'));
    const { stdout } = add(['ferry.txt', '--title', 'A ferry sinks']);
    expect(stdout).toContain(
      '  publisher: Harbour Post (as ferry has it)\n  published: 2024-05-15 (as ferry has it)\n',
    );
    const later = written('ferry-2.md');
    expect(later).toContain(
      'publisher: Harbour Post # as ferry has it\npublished: 2024-05-15 # as ferry has it\n',
    );
    expect(later).toContain('\ntitle: A ferry sinks\n');
    expect(later).toContain(
      '\norigin: coast wire\ndesk: seen by Ann\ntags: [ferries, "Haven, port", 2024]\nseen: true\nsupersedes: ferry\n',
    );
  });

  it('knows a changed file again by its name, whatever its id is made of', () => {
    open({ 'ferry.txt': PROSE });
    add(['ferry.txt', '--publisher', 'Harbour Post', '--published', '2024-05-15']);
    expect(names()).toEqual(['harbour-post-2024-05-15.md']);
    writeFileSync(join(folder.path, 'ferry.txt'), PROSE.replace('at least 40 people', 'at least 36 people'));
    expect(add(['ferry.txt']).stdout).toContain('added as a later version of harbour-post-2024-05-15');
  });

  it('keeps two articles of one outlet and day apart, and knows each again when it changes', () => {
    const head = (title: string): string =>
      `---\ntitle: ${title}\npublisher: Harbour Post\npublished: 2024-05-15\n---\n`;
    const brief = (dead: number): string =>
      `${head('Ferry sinks')}The coast guard said that ${dead} people were taken from the water. The ferry had left the harbour before dawn.\n`;
    const long = (hurt: number): string =>
      `${head('Questions over lifeboats')}The coast guard said that forty people were taken from the water. Relatives asked why ${hurt} lifeboats of the ferry stayed in their cradles. An inspector had warned the owner twice about rusted davits, and nothing was repaired.\n`;
    open({ 'a.md': brief(40), 'b.md': long(2) });
    add(['a.md', 'b.md']);
    expect(names()).toEqual(['harbour-post-2024-05-15-questions.md', 'harbour-post-2024-05-15.md']);
    writeFileSync(join(folder.path, 'c.md'), long(3));
    writeFileSync(join(folder.path, 'd.md'), brief(41));
    const { stdout } = add(['c.md', 'd.md']);
    expect(stdout).toContain('added as a later version of harbour-post-2024-05-15-questions (');
    expect(stdout).toContain('added as a later version of harbour-post-2024-05-15 (');
  });

  it('takes what is stated of an article that is there for what is known of it, in its file alone', () => {
    open({ 'ferry.txt': PROSE });
    const { stdout: first } = add(['ferry.txt']);
    expect(first).toContain(
      'until you write "published" into sources/ferry.md, or add it again with --published.',
    );
    const mine = written('ferry.md').replace('title: unknown', 'title: unknown # ask Ann');
    writeFileSync(join(folder.path, 'sources', 'ferry.md'), mine);
    const stated = ['--published', '2024-05-15', '--publisher', 'Harbour Post', '--title', 'A ferry: sunk'];
    const { stdout, status } = add(['ferry.txt', ...stated]);
    expect(status).toBe(0);
    expect(stdout).toContain('what is known of it was changed in sources/ferry.md');
    expect(stdout).toContain('  published: 2024-05-15 (it was unknown)\n');
    expect(written('ferry.md')).toBe(
      mine
        .replace('title: unknown', 'title: "A ferry: sunk"')
        .replace('publisher: unknown', 'publisher: Harbour Post')
        .replace('published: unknown # no date of publication was found', 'published: 2024-05-15'),
    );
    expect(add(['ferry.txt', ...stated]).stdout).toContain('nothing new');
    expect(names()).toEqual(['ferry.md']);
  });

  it('writes what is stated of an article into the sources.yaml that names it', () => {
    const manifest = '# Ours.\nferry:\n  file: ferry.txt # as it came\n  publisher: Harbour Post\n';
    open({ 'sources/sources.yaml': manifest, 'sources/ferry.txt': PROSE, 'copy.txt': PROSE });
    add(['copy.txt', '--published', '2024-05-15', '--publisher', 'Harbour Post']);
    expect(written('sources.yaml')).toBe(`${manifest}  published: 2024-05-15\n`);
    expect(written('ferry.txt')).toBe(PROSE);
  });

  it('makes each part of a live blog with an hour of its own an article, once', () => {
    const part = (id: string, times: readonly string[], words: string): string =>
      `<li id="${id}"><header>${times.map((time) => `<time datetime="2024-05-15T${time}:00+02:00">${time}</time>`).join(' ')}</header>${words}</li>`;
    const feed = [
      part(
        'c',
        ['09:30', '09:45'],
        '<h2>Two dead</h2><p>Two people died when a tree fell on a car in Lund.</p>',
      ),
      part('b', ['08:10'], '<p>One person died when a tree fell on a car in Lund.</p>'),
      part('a', ['07:00'], '<p>The storm has reached the coast with winds of 120 km/h.</p>'),
    ];
    const page = `<!doctype html><html lang="en"><head><title>Storm</title><meta property="og:site_name" content="Coast Wire"><link rel="canonical" href="https://coast.example/storm"></head><body><h1>Storm</h1><ol>${feed.join('')}</ol><footer><time datetime="2024-05-15T07:00:00+02:00">7</time></footer></body></html>`;
    open({ 'live.html': page, 'one.html': '<p>One paragraph of words, and no hour in it.</p>' });
    expect(add(['--split', 'live.html']).status).toBe(0);
    const files = ['0700', '0810', '0930'].map((time) => `coast-wire-storm-2024-05-15-${time}.md`);
    expect(names()).toEqual(files);
    expect(written(files[2] as string)).toMatch(
      /title: Two dead\npublisher: Coast Wire\npublished: "2024-05-15T09:30\+02:00"[\s\S]*storm#c[\s\S]*\n---\nTwo dead\n\nTwo people died when a tree fell on a car in Lund\.\n$/u,
    );
    expect(add(['--split', 'live.html']).stdout.match(/nothing new/gu)).toHaveLength(3);
    expect(names()).toEqual(files);
    expect(add(['--split', 'one.html'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('without --split'),
    });
    expect(add(['--split', '--id', 'x', 'live.html']).status).toBe(2);
  });

  it('takes two files of one name that share no words for two articles', () => {
    open({
      'ferry.txt': PROSE,
      'b/ferry.txt':
        'Parliament rose early today without passing the harbour budget, whose third reading was put off until autumn.\n',
    });
    add(['ferry.txt']);
    expect(add(['b/ferry.txt']).stdout).toContain('the id "ferry" belongs to another article');
    expect(written('ferry-2.md')).not.toContain('supersedes');
  });

  it('puts new articles beside a manifest into a folder of their own', () => {
    open({
      'sources/sources.yaml': 'old:\n  file: old.txt\n',
      'sources/old.txt': 'Old words.',
      'ferry.txt': PROSE,
    });
    expect(add(['ferry.txt']).stdout).toContain('sources/added/ferry.md: added');
    expect(add(['ferry.txt']).stdout).toContain('nothing new');
  });

  it.each([
    [['--id', 'a b', 'x.txt'], /--id takes letters/u],
    [['--id', 'a', 'x.txt', 'y.txt'], /speak of one article/u],
    [
      ['--as', 'doc', 'x.txt'],
      /--as takes html, pdf, markdown, text, docx, rtf, mail, transcript or warc, not "doc"/u,
    ],
    [['--url', 'ftp://a', 'x.txt'], /--url takes an address/u],
    [['ftp://a.example/x'], /only addresses that begin with http/u],
    [['.'], /this is a folder/u],
    [[], /missing required argument/u],
  ])('says what is wrong with %j', (args, why) => {
    open({ 'x.txt': PROSE });
    const { status, stderr } = add(args as string[]);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
  });

  it('writes nothing outside the workspace, whatever a configuration or a link says', () => {
    const outside = makeFolder({});
    open({ 'ferry.txt': PROSE, 'reconcile.yaml': `sources: ${JSON.stringify(outside.path)}\n` });
    const { status, stderr } = add(['ferry.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('lies outside the workspace');
    expect(readdirSync(outside.path)).toEqual([]);
    outside.remove();
  });

  it('leaves nothing half written when it is killed', async () => {
    const long = `${PARAGRAPHS.join('\n\n')}\n\n`.repeat(3000);
    open({ 'ferry.txt': long });
    for (let ms = 60; ms <= 420; ms += 40) {
      const child = spawn(process.execPath, [CLI, 'add', '--id', `v${ms}`, 'ferry.txt'], {
        cwd: folder.path,
        stdio: 'ignore',
      });
      await new Promise((settle) => setTimeout(settle, ms));
      child.kill('SIGKILL');
      await new Promise((settle) =>
        child.exitCode !== null || child.signalCode !== null ? settle(0) : child.on('exit', settle),
      );
      for (const name of names().filter((one) => one.endsWith('.md')))
        expect(written(name).endsWith(`${PARAGRAPHS[3]}\n`)).toBe(true);
    }
    expect(add(['ferry.txt']).status).toBe(0);
  }, 30_000);
});

describe('reconcile add of addresses', () => {
  let server: Server;
  let at = '';
  let page = WORDPRESS;
  beforeAll(async () => {
    server = createServer(({ url = '' }, answer) => {
      const hop = /^\/hop\/(\d+)/u.exec(url)?.[1];
      if (hop !== undefined)
        answer.writeHead(302, { location: hop === '0' ? '/page' : `/hop/${Number(hop) - 1}` }).end();
      else if (url === '/file') answer.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (url === '/big')
        answer.writeHead(200, { 'content-type': 'text/plain' }).end('a b c '.repeat(2_000_000));
      else if (url === '/bomb')
        answer
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(60_000_000, 'a ')));
      else if (url === '/zipped')
        answer
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(page));
      else if (url === '/latin')
        answer
          .writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' })
          .end(Buffer.from('Färjan sjönk vid ön, sade kustbevakningen.', 'latin1'));
      else if (url.startsWith('/page'))
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      else answer.writeHead(404).end('gone');
    });
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  /** The server lives in this process, so it must go on while the command runs. */
  const fetched = (
    args: readonly string[],
  ): Promise<{ status: number | null; stdout: string; stderr: string }> =>
    new Promise((settle) => {
      const child = spawn(process.execPath, [CLI, 'add', ...args], { cwd: folder.path });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (part) => {
        stdout += part;
      });
      child.stderr.on('data', (part) => {
        stderr += part;
      });
      child.on('close', (status) => settle({ status, stdout, stderr }));
    });

  it('follows redirects, reports each, and knows the article again and its changes by the address', async () => {
    open();
    const first = await fetched(['--allow-private', `${at}/hop/1`]);
    expect(first.stderr).toBe(
      `reconcile: redirected: ${at}/hop/1 -> ${at}/hop/0\nreconcile: redirected: ${at}/hop/0 -> ${at}/page\n`,
    );
    expect(first.status).toBe(0);
    expect(written('harbour-post-2024-05-15.md')).toContain(`\nurl: "${at}/page"\n`);
    expect((await fetched(['--allow-private', `${at}/page?utm_source=x`])).stdout).toContain('nothing new');
    page = WORDPRESS.replace('at least 40', 'at least 44');
    expect((await fetched(['--allow-private', `${at}/page`])).stdout).toContain('[-40-]{+44+}');
    page = WORDPRESS;
  });

  it.each([
    ['/hop/6', /redirects more than 5 times/u],
    ['/file', /only http and https/u],
    ['/big', /larger than 10 MB/u],
    ['/bomb', /larger than 10 MB/u],
    ['/none', /answered 404/u],
  ])('refuses %s', async (path, why) => {
    open();
    const { status, stderr } = await fetched(['--allow-private', `${at}${path}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
    expect(names()).toEqual([]);
  });

  it.each(['/zipped', '/latin'])('reads %s', async (path) => {
    open();
    expect((await fetched(['--allow-private', `${at}${path}`])).status).toBe(0);
    if (path === '/latin') expect(written(names()[0] ?? '')).toContain('Färjan sjönk');
  });

  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'refuses %s, an address of this machine',
    async (host) => {
      open();
      const { status, stderr } = await fetched([`${at.replace('127.0.0.1', host)}/page`]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/private network\. --allow-private permits it/u);
    },
  );
});
