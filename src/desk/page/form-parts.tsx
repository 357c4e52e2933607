import { TYPES } from './store.ts';

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
