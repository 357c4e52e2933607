import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskClaim, DeskQuestion } from '../protocol.ts';
import { Entities } from './entities.tsx';
import { CLAIM_FIELDS, changesIn, type Field, FieldInputs, fieldsFor, seenOf } from './fields.tsx';
import { SaveOrCancel, ShowMore } from './form-parts.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { hasWords, keyOf, plural, SEVERITY_WORDS, SIGNS, usePage } from './store.ts';
import { Outlet, QuoteOf } from './words.tsx';

/** Questions that are drawn at once; more are drawn when they are asked for. */
const MOST_SHOWN = 100;

/** Every question with its positions; the one that is open shows its claims. */
export function Questions() {
  const { state, question } = usePage();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(MOST_SHOWN);
  // The question that is open is drawn wherever it is in the list.
  const open = state.questions.findIndex(({ id }) => id === question);
  if (open >= most) setMost(open + 1);
  const shown = state.questions.filter(hasWords(typed));
  return (
    <>
      <label class="find">
        <span class="vh">Find a question</span>
        <input
          type="search"
          value={typed}
          placeholder="Find a question"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {state.questions.length === 0 && (
        <p class="soft pad">
          No questions yet. Select words in an article, and the desk asks which question they answer; or begin
          with what is under Suggestions.
        </p>
      )}
      <ul class="list questions">
        {shown.slice(0, most).map((one) => (
          <Item key={one.id} question={one} isOpen={one.id === question} />
        ))}
      </ul>
      <ShowMore of={shown.length} most={most} what="question" onMore={() => setMost(most + MOST_SHOWN)} />
      {state.readOnly === null && <Entities />}
    </>
  );
}

function Item({ question, isOpen }: { question: DeskQuestion; isOpen: boolean }) {
  const { state, openQuestion } = usePage();
  const { id, ask, positions, claims, worst } = question;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const aside = claims.filter((i) => state.claims[i]?.letter === null);
  return (
    <li class={isOpen ? 'on' : ''}>
      <button
        ref={row}
        type="button"
        class="row"
        aria-expanded={isOpen}
        onClick={() => openQuestion(isOpen ? null : id)}
      >
        <span class={`sign ${worst ?? ''}`} aria-hidden="true">
          {worst ? SIGNS[worst] : ''}
        </span>
        <span class="title">
          {ask}
          {worst && <span class="vh"> ({SEVERITY_WORDS[worst]})</span>}
        </span>
        <span class="meta">
          {positions.length === 0
            ? plural(claims.length, 'claim')
            : positions.map(({ letter, label, claims: own }) => (
                <span class="pos" key={letter}>
                  <b>{letter}</b> {label}
                  {own.length > 1 && <small> ×{own.length}</small>}
                </span>
              ))}
        </span>
      </button>
      {isOpen && (
        <div class="detail">
          {positions.map(({ letter, label, origins, claims: own }) => (
            <section key={letter} aria-label={`Position ${letter}`}>
              <h3>
                <b class="letter">{letter}</b> {label} <small>{plural(origins, 'independent report')}</small>
              </h3>
              <ul>
                {own.map((i) => (
                  <ClaimRow key={i} claim={state.claims[i] as DeskClaim} />
                ))}
              </ul>
            </section>
          ))}
          {aside.length > 0 && (
            <section aria-label="Not compared">
              <h3>
                Not compared{' '}
                <small>
                  {[...new Set(aside.flatMap((i) => state.claims[i]?.leftOut ?? []))]
                    .join(', ')
                    .replaceAll('-', ' ')}
                </small>
              </h3>
              <ul>
                {aside.map((i) => (
                  <ClaimRow key={i} claim={state.claims[i] as DeskClaim} />
                ))}
              </ul>
            </section>
          )}
          {state.readOnly === null && question.isEditable && <QuestionEditor question={question} />}
        </div>
      )}
    </li>
  );
}

function ClaimRow({ claim }: { claim: DeskClaim }) {
  const { state, act } = usePage();
  const [isEditing, setEditing] = useState(false);
  const { source, speaker, modality, stated, index } = claim;
  const canWrite = state.readOnly === null && index >= 0;
  return (
    <li class="claim">
      <QuoteOf claim={claim} />
      <span class="meta">
        <Outlet id={source} />
        {speaker !== null && `, ${speaker}`}
        {modality !== 'asserted' && `, ${modality}`}
        {canWrite && (
          <span class="tied">
            {' '}
            <button
              type="button"
              class="small"
              aria-expanded={isEditing}
              onClick={() => setEditing(!isEditing)}
            >
              Edit
            </button>{' '}
            <button
              type="button"
              class="small"
              onClick={() => void act({ do: 'remove-claim', claim: keyOf(claim) })}
            >
              Remove
            </button>
          </span>
        )}
      </span>
      {typeof stated.because === 'string' && <span class="meta">{stated.because}</span>}
      {isEditing && <ClaimEditor claim={claim} onDone={() => setEditing(false)} />}
    </li>
  );
}

const VALUE_AND_SPEAKER: readonly Field[] = [
  { key: 'value', label: 'Value, where the words do not say it' },
  { key: 'speaker', label: 'Who says it' },
];

/** Everything that a registry states of a claim. */
function ClaimEditor({ claim, onDone }: { claim: DeskClaim; onDone(): void }) {
  const { act, state } = usePage();
  const type = state.questions.find(({ id }) => id === claim.question)?.type ?? '';
  // As it was when the form was opened: what changes meanwhile is not written over unseen.
  const [stated] = useState(() => ({ ...claim.stated, quote: claim.quote }));
  const fields = [...VALUE_AND_SPEAKER, ...fieldsFor(CLAIM_FIELDS, type, stated)];
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const set = changesIn(form, ['quote', ...fields.map(({ key }) => key)], stated);
    const question = String(new FormData(form).get('question'));
    const seen = seenOf(set, stated);
    if (Object.keys(set).length > 0 && !(await act({ do: 'edit-claim', claim: keyOf(claim), set, seen })))
      return;
    const moved = { ...keyOf(claim), quote: typeof set.quote === 'string' ? set.quote : claim.quote };
    if (question !== claim.question && !(await act({ do: 'move-claims', claims: [moved], question }))) return;
    onDone();
  };
  return (
    <form class="form" onSubmit={submit}>
      <label>
        Words
        <textarea name="quote" rows={2} defaultValue={stated.quote} />
      </label>
      <FieldInputs fields={fields} stated={stated} read={{ modality: `as read: ${claim.modality}` }} />
      <label>
        Question
        <select name="question">
          {state.questions.map(({ id, ask }) => (
            <option key={id} value={id} selected={id === claim.question}>
              {ask}
            </option>
          ))}
        </select>
      </label>
      <SaveOrCancel onCancel={onDone} />
    </form>
  );
}
