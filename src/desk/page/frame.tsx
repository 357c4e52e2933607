import type { DeskState } from '../protocol.ts';
import { capital, usePage } from './store.ts';

const VIEWS = ['text', 'matrix', 'timeline', 'draft'] as const;
export type View = (typeof VIEWS)[number];

interface HeadProps {
  readonly view: View;
  onView(view: View): void;
  onHelp(): void;
}

/** The story, the views of it, and what is done to all of it. */
export function Head({ view, onView, onHelp }: HeadProps) {
  const { state, act } = usePage();
  return (
    <header class="head">
      <h1>{state.story ?? state.root}</h1>
      <nav class="tabs" aria-label="Views">
        {VIEWS.map((name) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => onView(name)}>
            {capital(name)}
          </button>
        ))}
      </nav>
      <div class="tools">
        <button
          type="button"
          disabled={state.undo === null}
          title={state.undo ? `Take back: ${state.undo}` : 'Nothing to undo'}
          onClick={() => void act({ do: 'undo' })}
        >
          Undo
        </button>
        <button
          type="button"
          disabled={state.redo === null}
          title={state.redo ? `Make again: ${state.redo}` : 'Nothing to redo'}
          onClick={() => void act({ do: 'redo' })}
        >
          Redo
        </button>
        <a class="button" href="/report.html" download="report.html">
          Report
        </a>
        <button type="button" onClick={onHelp}>
          Keys<kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  );
}

/** What a person must know before all else: why nothing is written, or what cannot be read. */
export function Banners({ state, isThere }: { state: DeskState; isThere: boolean }) {
  return (
    <>
      {state.readOnly !== null && (
        <section class="banner" aria-label="Read only">
          Read only. {state.readOnly}
        </section>
      )}
      {!isThere && (
        <p class="banner bad" role="alert">
          <strong>The desk has ended.</strong> Start “reconcile desk” again. What was recorded is in the
          files.
        </p>
      )}
      {isThere && state.problems.length > 0 && (
        <div class="banner bad" role="alert">
          <strong>The files cannot be read as they are.</strong> What is shown is how they were before.
          <ul>
            {state.problems.slice(0, 5).map((problem) => (
              <li key={problem}>
                <code>{problem}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
