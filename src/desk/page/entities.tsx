import { useRef, useState } from 'preact/hooks';
import type { DeskEntity } from '../protocol.ts';
import { fieldsOf, partsOf, seenOf } from './fields.tsx';
import { SaveOrCancel } from './form-parts.tsx';
import { usePage } from './store.ts';

const KINDS = ['person', 'party', 'organisation', 'office', 'group', 'place'];

/** The story's title, and who and what its claims name. */
export function Entities() {
  const { state, act } = usePage();
  const [open, setOpen] = useState<string | null>(null);
  const title = useRef(state.story);
  return (
    <details class="entities">
      <summary>The story, its people and places ({state.entities.length})</summary>
      <form
        class="form"
        onSubmit={async (event) => {
          event.preventDefault();
          const set = { title: String(new FormData(event.currentTarget).get('title') ?? '') };
          await act({ do: 'story', ...set, seen: { title: title.current } });
        }}
      >
        <label>
          Title of the story
          <input
            name="title"
            defaultValue={state.story ?? ''}
            required
            onFocus={() => {
              title.current = state.story;
            }}
          />
        </label>
        <p class="actions small">
          <button type="submit" class="small">
            Save the title
          </button>
        </p>
      </form>
      <ul class="list">
        {state.entities.map((entity) => (
          <li key={entity.id}>
            <button
              type="button"
              class="row"
              aria-expanded={open === entity.id}
              onClick={() => setOpen(open === entity.id ? null : entity.id)}
            >
              <span class="title">{entity.name}</span>
              <span class="meta">
                {entity.kind}
                {entity.also.length > 0 && `, also ${entity.also.join(', ')}`}
                {entity.speaksFor && `, speaks for ${entity.speaksFor}`}
              </span>
            </button>
            {open === entity.id && <EntityForm entity={entity} onDone={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
      {open === '' ? (
        <EntityForm entity={null} onDone={() => setOpen(null)} />
      ) : (
        <button type="button" class="small" onClick={() => setOpen('')}>
          Add one
        </button>
      )}
    </details>
  );
}

function EntityForm({ entity: now, onDone }: { entity: DeskEntity | null; onDone(): void }) {
  const { state, act } = usePage();
  const [entity] = useState(now);
  return (
    <form
      class="form"
      onSubmit={async (event) => {
        event.preventDefault();
        const word = fieldsOf(event.currentTarget);
        const also = partsOf(word('also'), ',');
        const set: Record<string, unknown> = {};
        if (word('name') !== (entity?.name ?? '')) set.name = word('name');
        if (word('kind') !== entity?.kind) set.kind = word('kind');
        if (also.join() !== (entity?.also.join() ?? '')) set.also = also;
        if (word('speaks_for') !== (entity?.speaksFor ?? '')) set.speaks_for = word('speaks_for') || null;
        const seen = seenOf(set, { ...entity, speaks_for: entity?.speaksFor });
        if (Object.keys(set).length === 0 || (await act({ do: 'entity', id: entity?.id ?? null, set, seen })))
          onDone();
      }}
    >
      <label>
        Name
        <input name="name" defaultValue={entity?.name ?? ''} required />
      </label>
      <label>
        Other names, separated by commas
        <input name="also" defaultValue={entity?.also.join(', ') ?? ''} />
      </label>
      <div class="two">
        <label>
          What it is
          <select name="kind">
            {[...new Set([...KINDS, entity?.kind ?? 'person'])].map((kind) => (
              <option key={kind} selected={kind === (entity?.kind ?? 'person')}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <label>
          Speaks for
          <select name="speaks_for">
            <option value="">itself</option>
            {state.entities
              .filter(({ id, kind }) => id !== entity?.id && kind !== 'place')
              .map(({ id, name }) => (
                <option key={id} value={id} selected={id === entity?.speaksFor}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      </div>
      <SaveOrCancel onCancel={onDone} />
    </form>
  );
}
