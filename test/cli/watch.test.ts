import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CLI, makeFolder } from '../helpers/run.ts';
import { FERRY, ferryClaims } from './small-story.ts';

const agreeing = '---\npublished: 2024-05-20\n---\nThe vessel went down on May 14 off the cape.\n';

/** A running `check --watch`, whose output can be waited for. */
class Watching {
  readonly #folder = makeFolder(FERRY);
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | null>;
  #output = '';

  constructor(...args: string[]) {
    this.#child = spawn(process.execPath, [CLI, 'check', '--watch', ...args], {
      cwd: this.#folder.path,
      env: { PATH: process.env.PATH ?? '' },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    this.#ended = new Promise((end) => this.#child.on('exit', end));
  }

  /** Waits until the output so far holds something, hands it over and forgets it. */
  async until(words: RegExp): Promise<string> {
    for (let tries = 0; !words.test(this.#output); tries++) {
      if (tries > 400) throw new Error(`It never said ${words}, but: ${this.#output}`);
      await new Promise((wake) => setTimeout(wake, 25));
    }
    const output = this.#output;
    this.#output = '';
    return output;
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.#folder.path, path), text);
  }

  /** Saves as careful editors do: a new file takes the place of the old one. */
  replace(path: string, text: string): void {
    this.write(`${path}.tmp`, text);
    renameSync(join(this.#folder.path, `${path}.tmp`), join(this.#folder.path, path));
  }

  remove(path: string): void {
    rmSync(join(this.#folder.path, path));
  }

  async end(): Promise<number | null> {
    this.#child.stdin.end();
    const code = await this.#ended;
    this.#folder.remove();
    return code;
  }
}

describe('check --watch', () => {
  let watching: Watching;
  afterEach(() => watching.end());

  it('prints the report, then only what each change changed', async () => {
    watching = new Watching();
    expect(await watching.until(/1 error/u)).toContain('contradiction');
    watching.replace('claims/ferry.yaml', ferryClaims('sinking', 'wreck'));
    const added = await watching.until(/2 errors/u);
    expect(added).toMatch(/^\+ error contradiction wreck/mu);
    expect(added).not.toContain('sinking');
    watching.write('sources/harbour-post.md', agreeing);
    const removed = await watching.until(/0 errors|quote-drifted/u);
    expect(removed).toMatch(/^- error contradiction sinking/mu);
  });

  it('waits where the registry is broken for a moment, and goes on from what stood before', async () => {
    watching = new Watching();
    await watching.until(/1 error/u);
    watching.write('claims/ferry.yaml', 'questions: {');
    expect(await watching.until(/waiting/u)).toMatch(/waiting: claims\/ferry\.yaml:1:\d+: This is not YAML/u);
    watching.write('claims/ferry.yaml', ferryClaims('sinking', 'wreck'));
    expect(await watching.until(/2 errors/u)).toMatch(/^\+ error contradiction wreck/mu);
    watching.remove('sources/harbour-post.md');
    expect(await watching.until(/waiting/u)).toContain('There is no source "harbour-post"');
  });

  it('sees a new configuration and a new baseline', async () => {
    watching = new Watching();
    await watching.until(/1 error/u);
    watching.write('reconcile.yaml', 'rules: { contradiction: note }\n');
    expect(await watching.until(/0 errors/u)).toMatch(/^~ note contradiction sinking/mu);
    watching.remove('reconcile.yaml');
    await watching.until(/1 error/u);
    watching.write(
      'claims/baseline.yaml',
      'findings:\n  r1:0000000000000000: { rule: dispute, question: gone, reason: x }\n',
    );
    expect(await watching.until(/stale 1/u)).toContain('new 1');
  });

  it('ends when its input does, with the code of the last run', async () => {
    watching = new Watching();
    await watching.until(/1 error/u);
    expect(await watching.end()).toBe(1);
  });
});
