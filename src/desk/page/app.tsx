import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskAction, DeskState, DeskText } from '../protocol.ts';
import { AddArticle } from './add-article.tsx';
import { act as doAct, getState, getText, listen, Refused } from './api.ts';
import { Articles } from './articles.tsx';
import { Cards } from './cards.tsx';
import { DraftView } from './draft.tsx';
import { Findings } from './findings.tsx';
import { Banners, Head, type View } from './frame.tsx';
import { type Given, useGiven } from './given.ts';
import { Help } from './help.tsx';
import { focusSoon, isTyping } from './keys.ts';
import { Questions } from './questions.tsx';
import { capital, newFindings, type Page, PageContext, plural, type Selected } from './store.ts';
import { TextPane } from './text.tsx';
import { MatrixView, TimelineView } from './views.tsx';

const SIDES = ['questions', 'findings', 'suggestions'] as const;
const PANES = ['articles', 'text', 'side'] as const;
type Side = (typeof SIDES)[number];
type Pane = (typeof PANES)[number];

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
  const [given, setGiven] = useState<Given>({});
  const [said, setSaid] = useState<{ words: string; isError: boolean } | null>(null);
  const [isThere, setThere] = useState(true);
  const last = useRef<DeskState | null>(null);

  const take = useCallback((next: DeskState) => {
    if (next.version < (last.current?.version ?? 0)) return;
    last.current = next;
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
        const before = last.current;
        const answer = await doAct(action);
        take(answer.state);
        say(`${capital(answer.done)}${before ? newFindings(before, answer.state) : ''}`);
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
    listen((now) => now > (last.current?.version ?? 0) && void load(), setThere);
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

  const add = useCallback((what: Given) => {
    setGiven(what);
    setDialog('add');
  }, []);
  useGiven(dialog === null && marking === null && state?.readOnly === null, add);
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
        a: () => state?.readOnly === null && add({}),
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
  }, [act, add, article, state, openArticle, dialog]);

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
        <Head view={view} onView={setView} onHelp={() => setDialog('help')} />
        <Banners state={state} isThere={isThere} />
        <nav class="panes" aria-label="Panes">
          {PANES.map((name) => (
            <button type="button" key={name} aria-pressed={pane === name} onClick={() => setPane(name)}>
              {name === 'side' ? 'Questions' : capital(name === 'text' ? view : name)}
            </button>
          ))}
        </nav>
        <main class="grid">
          <section class="articles" aria-label="Articles">
            <Articles onAdd={() => add({})} />
          </section>
          <div class="middle">
            {view === 'text' ? (
              <TextPane target={target} onAdd={() => add({})} />
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
            {plural(state.claims.length, 'claim')}, {plural(worst, 'open finding')}
            {open.length > worst && ` and ${plural(open.length - worst, 'note')}`}
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
        {dialog === 'add' && <AddArticle given={given} onClose={() => setDialog(null)} />}
        {dialog === 'help' && <Help onClose={() => setDialog(null)} />}
      </div>
    </PageContext.Provider>
  );
}
