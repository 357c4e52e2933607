import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskAction, DeskAnswer, DeskState } from '../../src/desk/protocol.ts';
import { type StartedDesk, type StartOptions, startDesk } from '../../src/desk/server/start.ts';
import { makeFolder } from '../helpers/run.ts';

const article = (published: string, title: string, text: string): string =>
  `---\ntitle: ${title}\npublisher: ${title.split(':')[0]}\npublished: ${published}\n---\n${text}\n`;

/** Three articles of one flood, which disagree on its day, its dead and who was warned. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'sources/coast.md': article('2024-05-20', 'Coast Wire', 'The dam broke on May 14, the mayor said. At least 40 people were killed. The rain lasted four days.\n\nThe pumps failed at 3 am. Two bridges were closed.'),
  'sources/harbour.md': article('2024-05-20', 'Harbour Post', 'The dam broke on May 16 above the town. Exactly 12 people were killed in the flood. The rain lasted two days.\n\nThe pumps failed at 5 am. Three bridges were closed.'),
  'sources/valley.md': article('2024-05-21', 'Valley News', 'On May 14 the dam broke, and 15 people were killed. The rain lasted four days. The town had been warned.'),
}; // biome-ignore format: a row an article

/** Every file of a folder but for what tools keep in hidden ones. */
export function filesOf(folder: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below)).sort()) {
    if (name.startsWith('.')) continue;
    const path = below === '' ? name : `${below}/${name}`;
    if (statSync(join(folder, path)).isDirectory()) Object.assign(found, filesOf(folder, path));
    else found[path] = readFileSync(join(folder, path), 'utf8');
  }
  return found;
}

/** A page's side of a desk, without a browser. */
export class Client {
  readonly base: string;
  readonly cookie: string;

  private constructor(base: string, cookie: string) {
    this.base = base;
    this.cookie = cookie;
  }

  static async open(address: string): Promise<Client> {
    const response = await fetch(address, { redirect: 'manual' });
    return new Client(
      new URL(address).origin,
      (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    );
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.base + path, { headers: { cookie: this.cookie } });
    return (await response.json()) as T;
  }

  state(): Promise<DeskState> {
    return this.get('/api/state');
  }

  async post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const response = await fetch(this.base + path, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: this.base, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const data = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(`${response.status}: ${data.error}`);
    return data;
  }

  act(action: DeskAction): Promise<DeskAnswer> {
    return this.post('/api/act', action);
  }
}

/** A desk on a folder, in this process. */
export const startDeskIn = (cwd: string, options: Partial<StartOptions> = {}): Promise<StartedDesk> =>
  startDesk({
    cwd,
    patterns: [],
    config: false,
    version: '0.0.0',
    port: 0,
    readOnly: false,
    today: () => '2024-06-01',
    ...options,
  });

/** A desk on a new folder, in this process. */
export async function deskOn(files: Readonly<Record<string, string>>, options: Partial<StartOptions> = {}) {
  const folder = makeFolder(files);
  const start = (more: Partial<StartOptions> = {}) => startDeskIn(folder.path, { ...options, ...more });
  const desk = await start();
  return { folder, start, desk, client: await Client.open(desk.address) };
}

/** Waits until something holds, for what an editor or another process does. */
export async function until<T>(
  look: () => Promise<T | false | undefined> | T | false | undefined,
): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const found = await look();
    if (found) return found;
    await new Promise((settle) => setTimeout(settle, 25));
  }
  throw new Error('it never came to hold');
}
