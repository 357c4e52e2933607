import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAction, DeskCards, DeskDraft, NewClaim } from '../../src/desk/protocol.ts';
import { ARTICLES, deskOn, filesOf, until } from './story.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function open(files: Readonly<Record<string, string>> = ARTICLES) {
  const made = await deskOn(files);
  opened.push(async () => {
    await made.desk.close();
    made.folder.remove();
  });
  return made;
}

const claim = (source: string, quote: string, more: Partial<NewClaim> = {}): NewClaim => ({
  source,
  quote,
  ...more,
});
/** Two days of one event, which cannot both hold. */
const DAYS: DeskAction = {
  do: 'claim',
  question: { ask: 'When did the dam break?', type: 'date' },
  claims: [claim('coast', 'broke on May 14'), claim('harbour', 'broke on May 16')],
};
const killed = (claims: readonly NewClaim[]): DeskAction => ({
  do: 'claim',
  question: { ask: 'How many people were killed?', type: 'count' },
  claims,
});
const COAST = claim('coast', 'At least 40 people');
const HARBOUR = claim('harbour', 'Exactly 12 people');

/** A registry whose comments and layout are a person's own. */
const OWN = `# Ours.
questions:
  rain:   # how long
    ask: How long did the rain last?
    type: duration
    claims:
      # the wire
      - { source: coast,  quote: "lasted four days" }   # said twice

      - source: harbour
        quote: lasted two days

  dam-broke:
    ask: When did the dam break?
    type: date
    claims:
      - { source: coast, quote: broke on May 14 }
`;

describe('the desk keeps strangers out', () => {
  const status = (
    address: string,
    headers: Record<string, string>,
    method = 'GET',
    path = '/api/state',
  ): Promise<number> =>
    new Promise((settle, fail) => {
      const { port } = new URL(address);
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume();
        settle(response.statusCode ?? 0);
      })
        .on('error', fail)
        .end(method === 'POST' ? '{"do":"undo"}' : undefined);
    });

  it('answers no one without the cookie that the token gives', async () => {
    const { desk, client } = await open();
    const host = new URL(desk.address).host;
    expect(await status(desk.address, { host })).toBe(403);
    expect(await status(desk.address, { host, cookie: client.cookie })).toBe(200);
    expect(await status(desk.address, { host }, 'GET', '/?token=guessed')).toBe(403);
  });

  it.each([
    ['another name for this machine', { host: 'evil.example' }, 421],
    ['a name that begins like it', { host: '127.0.0.1.evil.example' }, 421],
    ['a page of another site', { origin: 'http://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a site that the browser names as another', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form, which sends no JSON', { 'content-type': 'text/plain' }, 415],
  ])('refuses a change from %s', async (_, headers, expected) => {
    const { desk, client } = await open();
    const { host, origin } = new URL(desk.address);
    const own = { host, origin, cookie: client.cookie, 'content-type': 'application/json' };
    expect(await status(desk.address, { ...own, ...headers }, 'POST', '/api/act')).toBe(expected);
  });

  it('runs no script but its own, and is framed by no one', async () => {
    const { client } = await open();
    const page = await fetch(`${client.base}/`, { headers: { cookie: client.cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.text()).not.toMatch(/<script(?![^>]* src=)/u);
  });

  it('refuses what is not a change that it knows, and changes nothing', async () => {
    const { client, folder } = await open();
    const before = filesOf(folder.path);
    await expect(client.post('/api/act', { do: 'write', file: '/etc/passwd' })).rejects.toThrow('400');
    await expect(client.post('/api/act', { do: 'claim', question: '../x', claims: [COAST] })).rejects.toThrow(
      '422',
    );
    expect(filesOf(folder.path)).toEqual(before);
  });
});

describe('the desk writes the registry', () => {
  it('makes the first file of a workspace, and finds what disagrees in it', async () => {
    const { client, folder } = await open();
    const { state, made } = await client.act(DAYS);
    expect(made).toBe('dam-break');
    expect(state.findings.map(({ rule }) => rule)).toContain('contradiction');
    expect(readFileSync(join(folder.path, 'claims/story.yaml'), 'utf8')).toContain(
      '- { source: coast, quote: broke on May 14 }',
    );
  });

  it('leaves every comment and every other line of a person as it is', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    await client.act({ do: 'claim', question: 'rain', claims: [claim('valley', 'lasted four days')] });
    const after = readFileSync(join(folder.path, 'claims/own.yaml'), 'utf8');
    expect(after).toBe(
      OWN.replace(
        '        quote: lasted two days\n',
        '        quote: lasted two days\n      - { source: valley, quote: lasted four days }\n',
      ),
    );
  });

  it('takes a claim away with its own line alone', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    await client.act({
      do: 'remove-claim',
      claim: { question: 'rain', index: 1, source: 'harbour', quote: 'lasted two days' },
    });
    const after = readFileSync(join(folder.path, 'claims/own.yaml'), 'utf8');
    expect(after).toContain('{ source: coast,  quote: "lasted four days" }   # said twice');
    expect(after).not.toContain('harbour');
  });

  it('writes nothing that would leave a registry that cannot be read', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    const before = filesOf(folder.path);
    await expect(
      client.act({ do: 'claim', question: 'rain', claims: [claim('nowhere', 'x')] }),
    ).rejects.toThrow('nowhere');
    await expect(client.act({ do: 'edit-question', id: 'rain', set: { type: 'order' } })).rejects.toThrow(
      '422',
    );
    expect(filesOf(folder.path)).toEqual(before);
  });

  it.each<[string, DeskAction]>([
    ['a new question', killed([COAST])],
    ['a claim', { do: 'claim', question: 'rain', claims: [claim('valley', 'lasted four days')] }],
    [
      'another value',
      {
        do: 'edit-claim',
        claim: { question: 'rain', index: 0, source: 'coast', quote: 'lasted four days' },
        set: { value: 'P5D', because: 'counted' },
      },
    ],
    [
      'a removal',
      {
        do: 'remove-claim',
        claim: { question: 'rain', index: 0, source: 'coast', quote: 'lasted four days' },
      },
    ],
    ['another id', { do: 'rename-question', id: 'rain', to: 'rain-length' }],
    ['other words', { do: 'edit-question', id: 'rain', set: { ask: 'How many days did it rain?' } }],
    [
      'a split',
      {
        do: 'move-claims',
        claims: [{ question: 'rain', index: 1, source: 'harbour', quote: 'lasted two days' }],
        question: { ask: 'How long did it rain above the town?', type: 'duration' },
      },
    ],
    ['a removed question', { do: 'remove-question', id: 'rain' }],
    [
      'a constraint',
      { do: 'constraint', constraint: { within: { inner: 'dam-broke', outer: 'dam-broke' } } },
    ],
    ['an entity', { do: 'entity', id: null, set: { name: 'The mayor', kind: 'person' } }],
    ['a title', { do: 'story', title: 'The flood' }],
    ['a refusal', { do: 'refuse', card: '0123456789abcdef', what: 'no' }],
    [
      'what is known of an article',
      { do: 'edit-article', id: 'coast', set: { publisher: 'Wire of the Coast' } },
    ],
  ])('takes back %s to the very bytes, and makes it again', async (_, action) => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    const before = filesOf(folder.path);
    await client.act(action);
    const after = filesOf(folder.path);
    expect(after).not.toEqual(before);
    await client.act({ do: 'undo' });
    expect(filesOf(folder.path)).toEqual(before);
    await client.act({ do: 'redo' });
    expect(filesOf(folder.path)).toEqual(after);
  });

  it('follows a new id wherever the registry names the question', async () => {
    const { client, folder } = await open({
      ...ARTICLES,
      'claims/own.yaml': `${OWN}constraints:\n  - { id: one, within: { inner: dam-broke, outer: dam-broke } }\n`,
    });
    await client.act({ do: 'rename-question', id: 'dam-broke', to: 'dam-day' });
    const after = readFileSync(join(folder.path, 'claims/own.yaml'), 'utf8');
    expect(after).toContain('inner: dam-day, outer: dam-day');
    expect(after).toContain('formerly: dam-broke');
    expect((await client.state()).problems).toEqual([]);
  });

  it('merges two questions with all claims and the comments before them', async () => {
    const two = OWN.concat(
      '  rain-again:\n    ask: For how long did it rain?\n    type: duration\n    claims:\n      # from the valley\n      - { source: valley, quote: lasted four days }\n',
    );
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': two });
    const { state } = await client.act({ do: 'merge-questions', from: 'rain-again', into: 'rain' });
    expect(state.questions.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['rain', 3],
      ['dam-broke', 1],
    ]);
    expect(readFileSync(join(folder.path, 'claims/own.yaml'), 'utf8')).toContain('formerly: rain-again');
  });

  it('makes the entities and answers that a claim names for the first time', async () => {
    const { client } = await open();
    const who = await client.act({
      do: 'claim',
      question: { ask: 'Who was warned?', type: 'actor' },
      claims: [claim('valley', 'The town had been warned', { value: 'The town' })],
    });
    expect(who.state.entities.map(({ name }) => name)).toEqual(['The town']);
    const choice = await client.act({
      do: 'claim',
      question: { ask: 'What failed?', type: 'choice' },
      claims: [claim('coast', 'The pumps failed', { value: 'the pumps' })],
    });
    expect(choice.state.questions.find(({ id }) => id === choice.made)?.options).toEqual([
      ['the-pumps', 'the pumps'],
    ]);
  });

  it('resolves a finding with its reason, and accepts another as known', async () => {
    const { client, folder } = await open();
    const { state } = await client.act(DAYS);
    const id = state.findings.find(({ rule }) => rule === 'contradiction')?.id ?? '';
    const done = await client.act({ do: 'resolve', finding: id, status: 'explained', because: 'two towns' });
    expect(done.state.findings.find((one) => one.id === id)?.resolution).toMatchObject({
      status: 'explained',
      because: 'two towns',
    });
    await client.act({ do: 'undo' });
    const known = await client.act({ do: 'accept', finding: id, because: 'seen' });
    expect(known.state.findings.find((one) => one.id === id)?.isAccepted).toBe(true);
    expect(readFileSync(join(folder.path, 'claims/baseline.yaml'), 'utf8')).toContain('seen');
  });
});

describe('the files are the truth', () => {
  it('undoes across restarts', async () => {
    const made = await deskOn(ARTICLES);
    const before = filesOf(made.folder.path);
    await made.client.act(killed([COAST]));
    await made.client.act({ do: 'claim', question: 'people-killed', claims: [HARBOUR] });
    await made.desk.close();
    const again = await made.start();
    const { Client } = await import('./story.ts');
    const client = await Client.open(again.address);
    await client.act({ do: 'undo' });
    await client.act({ do: 'undo' });
    expect(filesOf(made.folder.path)).toEqual(before);
    await expect(client.act({ do: 'undo' })).rejects.toThrow('nothing to undo');
    await again.close();
    made.folder.remove();
  });

  it('takes in what an editor changes, and undoes its own change around it', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    await client.act({ do: 'claim', question: 'rain', claims: [claim('valley', 'lasted four days')] });
    const path = join(folder.path, 'claims/own.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('# Ours.', '# Ours, and an editor was here.'));
    await client.act({ do: 'undo' });
    expect(readFileSync(path, 'utf8')).toBe(OWN.replace('# Ours.', '# Ours, and an editor was here.'));
  });

  it('shows a change of another program without being asked', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    writeFileSync(
      join(folder.path, 'claims/own.yaml'),
      OWN.replace('How long did the rain last?', 'How long did it rain?'),
    );
    await until(async () =>
      (await client.state()).questions.some(({ ask }) => ask === 'How long did it rain?'),
    );
  });

  it('says what is wrong with a file that an editor broke, shows what was there, and overwrites nothing', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/own.yaml': OWN });
    const broken = `${OWN}  ]\n`;
    writeFileSync(join(folder.path, 'claims/own.yaml'), broken);
    const state = await until(async () => {
      const now = await client.state();
      return now.problems.length > 0 && now;
    });
    expect(state.problems[0]).toContain('claims/own.yaml');
    expect(state.questions).toHaveLength(2);
    await expect(client.act(killed([COAST]))).rejects.toThrow('Correct the files first');
    expect(readFileSync(join(folder.path, 'claims/own.yaml'), 'utf8')).toBe(broken);
  });

  it('lets one desk of a workspace write, and says to the second why it may not', async () => {
    const { start, client } = await open();
    const second = await start();
    expect(second.readOnly).toContain('Another desk');
    const { Client } = await import('./story.ts');
    const other = await Client.open(second.address);
    await expect(other.act(killed([COAST]))).rejects.toThrow('Another desk');
    await client.act(killed([COAST]));
    await until(async () => (await other.state()).questions.length === 1);
    await second.close();
  });

  it('goes on in the second desk when the first one ends', async () => {
    const { start, client, desk } = await open();
    const second = await start();
    const { Client } = await import('./story.ts');
    const other = await Client.open(second.address);
    await client.act(killed([COAST]));
    await desk.close();
    const state = await until(async () => {
      const now = await other.state();
      return now.readOnly === null && now;
    });
    expect(state.undo).toContain('with a claim');
    await other.act({ do: 'undo' });
    expect((await other.state()).questions).toEqual([]);
    await second.close();
  });

  it('writes nothing at all when it is read-only', async () => {
    const made = await deskOn({ ...ARTICLES, 'claims/own.yaml': OWN }, { readOnly: true });
    await expect(made.client.act(killed([COAST]))).rejects.toThrow('--read-only');
    expect((await import('node:fs')).existsSync(join(made.folder.path, '.reconcile'))).toBe(false);
    await made.desk.close();
    made.folder.remove();
  });
});

describe('what is proposed for marked words', () => {
  it('reads the value, names the speaker and finds the same in other articles', async () => {
    const { client } = await open();
    const text = ARTICLES['sources/coast.md'] ?? '';
    const start = text.indexOf('May 14');
    const found = await client.post<import('../../src/desk/protocol.ts').DeskProposal>('/api/mark', {
      source: 'coast',
      start,
      end: start + 6,
    });
    expect(found.readings[0]).toMatchObject({ type: 'date', value: '2024-05-14' });
    expect(found.speakerName).toMatch(/mayor/u);
    expect(found.alike.map(({ source, label }) => [source, label])).toEqual(
      expect.arrayContaining([
        ['harbour', '16 May 2024'],
        ['valley', '14 May 2024'],
      ]),
    );
  });
});

describe('what others proposed', () => {
  const PROPOSED = `# Proposals.
questions:
  bridges:
    ask: How many bridges were closed?
    type: count
    claims:
      - { source: coast, quote: Two bridges, by: a script }
      - { source: harbour, quote: Three bridges, by: a script }
  pumps:
    ask: When did the pumps fail?
    type: time
    claims:
      - { source: coast, quote: failed at 3 am, by: a script }
`;

  it('waits as a card, and leaves the file of proposals when a person takes it', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/proposed.yaml': PROPOSED });
    const before = filesOf(folder.path);
    const { cards } = await client.get<DeskCards>('/api/cards');
    const [first] = cards.filter(({ proposed }) => proposed === 'bridges');
    expect(first?.sides.map(({ claims }) => claims[0]?.quote)).toEqual(['Two bridges', 'Three bridges']);
    const claims = (first?.sides ?? []).flatMap((side) =>
      side.claims.map(({ start: _, end: __, ...own }) => own),
    );
    await client.act({
      do: 'claim',
      question: { ask: first?.ask ?? '', type: 'count' },
      claims,
      proposed: 'bridges',
    });
    const after = filesOf(folder.path);
    expect(after['claims/story.yaml']).toContain('quote: Three bridges, by: a script');
    expect(after['claims/proposed.yaml']).not.toContain('bridges');
    expect(after['claims/proposed.yaml']).toContain('# Proposals.');
    await client.act({ do: 'undo' });
    expect(filesOf(folder.path)).toEqual(before);
  });

  it('stays away once it is refused, by what it holds', async () => {
    const { client, folder } = await open({ ...ARTICLES, 'claims/proposed.yaml': PROPOSED });
    const [card] = (await client.get<DeskCards>('/api/cards')).cards;
    await client.act({ do: 'refuse', card: card?.key ?? '', what: card?.ask ?? '' });
    const { cards } = await client.get<DeskCards>('/api/cards');
    expect(cards.map(({ key }) => key)).not.toContain(card?.key);
    expect(filesOf(folder.path)['reconcile.refused.json']).toContain(card?.key);
  });
});

describe("a draft of one's own", () => {
  it('is held against the articles in place, and is written nowhere', async () => {
    const { client, folder } = await open();
    const before = filesOf(folder.path);
    const text = 'The dam broke on May 2 above the town. The rain lasted two days.';
    const { marks } = await client.post<DeskDraft>('/api/draft', { text, published: '2024-05-22' });
    const verdicts = marks.map(({ start, end, verdict }) => [text.slice(start, end), verdict]);
    expect(verdicts[0]?.[0]).toBe('The dam broke on May 2 above the town.');
    expect(verdicts[0]?.[1]).toBe('contradicted');
    expect(marks[0]?.by.length).toBeGreaterThan(0);
    expect(filesOf(folder.path)).toEqual(before);
  });
});

describe('a new question', () => {
  it.each([
    ['after the last one', 'questions:\n  a:\n    ask: A?\n    type: yesno\n    claims: []\n', '    claims: []\n\n  new:\n    ask: New?'],
    ['set apart as the others are', 'questions:\n  a:\n    ask: A?\n    type: yesno\n\n  b:\n    ask: B?\n    type: yesno\n', 'type: yesno\n\n  new:\n'],
    ['close to the others as they are', 'questions:\n  a:\n    ask: A?\n    type: yesno\n  b:\n    ask: B?\n    type: yesno\n', 'type: yesno\n  new:\n'],
    ['set apart below a comment', 'questions:\n  a:\n    ask: A?\n    type: yesno\n\n  # second\n  b:\n    ask: B?\n    type: yesno\n', 'type: yesno\n\n  new:\n'],
    ['before what follows the questions', 'questions:\n    a:\n        ask: A?\n        type: yesno\n    b:\n        ask: B?\n        type: yesno\n# end\nconstraints: []\n', 'type: yesno\n    new:\n'],
    ['in a file without a last line break', 'questions:\n  a: { ask: "A?", type: yesno }', '}\n\n  new:\n'],
  ])('is written %s', async (_, registry, expected) => {
    const { client, desk, folder } = await deskOn({ ...ARTICLES, 'claims/story.yaml': registry });
    const claims = [{ source: 'valley', quote: 'had been warned', value: 'yes' }];
    const { state } = await client.act({ do: 'claim', question: { ask: 'New?', type: 'yesno' }, claims });
    expect(state.problems).toEqual([]);
    const text = filesOf(folder.path)['claims/story.yaml'] ?? '';
    expect(text).toContain(expected);
    const [before, after] = text.split(/\n+ *new:\n/u);
    expect(registry.startsWith(before ?? '-')).toBe(true);
    expect(after?.endsWith(registry.slice((before ?? '').length).trimStart())).toBe(true);
    await client.act({ do: 'undo' });
    expect(filesOf(folder.path)['claims/story.yaml']).toBe(registry);
    await desk.close();
    folder.remove();
  });
}); // biome-ignore format: a row a layout
