import { useState } from 'preact/hooks';
import type { DeskDraft, DeskDraftMark } from '../protocol.ts';
import { judge, Refused } from './api.ts';
import { Submit } from './form-parts.tsx';
import { plural, usePage } from './store.ts';
import { Outlet, Quoted } from './words.tsx';

/** The draft stays in the page: it is not an article, and supports nothing. */
let kept: { text: string; published: string; judged: DeskDraft | null } = {
  text: '',
  published: '',
  judged: null,
};

/** Signs beside the colours of a verdict. */
const SIGNS: Readonly<Record<string, string>> = {
  contradicted: '✕', disputed: '!', differs: '≠', unsupported: '?', supported: '✓',
  nowhere: '✕', 'other speaker': '!', 'other article': '!', edited: '≠', exact: '✓',
}; // biome-ignore format: a table
const SEVERE = new Set(['contradicted', 'nowhere']);
const DOUBTFUL = new Set(['disputed', 'differs', 'unsupported', 'other speaker', 'other article', 'edited']);

/** An article of one's own, checked against the others in place. */
export function DraftView() {
  const { say } = usePage();
  const [{ text, published, judged }, setDraft] = useState(kept);
  const [isEditing, setEditing] = useState(judged === null);
  const set = (next: Partial<typeof kept>) => {
    kept = { ...kept, ...next };
    setDraft(kept);
  };
  const check = async () => {
    try {
      set({ judged: await judge(text, published) });
      setEditing(false);
    } catch (error) {
      say(error instanceof Refused ? error.message : String(error), true);
    }
  };
  return (
    <div class="sheet">
      <header class="about">
        <h2>A draft of your own</h2>
        <p class="meta">
          Held against the articles and the registry. It stays in this page, and is not a source.
        </p>
      </header>
      {isEditing || !judged ? (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <label>
            Text
            <textarea
              rows={14}
              required
              value={text}
              onInput={(event) => set({ text: event.currentTarget.value })}
            />
          </label>
          <label>
            The day that its relative dates are read against{' '}
            <small>the newest article's where you give none</small>
            <input
              value={published}
              placeholder="2025-11-09"
              onInput={(event) => set({ published: event.currentTarget.value })}
            />
          </label>
          <Submit words="Check the draft" />
        </form>
      ) : (
        <>
          <p class="actions">
            <button type="button" onClick={() => setEditing(true)}>
              Edit
            </button>{' '}
            <span class="meta">
              {plural(judged.marks.length, 'statement or quotation', 'statements and quotations')} checked,{' '}
              {plural(judged.unchecked, 'statement')} with nothing to check
            </span>
          </p>
          <Judged text={text} marks={judged.marks} />
        </>
      )}
    </div>
  );
}

/** The sign of a quotation comes after the mark that closes it. */
const withClosing = (text: string, mark: DeskDraftMark): DeskDraftMark =>
  /^["”»’]/u.test(text.slice(mark.end)) ? { ...mark, end: mark.end + 1 } : mark;

function Judged({ text, marks: judged }: { text: string; marks: readonly DeskDraftMark[] }) {
  const marks = judged.map((mark) => withClosing(text, mark));
  const { openArticle } = usePage();
  const [open, setOpen] = useState<number | null>(null);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return (
    <div class="draft">
      <div class="words" dir="auto">
        {cuts.slice(1).map((end, i) => {
          const start = cuts[i] as number;
          const own = marks.flatMap((mark, n) => (mark.start <= start && end <= mark.end ? [n] : []));
          const last = own.at(-1);
          const words = text.slice(start, end);
          if (last === undefined) return <span key={start}>{words}</span>;
          const { verdict } = marks[last] as DeskDraftMark;
          const ends = own.filter((n) => marks[n]?.end === end);
          return (
            <span key={start}>
              <mark class={SEVERE.has(verdict) ? 'bad' : DOUBTFUL.has(verdict) ? 'doubt' : 'good'}>
                {words}
              </mark>
              {ends.map((n) => (
                <button
                  type="button"
                  key={n}
                  class="ref"
                  aria-expanded={open === n}
                  aria-label={marks[n]?.verdict}
                  onClick={() => setOpen(open === n ? null : n)}
                >
                  {SIGNS[marks[n]?.verdict ?? ''] ?? '·'}
                </button>
              ))}
              {ends.map((n) => {
                const mark = marks[n];
                return (
                  mark &&
                  open === n && (
                    <span key={n} class="note">
                      <b>{mark.verdict}</b>: {mark.why}
                      {mark.by.map((ground) => (
                        <button
                          type="button"
                          key={`${ground.source} ${ground.start}`}
                          class="quote"
                          onClick={() => openArticle(ground.source, ground)}
                        >
                          <Outlet id={ground.source} />: <Quoted words={ground.quote} />
                        </button>
                      ))}
                    </span>
                  )
                );
              })}
            </span>
          );
        })}
      </div>
    </div>
  );
}
