import { useRef, useState } from 'preact/hooks';
import type { DeskProposal, DeskQuestion, DeskState } from '../protocol.ts';
import { partsOf } from './fields.tsx';
import { answerAmong, type KnownAnswer, truthIn } from './proposed-value.ts';

interface Props {
  readonly type: string;
  /** The answers that there are to choose from. */
  readonly answers: readonly KnownAnswer[];
  readonly value: unknown;
  onValue(value: unknown): void;
}

/** Types that are answered by name. */
const NAMED = new Set(['choice', 'actor', 'place']);
/** Answers that are shown to be pressed; more are a list to type in. */
const MOST_BUTTONS = 8;

/** The answers that a question of a type knows. */
export const answersFor = (
  type: string,
  question: DeskQuestion | null,
  { entities }: DeskState,
): readonly KnownAnswer[] =>
  type === 'choice'
    ? (question?.options ?? []).map(([id, label]) => ({ id, names: [label] }))
    : entities
        .filter(({ kind }) => (kind === 'place') === (type === 'place'))
        .map(({ id, name, also }) => ({ id, names: [name, ...also] }));

/** What marked words seem to say where no value is read from them; undefined where a person must state it. */
export function proposedAnswer(
  type: string,
  answers: readonly KnownAnswer[],
  ask: string,
  { quote, answer }: DeskProposal,
): string | undefined {
  if (type === 'yesno') return truthIn(ask, quote);
  if (!NAMED.has(type)) return undefined;
  const known = answerAmong(quote, answers);
  if (known !== undefined) return known;
  // A party or a place is a name; any words may be one of several answers.
  return answer !== null && (type === 'choice' || /^\p{Lu}/u.test(answer)) ? answer : undefined;
}

const HINTS: Readonly<Record<string, string>> = {
  count: 'such as 40, at least 40, 40 to 50',
  date: 'such as 9 October, late May, 2025-10-09',
  period: 'such as 9 to 12 October',
  time: 'such as 2.30 pm',
  duration: 'such as 4 days',
  quantity: 'such as 25 km',
  ordinal: 'such as 2nd',
};

/** The field for a value that a person states. */
export function ValueField({ type, answers, value, onValue }: Props) {
  const choices = type === 'yesno' ? ['yes', 'no'] : type === 'order' ? ['before', 'after', 'same'] : null;
  if (choices)
    return (
      <fieldset
        class="choices"
        onKeyDown={({ key }) => {
          const one = choices.find((word) => word.startsWith(key.toLowerCase()));
          if (one !== undefined) onValue(one);
        }}
      >
        <legend>What do the words say?</legend>
        {choices.map((one) => (
          <label key={one}>
            <input type="radio" name="stated" checked={value === one} onChange={() => onValue(one)} /> {one}
          </label>
        ))}
      </fieldset>
    );
  const hint = HINTS[type];
  if (hint === undefined)
    return <AnswerField type={type} answers={answers} value={value} onValue={onValue} />;
  return (
    <label>
      What do the words say? <small>{hint}</small>
      <input
        value={typeof value === 'string' ? value : ''}
        onInput={(event) => onValue(event.currentTarget.value || undefined)}
      />
    </label>
  );
}

/** Answers by name: one, several, or a denial of them. */
function AnswerField({ type, answers, value, onValue }: Props) {
  const nameOf = (id: string): string => answers.find((one) => one.id === id)?.names[0] ?? id;
  const [words, setWords] = useState<string | null>(null);
  const [isDenied, setDenied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Until somebody types, the words are those of what is proposed.
  const shown = words ?? (typeof value === 'string' ? nameOf(value) : '');
  const put = (typed: string, denied: boolean) => {
    setWords(typed);
    setDenied(denied);
    const parts = partsOf(typed, ';').map(
      (part) => answers.find(({ names }) => names.includes(part))?.id ?? part,
    );
    const answer = parts.length > 1 ? parts : (parts[0] ?? '');
    onValue(answer === '' || !denied ? answer : { not: answer });
  };
  return (
    <>
      <label>
        What do the words say?{' '}
        <small>{type === 'choice' ? 'several with “;”' : 'a name; several with “;”'}</small>
        <input
          ref={input}
          list="stated-values"
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => put(event.currentTarget.value, isDenied)}
        />
      </label>
      {answers.length <= MOST_BUTTONS ? (
        <div class="answers">
          {answers.map(({ id, names: [name = id] }) => (
            <button
              type="button"
              key={id}
              aria-pressed={shown === name}
              onClick={() => {
                put(name, isDenied);
                // Enter then records the claim, and does not press the button again.
                input.current?.focus();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      ) : (
        <datalist id="stated-values">
          {answers.map(({ id, names: [name = id] }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={isDenied}
          onChange={(event) => put(shown, event.currentTarget.checked)}
        />
        The words deny it
      </label>
    </>
  );
}
