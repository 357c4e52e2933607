import { useState } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { fieldsOf, seenOf } from './fields.tsx';
import { capital, titleOf, usePage } from './store.ts';
import { Outlet } from './words.tsx';

/** The list of articles, each with how much of it is recorded. */
export function Articles({ onAdd }: { onAdd(): void }) {
  const { state, article, openArticle } = usePage();
  const [editing, setEditing] = useState<string | null>(null);
  const counts = new Map<string, number>();
  for (const { source } of state.claims) counts.set(source, (counts.get(source) ?? 0) + 1);
  return (
    <>
      <div class="bar">
        <h2>Articles</h2>
        {state.readOnly === null && (
          <button type="button" onClick={onAdd}>
            Add<kbd aria-hidden="true">a</kbd>
          </button>
        )}
      </div>
      <ul class="list">
        {state.articles.map(({ id, title, published, language }) => (
          <li key={id} class={id === article ? 'on' : ''}>
            <button
              type="button"
              class="row"
              aria-current={id === article ? 'true' : undefined}
              onClick={() => openArticle(id)}
            >
              <span class="title" dir="auto">
                {titleOf({ id, title })}
              </span>
              <span class="meta">
                <Outlet id={id} /> · {published ?? 'no date'}
                {language && language !== 'en' ? ` · ${language}` : ''}
              </span>
              <span class="n">
                {counts.get(id) ?? 0}
                <span class="vh"> claims</span>
              </span>
            </button>
            {id === article && state.readOnly === null && (
              <button type="button" class="small" onClick={() => setEditing(id)}>
                What is known of it
              </button>
            )}
          </li>
        ))}
      </ul>
      {state.articles.length === 0 && (
        <p class="soft pad">No articles yet. Add the first two, and the desk shows where they differ.</p>
      )}
      {editing !== null && <EditArticle id={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function EditArticle({ id, onClose }: { id: string; onClose(): void }) {
  const { state, act } = usePage();
  const [known] = useState(() => state.articles.find((one) => one.id === id));
  const fields = ['title', 'publisher', 'published', 'language', 'url'] as const;
  return (
    <Dialog title={`What is known of ${id}`} onClose={onClose}>
      <form
        class="form"
        onSubmit={async (event) => {
          event.preventDefault();
          const field = fieldsOf(event.currentTarget);
          const set = Object.fromEntries(
            fields.flatMap((key) => {
              const value = field(key);
              return value === (known?.[key] ?? '') ? [] : [[key, value || null]];
            }),
          );
          const seen = seenOf(set, { ...known });
          if (Object.keys(set).length === 0 || (await act({ do: 'edit-article', id, set, seen }))) onClose();
        }}
      >
        {fields.map((key) => (
          <label key={key}>
            {key === 'published'
              ? 'Published (such as 2025-11-09, or unknown)'
              : key === 'url'
                ? 'Address'
                : capital(key)}
            <input name={key} defaultValue={known?.[key] ?? ''} />
          </label>
        ))}
        <p>
          <button type="submit" class="main">
            Save
          </button>
        </p>
      </form>
    </Dialog>
  );
}
