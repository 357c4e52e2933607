import type { DeskQuestion } from '../protocol.ts';
import { plural, TYPES } from './store.ts';

/** What a question may be answered by, as options of a list. */
export const TypeOptions = ({ chosen }: { chosen: string }) => (
  <>
    {TYPES.map(([name, words]) => (
      <option key={name} value={name} selected={name === chosen}>
        {words}
      </option>
    ))}
  </>
);

interface QuestionSelectProps {
  readonly label: string;
  readonly name: string;
  readonly among: readonly DeskQuestion[];
}

/** A list to choose one question from; none is chosen at first. */
export const QuestionSelect = ({ label, name, among }: QuestionSelectProps) => (
  <label>
    {label}
    <select name={name} required>
      <option value="">Choose a question</option>
      {among.map(({ id, ask }) => (
        <option key={id} value={id}>
          {ask}
        </option>
      ))}
    </select>
  </label>
);

/** The button that sends a form. */
export const Submit = ({ words, disabled = false }: { words: string; disabled?: boolean }) => (
  <p class="actions">
    <button type="submit" class="main" disabled={disabled}>
      {words}
    </button>
  </p>
);

/** The two ways out of a form. */
export const SaveOrCancel = ({ onCancel }: { onCancel(): void }) => (
  <p class="actions">
    <button type="submit" class="main">
      Save
    </button>
    <button type="button" onClick={onCancel}>
      Cancel
    </button>
  </p>
);

interface ShowMoreProps {
  /** How many there are, and how many are drawn. */
  readonly of: number;
  readonly most: number;
  readonly what: string;
  onMore(): void;
}

/** The rest of a long list, which is drawn when somebody asks for it. */
export const ShowMore = ({ of, most, what, onMore }: ShowMoreProps) =>
  of > most ? (
    <p class="pad">
      <button type="button" class="small" onClick={onMore}>
        And {plural(of - most, `more ${what}`)}
      </button>
    </p>
  ) : null;
