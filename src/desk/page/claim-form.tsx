import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskProposal, DeskQuestion, NewClaim, NewQuestion } from '../protocol.ts';
import { AlsoHere } from './also-here.tsx';
import { mark, Refused } from './api.ts';
import { CLAIM_FIELDS, changesIn, FieldInputs, fieldsFor } from './fields.tsx';
import { TypeOptions } from './form-parts.tsx';
import { keepAsked, lastAsked } from './last-asked.ts';
import { QuestionBox } from './question-box.tsx';
import { hasWords, READ_TYPES, type Selected, usePage, WORDS_OF_TYPES } from './store.ts';
import { answersFor, proposedAnswer, ValueField } from './value-field.tsx';
import { Quoted } from './words.tsx';

/** A question this likely is proposed; of less likely ones, a new question is. */
const LIKELY = 0.35;
/** Less likely ones are not listed at first. */
const LEAST = 0.1;
const MOST_LISTED = 5;
/** What the marked words, and the reading that is pressed, say by themselves. */
const BY_MARKING = new Set(['prefix', 'pick']);

interface Props {
  readonly selected: Selected;
  readonly root: HTMLElement | null;
  onClose(): void;
}

/** What marked words are as a claim: everything is proposed, and Enter takes it. */
export function ClaimForm({ selected, root, onClose }: Props) {
  const { article, say } = usePage();
  const [proposal, setProposal] = useState<DeskProposal | null>(null);
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    mark(article as string, selected.start, selected.end).then(setProposal, (error: unknown) => {
      say(error instanceof Refused ? error.message : String(error), true);
      onClose();
    });
  }, []);
  const top = useMemo(() => placeBelow(root), [root]);
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    popover.current?.scrollIntoView({ block: 'nearest' });
  }, [proposal, made]);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div class="popover" ref={popover} role="dialog" aria-label="New claim" style={{ top: `${top}px` }} onKeyDown={onEscape}>
      {!proposal ? <p class="soft">Reading …</p>
        : made !== null ? <AlsoHere proposal={proposal} question={made} onClose={onClose} />
        : <Form proposal={proposal} onClose={onClose} onMade={(id) => (proposal.alike.length > 0 ? setMade(id) : onClose())} />}
    </div>
  ); // biome-ignore format: a row a state
}

/** Below the chosen words, within the sheet. */
function placeBelow(root: HTMLElement | null): number {
  const chosen = root?.querySelectorAll('.chosen');
  const last = chosen?.[chosen.length - 1]?.getBoundingClientRect();
  const sheet = root?.parentElement?.getBoundingClientRect();
  return last && sheet ? last.bottom - sheet.top + 8 : 80;
}

interface FormProps {
  readonly proposal: DeskProposal;
  onClose(): void;
  onMade(question: string): void;
}

function Form({ proposal, onClose, onMade }: FormProps) {
  const { state, act, say } = usePage();
  const scores = useMemo(() => new Map(proposal.questions), [proposal]);
  const isLikely = (proposal.questions[0]?.[1] ?? 0) >= LIKELY;
  const [typed, setTyped] = useState(isLikely ? '' : proposal.ask);
  const [active, setActive] = useState(0);
  const [isTyped, setIsTyped] = useState(false);
  const [type, setType] = useState<string>(proposal.type);
  const [speaker, setSpeaker] = useState(proposal.speaker ?? '');
  const [stated, setStated] = useState<{ readonly of: string; readonly value: unknown } | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isWarned = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const listed = useMemo(() => {
    const fits = hasWords(typed);
    // What nothing speaks for is found by typing; a question that is typed for is listed whatever speaks for it.
    const all = state.questions
      .filter((one) => (isTyped ? fits(one) : (scores.get(one.id) ?? 0) >= LEAST || one.id === lastAsked()))
      .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
    const last = all.slice(MOST_LISTED).filter(({ id }) => id === lastAsked());
    return [...all.slice(0, MOST_LISTED), ...last];
  }, [typed, isTyped, state.questions, scores]);
  // Where a question is likely the list begins with it; a new one may always be asked instead.
  const options: (DeskQuestion | null)[] =
    isLikely || (isTyped && listed.length > 0) ? [...listed, null] : [null, ...listed];
  const newAsk = typed.trim() || (isTyped ? '' : proposal.ask);
  const at = Math.min(active, options.length - 1);
  const chosen = options[at] ?? null;
  const kind = chosen ? chosen.type : type;
  const own = proposal.readings.filter((one) => one.type === kind);
  const picked = own[Math.min(reading ?? 0, own.length - 1)];
  const needsValue = !(READ_TYPES.has(kind) && own.length > 0) && kind !== 'name';
  const distinct = new Set(own.map((one) => one.value)).size;
  // What is stated for one question is not meant for another one.
  const of = `${kind} ${chosen?.id ?? ''}`;
  const answers = needsValue ? answersFor(kind, chosen, state) : [];
  const proposed = needsValue ? proposedAnswer(kind, answers, chosen?.ask ?? newAsk, proposal) : undefined;
  const value = stated?.of === of ? stated.value : proposed;
  const setValue = (next: unknown) => setStated({ of, value: next });

  // Whom the article names, then whoever speaks elsewhere: one name for one speaker keeps their words on one side.
  const speakers = useMemo(() => {
    const known = state.entities.flatMap(({ id, name }) => [id, name]);
    const said = state.claims.flatMap(({ stated: { speaker: one } }) =>
      typeof one === 'string' ? [one] : [],
    );
    return [...new Set([...proposal.speakers, ...said])].filter((name) => !known.includes(name));
  }, [proposal]);
  const more = fieldsFor(CLAIM_FIELDS, kind).filter(({ key }) => !BY_MARKING.has(key));
  const submit = async (form: HTMLFormElement) => {
    if (chosen === null && newAsk === '') {
      input.current?.focus();
      return say('Choose a question, or write a new one.', true);
    }
    if (needsValue && (value === undefined || value === '')) {
      document.querySelector<HTMLElement>('.popover .value input, .popover .value select')?.focus();
      return say('Say what the words say of it, then press Enter.');
    }
    const because = form.elements.namedItem('because') as HTMLInputElement | null;
    if (picked && value !== undefined && because?.value.trim() === '' && !isWarned.current) {
      isWarned.current = true;
      because.focus();
      return say(`The words are read as ${picked.label}. Say why you read them otherwise, then press Enter.`);
    }
    const claim: NewClaim = {
      source: proposal.source,
      quote: proposal.quote,
      ...(proposal.prefix !== null && { prefix: proposal.prefix }),
      ...(value !== undefined && value !== '' && { value }),
      ...(value === undefined && distinct > 1 && picked && { pick: picked.words }),
      ...(speaker.trim() && { speaker: speaker.trim() }),
      ...changesIn(
        form,
        more.map(({ key }) => key),
        {},
      ),
    };
    const question = chosen ? chosen.id : ({ ask: newAsk, type } as NewQuestion);
    const answer = await act({ do: 'claim', question, claims: [claim] });
    if (!answer?.made) return;
    keepAsked(answer.made);
    onMade(answer.made);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <blockquote>
        <Quoted words={proposal.quote} />
      </blockquote>
      <div class="readings">
        {own.length > 0
          ? own.map((one, i) => (
              <button
                type="button"
                key={`${one.words} ${one.value}`}
                class="chip"
                aria-pressed={one === picked}
                title={`Read by ${one.reader}`}
                onClick={() => setReading(i)}
              >
                <b>{one.label ?? 'a date, once the article has one'}</b>{' '}
                <span>
                  <Quoted words={one.words} />
                  {one.anchor !== null && `, counted from ${one.anchor}`}
                </span>
              </button>
            ))
          : READ_TYPES.has(kind) && (
              <p class="soft">These words are not read as {WORDS_OF_TYPES.get(kind)}: state it below.</p>
            )}
      </div>
      <QuestionBox
        box={input}
        typed={typed}
        options={options}
        active={at}
        newAsk={newAsk}
        onType={(words) => {
          setTyped(words);
          setIsTyped(true);
          setActive(0);
        }}
        onActive={setActive}
      />
      <div class="two">
        {chosen === null && (
          <label>
            It is answered by
            <select
              value={type}
              onChange={(event) => {
                setType(event.currentTarget.value);
                setReading(null);
              }}
            >
              <TypeOptions chosen={type} />
            </select>
          </label>
        )}
        {needsValue && (
          <div class="value">
            <ValueField key={of} type={kind} answers={answers} value={value} onValue={setValue} />
          </div>
        )}
        <label>
          Who says it?{' '}
          <small>{proposal.speakerName === null ? 'the article itself' : 'from the sentence'}</small>
          <input
            list="speakers"
            value={speaker}
            placeholder="the article itself"
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setSpeaker(event.currentTarget.value)}
          />
        </label>
      </div>
      <datalist id="speakers">
        {state.entities
          .filter(({ kind: what }) => what !== 'place')
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        {speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <details>
        <summary>More: another value, its day, how sure it is, its unit</summary>
        {!needsValue && (
          <label>
            Value, if you read it differently
            <input
              value={typeof value === 'string' ? value : ''}
              onInput={(event) => setValue(event.currentTarget.value || undefined)}
            />
          </label>
        )}
        <FieldInputs fields={more} read={{ modality: `as read: ${proposal.modality}` }} />
      </details>
      <p class="actions">
        <button type="submit" class="main">
          Record<kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" onClick={onClose}>
          Cancel<kbd aria-hidden="true">Esc</kbd>
        </button>
      </p>
      {!proposal.isUnambiguous && <p class="soft">These words are in several places. Select a few more.</p>}
    </form>
  );
}
