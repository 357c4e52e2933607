import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskAlike, DeskProposal } from '../protocol.ts';
import { mark } from './api.ts';
import { overlaps, placeOf, usePage } from './store.ts';
import { Outlet } from './words.tsx';

interface Props {
  readonly proposal: DeskProposal;
  /** The question that the first claim was recorded on. */
  readonly question: string;
  onClose(): void;
}

/** Passages of other articles that seem to answer the same: one key takes one. */
export function AlsoHere({ proposal, question, onClose }: Props) {
  const { state, act, openArticle } = usePage();
  const isRecorded = (place: DeskAlike): boolean =>
    state.claims.some((claim) => {
      const own = claim.question === question && claim.source === place.source && placeOf(claim);
      return own && overlaps(own, place);
    });
  // What is recorded for the question when the list opens needs no second offer; what is taken back meanwhile is offered again.
  const [places] = useState(() => proposal.alike.filter((place) => !isRecorded(place)));
  const taken = places.map(isRecorded);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (places.length === 0) onClose();
    else root.current?.focus();
  }, []);
  const take = async (place: DeskAlike) => {
    if (isRecorded(place)) return;
    const found = await mark(place.source, place.start, place.end);
    const type = state.questions.find(({ id }) => id === question)?.type;
    const own = found.readings.filter((one) => one.type === type);
    const pick =
      new Set(own.map((one) => one.value)).size > 1
        ? own.find((one) => one.words.includes(place.quote) || place.quote.includes(one.words))?.words
        : undefined;
    const { source, quote, prefix, speaker } = found;
    const claim = {
      source,
      quote,
      ...(prefix !== null && { prefix }),
      ...(speaker !== null && { speaker }),
      ...(pick !== undefined && { pick }),
    };
    await act({ do: 'claim', question, claims: [claim] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = places[Number(event.key) - 1];
    if (place) {
      event.preventDefault();
      void take(place);
    } else if (event.key === 'Enter' && event.target === root.current) onClose();
  };
  return (
    <div
      ref={root}
      tabIndex={0}
      class="also"
      role="group"
      aria-label="Also here: a digit takes a passage, Escape goes on"
      onKeyDown={onKeyDown}
    >
      <h3>Recorded. Also here?</h3>
      <ol>
        {places.map((place, i) => (
          <li key={`${place.source} ${place.start}`} class={taken[i] ? 'taken' : ''}>
            <button type="button" onClick={() => void take(place)} disabled={taken[i]}>
              <kbd aria-hidden="true">{i + 1}</kbd> <b>{place.label ?? place.quote}</b>{' '}
              <small>
                <Outlet id={place.source} />
                {taken[i] ? ' · recorded' : ''}
              </small>
              <Sentence place={place} />
            </button>
            <button type="button" class="small" onClick={() => openArticle(place.source, place)}>
              Read it there
            </button>
          </li>
        ))}
      </ol>
      <p class="actions">
        <button type="button" class="main" onClick={onClose}>
          Go on<kbd aria-hidden="true">Enter</kbd>
        </button>
      </p>
    </div>
  );
}

/** The sentence, with the value that would be recorded. */
function Sentence({ place: { sentence, quote } }: { place: DeskAlike }) {
  const words = quote.replace(/\s+/gu, ' ');
  const at = sentence.indexOf(words);
  if (at < 0) return <span>{sentence}</span>;
  return (
    <span>
      {sentence.slice(0, at)}
      <em>{words}</em>
      {sentence.slice(at + words.length)}
    </span>
  );
}
