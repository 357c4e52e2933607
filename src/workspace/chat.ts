import { setTimeout as wait } from 'node:timers/promises';
import { printableLine } from '../text/printable.ts';
import { clip } from '../text/units.ts';
import { UsageError } from './errors.ts';

/** What a model is asked with: any address that speaks as OpenAI's chat completions do. */
export interface ChatOptions {
  /** The base address, such as `http://127.0.0.1:11434/v1`. */
  readonly endpoint: URL;
  readonly model: string;
  /** Sent as a bearer token; it appears in no message. */
  readonly key: string | undefined;
  /** Stops everything when it fires. */
  readonly signal: AbortSignal;
}

export interface ChatAnswer {
  readonly content: string;
  /** Tokens as the endpoint counts them; null where it does not. */
  readonly tokens: { readonly sent: number; readonly received: number } | null;
}

interface Message {
  readonly role: string;
  readonly content: string;
}

/** An answer larger than this is not a proposal. */
const MOST_BYTES = 4 << 20;
/** How often a busy or failing endpoint is asked again, and the longest wait in milliseconds. */
const ATTEMPTS = 4;
const LONGEST_WAIT = 30_000;

/**
 * Asks a model once, patiently: an endpoint that is busy is asked again.
 * @throws UsageError where it cannot be reached, refuses, takes too long or answers nothing that can be read.
 */
export async function chat(messages: readonly Message[], options: ChatOptions): Promise<ChatAnswer> {
  // Where an endpoint does not know how to be asked for JSON alone, the task asks for it all the same.
  let isPlain = false;
  for (let attempt = 1; ; attempt++) {
    const response = await post(messages, isPlain, options);
    if (response.ok) return readAnswer(response, options);
    const { status } = response;
    const said = await bodyOf(response, options).catch(() => '');
    if (status === 400 && !isPlain) {
      isPlain = true;
      continue;
    }
    const isPassing = status === 429 || status >= 500;
    if (!isPassing || attempt >= ATTEMPTS) throw new UsageError(refusal(status, said, options));
    await pause(response, attempt, options);
  }
}

async function post(
  messages: readonly Message[],
  isPlain: boolean,
  { endpoint, model, key, signal }: ChatOptions,
): Promise<Response> {
  const path = endpoint.pathname.replace(/\/$/u, '');
  const url = new URL(endpoint);
  url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  try {
    // Whoever answers with another address might be handed the articles, and the key.
    return await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages,
        temperature: 0,
        stream: false,
        ...(!isPlain && { response_format: { type: 'json_object' } }),
      }),
    });
  } catch (error) {
    throw failure(error, url, signal);
  }
}

function failure(error: unknown, { origin }: URL, signal: AbortSignal): UsageError {
  if (signal.aborted)
    return new UsageError(`${origin} took too long. Give it more time with --time-limit, or fewer articles.`);
  const { cause } = error as { cause?: { code?: string; message?: string } };
  const why = cause?.code ?? cause?.message ?? 'no connection';
  return new UsageError(
    `${origin} cannot be asked (${printableLine(why)}). Does a model run there? Name another with --endpoint.`,
  );
}

function refusal(status: number, said: string, { endpoint, model }: ChatOptions): string {
  const what =
    status === 401 || status === 403 ? 'refuses the key; set it in the environment as RECONCILE_API_KEY'
    : status === 404 ? `knows no model "${model}", or no chat completions`
    : status === 429 ? 'is busy, or the limit of the key is reached; run this again later'
    : `failed with ${status}`; // biome-ignore format: a row a status
  const words = said === '' ? '' : ` It said: ${printableLine(clip(said, 200))}`;
  return `${endpoint.origin} ${what}.${words}`;
}

async function pause(response: Response, attempt: number, { endpoint, signal }: ChatOptions): Promise<void> {
  const stated = Number(response.headers.get('retry-after') ?? Number.NaN);
  const delay = Number.isFinite(stated) ? stated * 1000 : 500 * 2 ** attempt;
  try {
    await wait(Math.min(Math.max(0, delay), LONGEST_WAIT), undefined, { signal });
  } catch (error) {
    throw failure(error, endpoint, signal);
  }
}

/** The body as text, no longer than an answer can be. */
async function bodyOf(response: Response, { endpoint, signal }: ChatOptions): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > MOST_BYTES) {
        throw new UsageError(
          `${endpoint.origin} answers without end: more than ${MOST_BYTES >> 20} MiB. It was stopped.`,
        );
      }
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw failure(error, endpoint, signal);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

async function readAnswer(response: Response, options: ChatOptions): Promise<ChatAnswer> {
  const body = await bodyOf(response, options);
  const isStream = /^\s*(?:data|event|:)/u.test(body);
  try {
    const events = isStream ? eventsOf(body) : [JSON.parse(body)];
    const content = events.map(contentOf).join('');
    if (content === '') throw new Error('no content');
    const usage = events.map(({ usage: own }) => own).findLast((own) => own);
    const tokens = usage
      ? { sent: Number(usage.prompt_tokens) || 0, received: Number(usage.completion_tokens) || 0 }
      : null;
    return { content, tokens };
  } catch {
    throw new UsageError(
      `${options.endpoint.origin} answers nothing that can be read: ${printableLine(clip(body, 120)) || 'nothing'}`,
    );
  }
}

interface Event {
  readonly choices?: readonly {
    readonly message?: { readonly content?: unknown };
    readonly delta?: { readonly content?: unknown };
  }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
}

/** Some endpoints stream whatever they are asked. */
const eventsOf = (body: string): Event[] =>
  body
    .split(/\r?\n/u)
    .filter((line) => line.startsWith('data:') && !line.includes('[DONE]'))
    .map((line) => JSON.parse(line.slice('data:'.length)) as Event);

function contentOf({ choices }: Event): string {
  const content = choices?.[0]?.message?.content ?? choices?.[0]?.delta?.content ?? '';
  return typeof content === 'string' ? content : '';
}

/** Whether an address is this machine: what is sent there does not leave it. */
export const isOwnMachine = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(hostname);

/** The key of an endpoint; only the environment holds one. */
export const keyFromEnvironment = (): string | undefined => process.env.RECONCILE_API_KEY || undefined;
