import type {
  DeskAction,
  DeskAnswer,
  DeskCards,
  DeskDraft,
  DeskProposal,
  DeskState,
  DeskText,
  DeskTolls,
} from '../protocol.ts';

/** What the server refuses, in a sentence for the person. */
export class Refused extends Error {}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(
      path,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw new Refused('The desk has ended. Start "reconcile desk" again.');
  }
  const data = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Refused(data.error ?? 'The desk did not answer.');
  return data;
}

export const getState = (): Promise<DeskState> => ask('/api/state');
/** Null where the article is gone by now. */
export const getText = (id: string): Promise<DeskText | null> =>
  ask(`/api/text?id=${encodeURIComponent(id)}`);
export const getCards = (): Promise<DeskCards> => ask('/api/cards');
export const getTolls = (): Promise<DeskTolls> => ask('/api/tolls');
export const mark = (source: string, start: number, end: number): Promise<DeskProposal> =>
  ask('/api/mark', { source, start, end });
export const act = (action: DeskAction): Promise<DeskAnswer> => ask('/api/act', action);

export const judge = (text: string, published: string): Promise<DeskDraft> =>
  ask('/api/draft', { text, ...(published && { published }) });

/** Calls back whenever something changed: by another page, an editor, git; and when the desk no longer answers, or does again. */
export function listen(changed: (version: number) => void, answers: (isThere: boolean) => void): void {
  const events = new EventSource('/api/events');
  events.onmessage = (event) => changed(Number(event.data));
  events.onopen = () => answers(true);
  events.onerror = () => answers(false);
}
