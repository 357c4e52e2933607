import { useState } from 'preact/hooks';
import type { DeskQuestion } from '../protocol.ts';
import { usePage } from './store.ts';

interface Props {
  readonly type: string;
  readonly question: DeskQuestion | null;
  readonly value: unknown;
  onValue(value: unknown): void;
}

const HINTS: Readonly<Record<string, string>> = {
  count: 'such as 40, >40 or 40..50',
  date: 'such as 2025-10-09',
  period: 'such as 2025-10-09/2025-10-12',
  time: 'such as 14:30',
  duration: 'such as P4D',
  quantity: 'such as 25 km',
  ordinal: 'such as 2',
};

/** The field for a value that a person states. */
export function ValueField({ type, question, value, onValue }: Props) {
  const choices = type === 'yesno' ? ['yes', 'no'] : type === 'order' ? ['before', 'after', 'same'] : null;
  if (choices)
    return (
      <fieldset class="choices">
        <legend>What do the words say?</legend>
        {choices.map((one) => (
          <label key={one}>
            <input type="radio" name="stated" checked={value === one} onChange={() => onValue(one)} /> {one}
          </label>
        ))}
      </fieldset>
    );
  const hint = HINTS[type];
  if (hint === undefined) return <AnswerField key={type} type={type} question={question} onValue={onValue} />;
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
function AnswerField({ type, question, onValue }: Omit<Props, 'value'>) {
  const { state } = usePage();
  const [words, setWords] = useState('');
  const [isDenied, setDenied] = useState(false);
  const isPlace = type === 'place';
  const ids: readonly (readonly [string, string])[] =
    type === 'choice'
      ? (question?.options ?? [])
      : state.entities
          .filter(({ kind }) => (kind === 'place') === isPlace)
          .map(({ id, name }) => [id, name] as const);
  const put = (typed: string, denied: boolean) => {
    setWords(typed);
    setDenied(denied);
    const names = typed
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
    const answer = names.length > 1 ? names : names[0];
    onValue(answer === undefined || !denied ? answer : { not: answer });
  };
  return (
    <>
      <label>
        What do the words say?{' '}
        <small>
          {type === 'choice' ? 'choose, or write a new answer' : 'choose, or write a name'}; several with “;”
        </small>
        <input
          list="stated-values"
          value={words}
          onInput={(event) => put(event.currentTarget.value, isDenied)}
        />
      </label>
      <datalist id="stated-values">
        {ids.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </datalist>
      <label class="check">
        <input
          type="checkbox"
          checked={isDenied}
          onChange={(event) => put(words, event.currentTarget.checked)}
        />
        The words deny it
      </label>
    </>
  );
}
