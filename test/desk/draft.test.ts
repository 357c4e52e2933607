import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeskDraft } from '../../src/desk/protocol.ts';
import { runCommand } from '../helpers/command.ts';
import { deskOn } from './story.ts';

const OWN = join(import.meta.dirname, '..', 'bench', 'drafts', 'own');

interface Verdict {
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
  readonly why: string;
  readonly also?: readonly { readonly why: string }[];
}

const rowOf = ({ start, end, verdict, why, also = [] }: Verdict): string =>
  `${start}-${end} ${verdict}: ${[why, ...also.map((part) => part.why)].join('; ')}`;

describe.each(readdirSync(OWN))('a draft on %s', (story) => {
  const sources = Object.fromEntries(
    readdirSync(join(OWN, story, 'sources')).map((name) => [
      `sources/${name}`,
      readFileSync(join(OWN, story, 'sources', name), 'utf8'),
    ]),
  );
  const drafts = readFileSync(join(OWN, story, 'drafts.txt'), 'utf8');
  const published = /^== (\S+)/mu.exec(drafts)?.[1] ?? '';
  const body = drafts.split(/^== .*$/mu)[1]?.replace(/^\w+: /gmu, '') ?? '';

  it.each([
    ['unchanged', 1],
    ['changed', 2],
  ] as const)('has the same verdicts in the desk as on the command line, %s', async (_, version) => {
    const text = body
      .replace(/\{([^|{}]*)\|([^|{}]*)\}/gu, (...found) => String(found[version]))
      .trim()
      .replaceAll('\n', '\n\n');
    const { client, folder, desk } = await deskOn({ ...sources, 'draft.md': text });
    const { marks, unchecked } = await client.post<DeskDraft>('/api/draft', { text, published });
    const args = ['draft.md', '--published', published, '--format', 'json', '--fail-on', 'never'];
    const { out } = await runCommand('draft', args, { cwd: folder.path });
    const [own] = JSON.parse(out).drafts as {
      statements: Verdict[];
      quotations: Verdict[];
      unchecked: number;
    }[];
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.map(rowOf).sort()).toEqual(
      [...(own?.statements ?? []), ...(own?.quotations ?? [])].map(rowOf).sort(),
    );
    expect(unchecked).toBe(own?.unchecked);
    await desk.close();
    folder.remove();
  });
});

describe('a draft in the desk', () => {
  it('is read by its own front matter, and refused where the day is none', async () => {
    const { client, folder, desk } = await deskOn({
      'sources/post.md': '---\npublished: 2024-05-20\n---\nThe dam broke on Friday.\n',
    });
    const judged = (text: string) => client.post<DeskDraft>('/api/draft', { text });
    const [mark] = (await judged('---\npublished: 2024-05-27\n---\nThe dam broke on Friday.')).marks;
    expect(mark?.verdict).toBe('differs');
    const [other] = (await judged('The dam broke on Friday.')).marks;
    expect(other?.verdict).toBe('supported');
    await expect(client.post('/api/draft', { text: 'It broke.', published: 'soon' })).rejects.toThrow(
      '422: A day is written such as 2025-11-09, not "soon".',
    );
    await expect(judged('---\npublished: [\n---\nIt broke.')).rejects.toThrow('422');
    await desk.close();
    folder.remove();
  });
});
