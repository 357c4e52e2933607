import { useState } from 'preact/hooks';
import type { DeskQuestion } from '../protocol.ts';
import { changesIn, FieldInputs, fieldsFor, QUESTION_FIELDS } from './fields.tsx';
import { TypeOptions } from './form-parts.tsx';
import { keyOf, usePage } from './store.ts';

const CONSTRAINTS = [
  ['order', 'comes before, or on the same day as'],
  ['part', 'is a part of'],
  ['within', 'lies within the time of'],
] as const;

/** What can be done with a question: other words, type and answers, another id, merging, splitting, a constraint. */
export function QuestionEditor({ question }: { question: DeskQuestion }) {
  const { state, act, openQuestion } = usePage();
  const { id, ask, type, options, claims, stated } = question;
  const more = fieldsFor(QUESTION_FIELDS, type, stated);
  const [way, setWay] = useState<'edit' | 'rename' | 'merge' | 'split' | 'constraint' | null>(null);
  const [split, setSplit] = useState<ReadonlySet<number>>(new Set());
  const others = state.questions.filter((one) => one.id !== id && one.isEditable);
  const own = state.constraints.filter(({ questions }) => questions.includes(id));
  const fields = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    return (key: string): string => String(data.get(key) ?? '').trim();
  };
  const ways = [
    ['edit', 'Edit'],
    ['rename', 'Rename'],
    ['merge', 'Merge'],
    ['split', 'Split'],
    ['constraint', 'Constrain'],
  ] as const;
  return (
    <div class="editor">
      <p class="actions small">
        {ways.map(([name, words]) => (
          <button
            type="button"
            class="small"
            key={name}
            aria-expanded={way === name}
            onClick={() => setWay(way === name ? null : name)}
          >
            {words}
          </button>
        ))}
        <button
          type="button"
          class="small"
          onClick={async () => (await act({ do: 'remove-question', id })) && openQuestion(null)}
        >
          Remove
        </button>
      </p>
      {own.map((one) => (
        <p key={one.id} class="meta">
          Must hold: {one.questions.join(' → ')} ({one.kind}){' '}
          <button
            type="button"
            class="small"
            onClick={() => void act({ do: 'remove-constraint', id: one.id })}
          >
            Take away
          </button>
        </p>
      ))}
      {way === 'edit' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const field = fields(event);
            const keys = more.map(({ key }) => key);
            const set = changesIn(event.currentTarget as HTMLFormElement, keys, stated);
            if (field('ask') !== ask) set.ask = field('ask');
            if (field('type') !== type) set.type = field('type');
            const answers = field('options')
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean);
            if (
              field('type') === 'choice' &&
              answers.join('\n') !== options.map(([, label]) => label).join('\n')
            )
              set.options = answers;
            if (Object.keys(set).length === 0 || (await act({ do: 'edit-question', id, set }))) setWay(null);
          }}
        >
          <label>
            Question
            <input name="ask" defaultValue={ask} required />
          </label>
          <label>
            Answered by
            <select name="type">
              <TypeOptions chosen={type} />
            </select>
          </label>
          {type === 'choice' && (
            <label>
              Answers, a line each
              <textarea name="options" rows={4} defaultValue={options.map(([, label]) => label).join('\n')} />
            </label>
          )}
          <FieldInputs fields={more} stated={stated} />
          <p class="actions">
            <button type="submit" class="main">
              Save
            </button>
          </p>
        </form>
      )}
      {way === 'rename' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const answer = await act({ do: 'rename-question', id, to: fields(event)('id') });
            if (answer?.made) openQuestion(answer.made);
          }}
        >
          <label>
            Id in the files <small>the earlier one is kept, so that links still lead here</small>
            <input name="id" defaultValue={id} required />
          </label>
          <p class="actions">
            <button type="submit" class="main">
              Rename
            </button>
          </p>
        </form>
      )}
      {way === 'merge' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const answer = await act({ do: 'merge-questions', from: id, into: fields(event)('into') });
            if (answer?.made) openQuestion(answer.made);
          }}
        >
          <label>
            Merge it into
            <select name="into">
              {others
                .filter((one) => one.type === type)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.ask}
                  </option>
                ))}
            </select>
          </label>
          <p class="actions">
            <button type="submit" class="main">
              Merge
            </button>
          </p>
        </form>
      )}
      {way === 'split' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const words = fields(event)('ask');
            const moved = [...split].flatMap((i) => state.claims[i] ?? []).map(keyOf);
            const answer = await act({ do: 'move-claims', claims: moved, question: { ask: words, type } });
            if (answer?.made) openQuestion(answer.made);
          }}
        >
          <fieldset>
            <legend>Claims that answer another question</legend>
            {claims.map((i) => (
              <label key={i} class="check">
                <input
                  type="checkbox"
                  checked={split.has(i)}
                  onChange={() =>
                    setSplit(new Set(split.has(i) ? [...split].filter((one) => one !== i) : [...split, i]))
                  }
                />{' '}
                “{state.claims[i]?.quote}”
              </label>
            ))}
          </fieldset>
          <label>
            Which question?
            <input name="ask" required />
          </label>
          <p class="actions">
            <button type="submit" class="main" disabled={split.size === 0}>
              Split
            </button>
          </p>
        </form>
      )}
      {way === 'constraint' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const field = fields(event);
            const [kind, other, because] = [field('kind'), field('other'), field('because')];
            const what =
              kind === 'order'
                ? [id, other]
                : kind === 'part'
                  ? { part: id, whole: other }
                  : { inner: id, outer: other };
            if (await act({ do: 'constraint', constraint: { [kind]: what, ...(because && { because }) } }))
              setWay(null);
          }}
        >
          <label>
            The answer to this question
            <select name="kind">
              {CONSTRAINTS.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label>
            the answer to
            <select name="other">
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.ask}
                </option>
              ))}
            </select>
          </label>
          <label>
            Why
            <input name="because" />
          </label>
          <p class="actions">
            <button type="submit" class="main">
              Add
            </button>
          </p>
        </form>
      )}
    </div>
  );
}
