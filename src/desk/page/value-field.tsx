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
  const { state } = usePage();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const choices = type === 'yesno' ? ['yes', 'no'] : type === 'order' ? ['before', 'after', 'same'] : null;
  if (choices)
    return (
      <fieldset class="choices">
        <legend>What do the words say?</legend>
        {choices.map((one) => (
          <label key={one}>
            <input type="radio" name="stated" checked={text === one} onChange={() => onValue(one)} /> {one}
          </label>
        ))}
      </fieldset>
    );
  const ids: (readonly [string, string])[] =
    type === 'choice' ? [...(question?.options ?? [])]
    : type === 'place' ? state.entities.filter(({ kind }) => kind === 'place').map(({ id, name }) => [id, name] as const)
    : type === 'actor' ? state.entities.filter(({ kind }) => kind !== 'place').map(({ id, name }) => [id, name] as const)
    : []; // biome-ignore format: a row a type
  return (
    <label>
      What do the words say?{' '}
      <small>
        {HINTS[type] ?? (type === 'choice' ? 'choose, or write a new answer' : 'choose, or write a name')}
      </small>
      <input
        list="stated-values"
        value={text}
        onInput={(event) => onValue(event.currentTarget.value || undefined)}
      />
      <datalist id="stated-values">
        {ids.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </datalist>
    </label>
  );
}
