import type { RefObject } from 'preact';
import type { DeskQuestion } from '../protocol.ts';
import { lastAsked } from './last-asked.ts';

/** Answers of a question that are shown beside it. */
const MOST_ANSWERS = 4;

interface Props {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  /** The questions that are offered; null is a new one. */
  readonly options: readonly (DeskQuestion | null)[];
  readonly active: number;
  /** The new question in words. */
  readonly newAsk: string;
  onType(words: string): void;
  onActive(option: number): void;
}

/** A box to find a question in, or to write a new one, with the likely ones below it. */
export function QuestionBox({ box, typed, options, active, newAsk, onType, onActive }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    onActive((active + by + options.length) % options.length);
    event.preventDefault();
  };
  return (
    <>
      <label for="claim-question">Which question does it answer?</label>
      <input
        id="claim-question"
        ref={box}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls="claim-options"
        aria-autocomplete="list"
        autocomplete="off"
        aria-activedescendant={options.length > 0 ? `claim-option-${active}` : undefined}
        value={typed}
        placeholder="Type to find one, or write a new question"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id="claim-options" role="listbox" aria-label="Questions">
        {options.map((option, i) => (
          <li
            id={`claim-option-${i}`}
            key={option?.id ?? '+'}
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            onClick={() => {
              onActive(i);
              box.current?.focus();
            }}
          >
            {option ? (
              <>
                <span>{option.ask}</span> <small>{answersOf(option)}</small>
              </>
            ) : (
              <span>
                <b>New question:</b> {newAsk || 'write it above'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is recorded for a question so far, by which a person knows it again. */
const answersOf = ({ id, positions }: DeskQuestion): string => {
  const labels = positions.slice(0, MOST_ANSWERS).map(({ label }) => label);
  const more = positions.length > MOST_ANSWERS ? ['…'] : [];
  return [...(id === lastAsked() ? ['the last one'] : []), ...labels, ...more].join(' · ');
};
