import { isNothing } from '../yaml/set-or-remove.ts';
import { ActionError } from './edits/index.ts';
import type { DeskAction } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

type Shown = Readonly<Record<string, unknown>>;

/** What a page shows of what an edit is about, by the keys that the edit may set; undefined where it is gone. */
function shownNow(action: DeskAction, state: Snapshot): Shown | undefined {
  switch (action.do) {
    case 'edit-claim': {
      const { question, index, source, quote } = action.claim;
      const own = state.claims.filter((one) => one.question === question && one.source === source);
      const claim = own.find((one) => one.index === index) ?? own.find((one) => one.quote === quote);
      return claim && { ...claim.stated, quote: claim.quote };
    }
    case 'edit-question': {
      const question = state.questions.find(({ id }) => id === action.id);
      if (!question) return undefined;
      const { stated, ask, type, options } = question;
      return { ...stated, ask, type, options: options.map(([, label]) => label) };
    }
    case 'entity': {
      const entity = state.entities.find(({ id }) => id === action.id);
      return entity && { ...entity, speaks_for: entity.speaksFor };
    }
    case 'edit-article':
      return { ...state.articles.find(({ id }) => id === action.id) };
    case 'story':
      return { title: state.story };
    case 'resolve':
      return { ...state.findings.find(({ id }) => id === action.finding)?.resolution };
    case 'accept': {
      const finding = state.findings.find(({ id }) => id === action.finding);
      return { because: finding?.isAccepted ? 'it is known' : null };
    }
    default:
      return undefined;
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);

/**
 * Of two pages that save one field, the later one would win unseen: an edit that says what its page showed is refused where
 * something else is there by now.
 * @throws ActionError that says what is there.
 */
export function refuseUnseen(action: DeskAction, state: Snapshot): void {
  if (!('seen' in action) || action.seen === undefined) return;
  const now = shownNow(action, state);
  if (!now) return;
  for (const [key, seen] of Object.entries(action.seen)) {
    if (isSame(seen, now[key])) continue;
    const words = typeof now[key] === 'string' ? now[key] : JSON.stringify(now[key] ?? null);
    const what = isNothing(now[key]) ? `took "${key}" away` : `set "${key}" to “${words}”`;
    throw new ActionError(
      `Another page or program ${what} meanwhile. Nothing was saved: open the form again to see it.`,
    );
  }
}
