import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskAction, DeskState, DeskText } from '../protocol.ts';
import { AddArticle } from './add-article.tsx';
import { act as doAct, getState, getText, listen, Refused } from './api.ts';
import { Articles } from './articles.tsx';
import { Cards } from './cards.tsx';
import { DraftView } from './draft.tsx';
import { Findings } from './findings.tsx';
import { Help } from './help.tsx';
import { focusSoon, isTyping } from './keys.ts';
import { Questions } from './questions.tsx';
import { type Page, PageContext, plural, type Selected } from './store.ts';
import { TextPane } from './text.tsx';
import { MatrixView, TimelineView } from './views.tsx';

const SIDES = ['questions', 'findings', 'suggestions'] as const;
const VIEWS = ['text', 'matrix', 'timeline', 'draft'] as const;
const PANES = ['articles', 'text', 'side'] as const;
type Side = (typeof SIDES)[number];
type View = (typeof VIEWS)[number];
type Pane = (typeof PANES)[number];

const capital = (word: string): string => word[0]?.toUpperCase() + word.slice(1);

export function App() {
  const [state, setState] = useState<DeskState | null>(null);
  const [text, setText] = useState<DeskText | null>(null);
  const [article, setArticle] = useState<string | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const [marking, setMarking] = useState<Selected | null>(null);
  const [target, setTarget] = useState<Selected | null>(null);
  const [side, setSide] = useState<Side>('questions');
  const [view, setView] = useState<View>('text');
  const [pane, setPane] = useState<Pane>('text');
  const [dialog, setDialog] = useState<'add' | 'help' | null>(null);
  const [said, setSaid] = useState<{ words: string; isError: boolean } | null>(null);
  const [isThere, setThere] = useState(true);
  const version = useRef(0);

  const take = useCallback((next: DeskState) => {
    if (next.version < version.current) return;
    version.current = next.version;
    setState(next);
    setArticle((now) =>
      now !== null && next.articles.some(({ id }) => id === now) ? now : (next.articles[0]?.id ?? null),
    );
  }, []);
  const say = useCallback((words: string, isError = false) => setSaid({ words, isError }), []);
  const fail = useCallback(
    (error: unknown) => say(error instanceof Refused ? error.message : String(error), true),
    [say],
  );
  const act = useCallback(
    async (action: DeskAction) => {
      try {
        const answer = await doAct(action);
        take(answer.state);
        say(capital(answer.done));
        return answer;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    [take, say, fail],
  );

  useEffect(() => {
    const load = () => getState().then(take, fail);
    void load();
    listen((now) => now > version.current && void load(), setThere);
  }, [take, fail]);
  useEffect(() => {
    document.title = `${state?.story ?? state?.root ?? 'reconcile'} · desk`;
  }, [state?.story, state?.root]);
  useEffect(() => {
    document.getElementById('side-panel')?.scrollTo(0, 0);
  }, [side]);
  const digest = state?.articles.find(({ id }) => id === article)?.digest;
  useEffect(() => {
    if (article === null) setText(null);
    else if (digest !== undefined) getText(article).then(setText, fail);
  }, [article, digest, fail]);
  useEffect(() => {
    if (!said || said.isError) return;
    const timer = setTimeout(() => setSaid(null), 6000);
    return () => clearTimeout(timer);
  }, [said]);

  const openArticle = useCallback((id: string, at?: Selected) => {
    setArticle(id);
    setTarget(at ? { ...at } : null);
    setMarking(null);
    setView('text');
    setPane('text');
  }, []);
  const openQuestion = useCallback((id: string | null) => {
    setQuestion(id);
    if (id !== null) {
      setSide('questions');
      setPane('side');
    }
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (isTyping(event)) return;
      if (isUndo) {
        event.preventDefault();
        void act({ do: event.shiftKey ? 'redo' : 'undo' });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || dialog !== null) return;
      const keys: Record<string, () => void> = {
        '?': () => setDialog('help'),
        a: () => setDialog('add'),
        u: () => void act({ do: 'undo' }),
        U: () => void act({ do: 'redo' }),
        q: () => { setSide('questions'); setPane('side'); focusSoon('.side input'); },
        f: () => { setSide('findings'); setPane('side'); focusSoon('#side-panel'); },
        s: () => { setSide('suggestions'); setPane('side'); focusSoon('.card'); },
        x: () => { setView('text'); setPane('text'); focusSoon('.text'); },
        m: () => setView('matrix'),
        n: () => step(1),
        p: () => step(-1),
      }; // biome-ignore format: a row a key
      const step = (by: number) => {
        const ids = state?.articles.map(({ id }) => id) ?? [];
        const next = ids[(ids.indexOf(article ?? '') + by + ids.length) % ids.length];
        if (next !== undefined) openArticle(next);
        focusSoon('.text');
      };
      const run = keys[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act, article, state, openArticle, dialog]);

  if (!state)
    return (
      <p class="loading" role="status">
        {said?.words ?? 'Reading the articles …'}
      </p>
    );
  const page: Page = {
    state,
    // The text of the last article is not the one that is open now.
    text: text?.id === article ? text : null,
    article,
    question,
    marking,
    act,
    say,
    openArticle,
    openQuestion,
    openMarking: setMarking,
  };
  const open = state.findings.filter(({ resolution, isAccepted }) => !resolution && !isAccepted);
  const worst = open.filter(({ severity }) => severity !== 'note').length;
  const counts = { questions: state.questions.length, findings: worst, suggestions: null };
  return (
    <PageContext.Provider value={page}>
      <div class="desk" data-pane={pane} data-view={view}>
        <header class="head">
          <h1>{state.story ?? state.root}</h1>
          <nav class="tabs" aria-label="Views">
            {VIEWS.map((name) => (
              <button type="button" key={name} aria-pressed={view === name} onClick={() => setView(name)}>
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
            <button type="button" onClick={() => setDialog('help')}>
              Keys<kbd aria-hidden="true">?</kbd>
            </button>
          </div>
        </header>
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
        <nav class="panes" aria-label="Panes">
          {PANES.map((name) => (
            <button type="button" key={name} aria-pressed={pane === name} onClick={() => setPane(name)}>
              {name === 'side' ? 'Questions' : capital(name === 'text' ? view : name)}
            </button>
          ))}
        </nav>
        <main class="grid">
          <section class="articles" aria-label="Articles">
            <Articles onAdd={() => setDialog('add')} />
          </section>
          <div class="middle">
            {view === 'text' ? (
              <TextPane target={target} onAdd={() => setDialog('add')} />
            ) : view === 'matrix' ? (
              <MatrixView />
            ) : view === 'timeline' ? (
              <TimelineView />
            ) : (
              <DraftView />
            )}
          </div>
          <section class="side" aria-label="Questions and findings">
            <div class="tabs" role="tablist" aria-label="Questions, findings and suggestions">
              {SIDES.map((name) => (
                <button
                  type="button"
                  role="tab"
                  key={name}
                  id={`tab-${name}`}
                  aria-selected={side === name}
                  aria-controls="side-panel"
                  onClick={() => setSide(name)}
                >
                  {capital(name)}
                  {counts[name] !== null && <span class="n">{counts[name]}</span>}
                </button>
              ))}
            </div>
            <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${side}`} tabIndex={0}>
              <h2 class="vh">{capital(side)}</h2>
              {side === 'questions' ? <Questions /> : side === 'findings' ? <Findings /> : <Cards />}
            </div>
          </section>
        </main>
        <footer class="foot">
          <span>
            {plural(state.articles.length, 'article')}, {plural(state.questions.length, 'question')},{' '}
            {plural(state.claims.length, 'claim')}, {plural(open.length, 'open finding')}
          </span>
          <span role="status" aria-live="polite" class={said?.isError ? 'said bad' : 'said'}>
            {said?.words}
          </span>
          {said?.isError && (
            <button type="button" onClick={() => setSaid(null)}>
              Close
            </button>
          )}
        </footer>
        {dialog === 'add' && <AddArticle onClose={() => setDialog(null)} />}
        {dialog === 'help' && <Help onClose={() => setDialog(null)} />}
      </div>
    </PageContext.Provider>
  );
}
