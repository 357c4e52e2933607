import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskClaim, DeskQuestion } from '../protocol.ts';
import { changesIn, FieldInputs, fieldsFor, fieldsOf, partsOf, QUESTION_FIELDS, seenOf } from './fields.tsx';
import { QuestionSelect, Submit, TypeOptions } from './form-parts.tsx';
import { keyOf, toggled, usePage, WORDS_OF_TYPES } from './store.ts';
import { Outlet, Quoted } from './words.tsx';

const CONSTRAINTS = [
  ['order', 'comes before, or on the same day as'],
  ['part', 'is a part of'],
  ['within', 'lies within the time of'],
] as const;

const nameOfClaim = ({ source, start, quote }: DeskClaim): string => `${source} ${start} ${quote}`;

/** What can be done with a question: other words, type and answers, another id, merging, splitting, a constraint. */
export function QuestionEditor({ question }: { question: DeskQuestion }) {
  const { state, act, openQuestion } = usePage();
  const { id, type, claims } = question;
  const [way, setWay] = useState<'edit' | 'rename' | 'merge' | 'split' | 'constraint' | null>(null);
  // By what they are and not by their places, which another page or an editor may change meanwhile.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const own = claims.flatMap((i) => state.claims[i] ?? []);
  const split = own.filter((claim) => chosen.has(nameOfClaim(claim)));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (way === null) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus();
  }, [way]);
  const others = state.questions.filter((one) => one.id !== id && one.isEditable);
  const alike = others.filter((one) => one.type === type);
  const constraints = state.constraints.filter(({ questions }) => questions.includes(id));
  const fields = (event: SubmitEvent) => {
    event.preventDefault();
    return fieldsOf(event.currentTarget as HTMLFormElement);
  };
  const ways = [
    ['edit', 'Edit'],
    ['rename', 'Rename'],
    ['merge', 'Merge'],
    ['split', 'Split'],
    ['constraint', 'Constrain'],
  ] as const;
  return (
    <div class="editor" ref={place}>
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
      {constraints.map((one) => (
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
      {way === 'edit' && <QuestionForm question={question} onDone={() => setWay(null)} />}
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
          <Submit words="Rename" />
        </form>
      )}
      {way === 'merge' && alike.length === 0 && (
        <p class="soft">No other question is answered by {WORDS_OF_TYPES.get(type) ?? type}.</p>
      )}
      {way === 'merge' && alike.length > 0 && (
        <form
          class="form"
          onSubmit={async (event) => {
            const answer = await act({ do: 'merge-questions', from: id, into: fields(event)('into') });
            if (answer?.made) openQuestion(answer.made);
          }}
        >
          <QuestionSelect label="Merge it into" name="into" among={alike} />
          <Submit words="Merge" />
        </form>
      )}
      {way === 'split' && (
        <form
          class="form"
          onSubmit={async (event) => {
            const words = fields(event)('ask');
            const moved = split.map(keyOf);
            const answer = await act({ do: 'move-claims', claims: moved, question: { ask: words, type } });
            if (answer?.made) openQuestion(answer.made);
          }}
        >
          <fieldset>
            <legend>Claims that answer another question</legend>
            {own.map((claim) => {
              const name = nameOfClaim(claim);
              return (
                <label key={name} class="check">
                  <input
                    type="checkbox"
                    checked={chosen.has(name)}
                    onChange={() => setChosen(toggled(chosen, name))}
                  />{' '}
                  <span>
                    <Quoted words={claim.quote} />{' '}
                    <small>
                      <Outlet id={claim.source} />
                    </small>
                  </span>
                </label>
              );
            })}
          </fieldset>
          <label>
            Which question do they answer?
            <input name="ask" required />
          </label>
          <Submit words="Split" disabled={split.length === 0} />
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
          <QuestionSelect label="the answer to" name="other" among={others} />
          <label>
            Why
            <input name="because" />
          </label>
          <Submit words="Add" />
        </form>
      )}
    </div>
  );
}

/** A question's words, type and answers, and what else the registry states of it. */
function QuestionForm({ question: now, onDone }: { question: DeskQuestion; onDone(): void }) {
  const { act } = usePage();
  // As it was when the form was opened: what changes meanwhile is not written over unseen.
  const [question] = useState(now);
  const { id, ask, type, options, stated } = question;
  const labels = options.map(([, label]) => label);
  const more = fieldsFor(QUESTION_FIELDS, type, stated);
  return (
    <form
      class="form"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const field = fieldsOf(form);
        const keys = more.map(({ key }) => key);
        const set = changesIn(form, keys, stated);
        if (field('ask') !== ask) set.ask = field('ask');
        if (field('type') !== type) set.type = field('type');
        const answers = partsOf(field('options'), '\n');
        if (field('type') === 'choice' && answers.join('\n') !== labels.join('\n')) set.options = answers;
        const seen = seenOf(set, { ...stated, ask, type, options: labels });
        if (Object.keys(set).length === 0 || (await act({ do: 'edit-question', id, set, seen }))) onDone();
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
          Answers, one per line
          <textarea name="options" rows={4} defaultValue={labels.join('\n')} />
        </label>
      )}
      <FieldInputs fields={more} stated={stated} />
      <Submit words="Save" />
    </form>
  );
}
