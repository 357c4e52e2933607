/** What a registry can say of a claim or a question besides its words, as inputs of a form. */

export interface Field {
  readonly key: string;
  readonly label: string;
  /** An example, or what it is read as where it is left empty. */
  readonly hint?: string;
  /** The words that it may be; any, where it is left out. */
  readonly choices?: readonly string[];
  /** Types of question that it has a meaning for; all, where it is left out. */
  readonly types?: readonly string[];
}

const TIMES = ['date', 'period', 'time'];

/** In the order of how often they are needed; the value, the speaker and the quote have inputs of their own. */
export const CLAIM_FIELDS: readonly Field[] = [
  { key: 'because', label: 'Why' },
  { key: 'modality', label: 'How sure', choices: ['asserted', 'reported', 'alleged', 'possible'] },
  { key: 'as_of', label: 'As of (a day)', hint: '2025-11-09' },
  { key: 'scope', label: 'Counted where, or of whom' },
  { key: 'edge', label: 'Gives only one edge of a period', choices: ['start', 'end'], types: ['period'] },
  { key: 'anchor', label: 'Day of the words, for “Monday”', hint: '2025-11-09' },
  { key: 'occasion', label: 'Said in which speech or briefing' },
  { key: 'counts', label: 'Counts an age, ratio, change, or ["killed", "injured"]', types: ['count'] },
  { key: 'unit', label: 'Unit', hint: 'km', types: ['quantity'] },
  { key: 'zone', label: 'Time zone', hint: 'Europe/Paris', types: TIMES },
  { key: 'complete', label: 'Said to be the whole list', choices: ['true'], types: ['choice', 'actor', 'place'] },
  { key: 'pick', label: 'Which value of the words: its number, or its words' },
  { key: 'prefix', label: 'Words right before the quote' },
  { key: 'suffix', label: 'Words right after the quote' },
]; // biome-ignore format: a row a field

export const QUESTION_FIELDS: readonly Field[] = [
  { key: 'about', label: 'About which event or thing' },
  { key: 'moves', label: 'Changes with time', choices: ['rising', 'falling', 'any', 'no'], types: ['count', 'quantity'] },
  { key: 'scope', label: 'Counts what, where claims do not say', types: ['count', 'quantity'] },
  { key: 'unit', label: 'Unit of the answers', hint: 'km', types: ['quantity'] },
  { key: 'zone', label: 'Time zone of the answers', hint: 'Europe/Paris', types: TIMES },
  { key: 'anchor', label: 'Day that “Monday” is read against', hint: '2025-11-09', types: TIMES },
  { key: 'many', label: 'Several answers may hold at once', choices: ['true'], types: ['choice', 'actor', 'place', 'name'] },
  { key: 'because', label: 'Note' },
]; // biome-ignore format: a row a field

/** The fields that mean something for a type of question, and those that are stated already. */
export const fieldsFor = (all: readonly Field[], type: string, stated: Stated = {}): readonly Field[] =>
  all.filter(({ key, types }) => !types || types.includes(type) || stated[key] !== undefined);

type Stated = Readonly<Record<string, unknown>>;

/** A stated value as an input shows it: lists, denials and bounds as JSON. */
export const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** What the words of an input state; null where there are none. */
export function valueFrom(key: string, words: string): unknown {
  if (words === '') return null;
  if (key === 'complete' || key === 'many') return words === 'true';
  if (key === 'pick' && /^[1-9]\d*$/u.test(words)) return Number(words);
  if (!/^[[{]/u.test(words)) return words;
  try {
    return JSON.parse(words);
  } catch {
    return words;
  }
}

/** What a form's fields say, by their names, without white space around it. */
export function fieldsOf(form: HTMLFormElement): (key: string) => string {
  const data = new FormData(form);
  return (key) => String(data.get(key) ?? '').trim();
}

/** The entries of a list that a person typed with a sign between them. */
export const partsOf = (typed: string, sign: string): string[] =>
  typed
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean);

/** What a form showed of the keys that it sets: it is refused where something else is there by now. */
export const seenOf = (set: Stated, shown: Stated): Record<string, unknown> =>
  Object.fromEntries(Object.keys(set).map((key) => [key, shown[key] ?? null]));

/** The keys of a form whose words are no longer what is stated, each with what it states now. */
export const changesIn = (
  form: HTMLFormElement,
  keys: readonly string[],
  stated: Stated,
): Record<string, unknown> => {
  const data = new FormData(form);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const words = data.get(key);
      // An input that the form does not show changes nothing.
      if (typeof words !== 'string' || words.trim() === textOf(stated[key])) return [];
      return [[key, valueFrom(key, words.trim())]];
    }),
  );
};

interface InputsProps {
  readonly fields: readonly Field[];
  readonly stated?: Stated;
  /** What is read where a choice is left open, by key. */
  readonly read?: Readonly<Record<string, string>>;
}

/** An input a field, named by its key. */
export const FieldInputs = ({ fields, stated = {}, read = {} }: InputsProps) => (
  <div class="two">
    {fields.map(({ key, label, hint, choices }) =>
      choices ? (
        <label key={key}>
          {label}
          <select name={key}>
            <option value="">{read[key] ?? 'not stated'}</option>
            {choices.map((one) => (
              <option key={one} value={one} selected={one === textOf(stated[key])}>
                {one === 'true' ? 'yes' : one}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label key={key}>
          {label}
          <input name={key} defaultValue={textOf(stated[key])} placeholder={hint} />
        </label>
      ),
    )}
  </div>
);
