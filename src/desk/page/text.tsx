import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimForm } from './claim-form.tsx';
import { paragraphsOf, type Segment, selectedIn, wordsOf } from './segments.ts';
import { overlaps, placeOf, type Selected, titleOf, usePage } from './store.ts';
import { Outlet } from './words.tsx';

/** The text of an article with its marks. Words are chosen with the mouse, or word by word with the keyboard. */
export function TextPane({ target, onAdd }: { target: Selected | null; onAdd(): void }) {
  const page = usePage();
  const { state, text, article, question, marking, openMarking, openQuestion, say } = page;
  const root = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Selected | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const marks = useMemo(
    () =>
      state.claims.flatMap((one, claim) => {
        const place = one.source === article ? placeOf(one) : undefined;
        return place ? [{ ...place, claim }] : [];
      }),
    [state.claims, article],
  );
  const chosen = marking ?? cursor;
  const paragraphs = useMemo(
    () => (text ? paragraphsOf(text, marks, chosen, target) : []),
    [text, marks, chosen, target],
  );
  const words = useMemo(() => (text ? wordsOf(text) : []), [text]);

  useLayoutEffect(() => {
    setCursor(null);
    setFrom(null);
  }, [text?.id]);
  // The text of another article comes a moment later: whoever went there by keyboard goes on in it.
  useLayoutEffect(() => {
    if (text && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, [text?.id]);
  useLayoutEffect(() => {
    if (target) {
      setCursor(target);
      setFrom(null);
    }
  }, [target]);
  useLayoutEffect(() => {
    root.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }, [cursor?.start, cursor?.end, text?.id, target]);
  useLayoutEffect(() => {
    if (target) root.current?.querySelector('.target')?.scrollIntoView({ block: 'center' });
  }, [target, text?.id]);

  if (article === null) return <Empty onAdd={onAdd} />;
  if (!text) return <div class="sheet" />;
  const canWrite = state.readOnly === null;
  const askOf = (claim: number): string => {
    const id = state.claims[claim]?.question;
    return state.questions.find((one) => one.id === id)?.ask ?? id ?? '';
  };
  const wordsAt = (place: Selected): string =>
    text.text.slice(place.start - text.bodyStart, place.end - text.bodyStart);
  const choose = (place: Selected | undefined) => {
    if (!place) return;
    setCursor(place);
    const covering = marks.filter((one) => overlaps(one, place)).map(({ claim }) => askOf(claim));
    say(`${wordsAt(place)}${covering.length > 0 ? `, recorded for: ${covering.join(' ')}` : ''}`);
  };
  const step = (by: 1 | -1, isMore: boolean) => {
    if (!cursor) return choose(words[by > 0 ? 0 : words.length - 1]);
    const first = words.findIndex(({ end }) => end > cursor.start);
    const last = words.findLastIndex(({ start }) => start < cursor.end);
    if (!isMore) {
      setFrom(null);
      return choose(words[by > 0 ? last + 1 : first - 1]);
    }
    const anchor = from ?? first;
    setFrom(anchor);
    const moved = (last > anchor || (last === anchor && first === anchor && by > 0) ? last : first) + by;
    const [a, b] = [Math.min(anchor, moved), Math.max(anchor, moved)];
    const [start, end] = [words[a], words[b]];
    if (start && end) choose({ start: start.start, end: end.end });
  };
  const sentence = (by: 1 | -1) => {
    const at = cursor
      ? text.sentences.findIndex(([start, end]) => start < cursor.end && cursor.start < end)
      : -1;
    const next = text.sentences[cursor ? at + by : 0];
    setFrom(null);
    if (next) choose(words.find(({ start }) => start >= next[0]));
  };
  const value = (by: 1 | -1) => {
    const free = text.values.filter(([start, end]) => !marks.some((one) => overlaps(one, { start, end })));
    const next =
      by > 0
        ? free.find(([start]) => start >= (cursor?.end ?? 0))
        : free.findLast(([, end]) => end <= (cursor?.start ?? 0));
    setFrom(null);
    if (next) choose({ start: next[0], end: next[1] });
    else say('No further value that is not recorded yet.');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || marking) return;
    const keys: Record<string, () => void> = {
      ArrowRight: () => step(1, event.shiftKey),
      ArrowLeft: () => step(-1, event.shiftKey),
      ArrowDown: () => sentence(1),
      ArrowUp: () => sentence(-1),
      '.': () => value(1),
      ',': () => value(-1),
      Enter: () => cursor && canWrite && openMarking(cursor),
      Escape: () => { setCursor(null); setFrom(null); },
    }; // biome-ignore format: a row a key
    const run = keys[event.key];
    if (!run || (event.target as Element).closest('button')) return;
    event.preventDefault();
    run();
  };
  const onPointerUp = () => {
    if (!canWrite || !root.current) return;
    setTimeout(() => {
      const selected = root.current && selectedIn(root.current, text);
      if (!selected) return;
      document.getSelection()?.removeAllRanges();
      setCursor(selected);
      openMarking(selected);
    }, 0);
  };
  const close = () => {
    openMarking(null);
    root.current?.focus();
  };
  const known = state.articles.find(({ id }) => id === article);
  return (
    <div class="sheet">
      <header class="about">
        <h2 dir="auto">{known ? titleOf(known) : article}</h2>
        <p class="meta">
          <Outlet id={article} /> · {known?.published ?? 'no date of publication'}
        </p>
      </header>
      <div
        class="text"
        ref={root}
        tabIndex={0}
        role="application"
        aria-label={`Text of ${article}: arrow keys choose words, Enter records them`}
        onKeyDown={onKeyDown}
        onPointerUp={onPointerUp}
      >
        {paragraphs.map(({ start, isHeading, segments }) => (
          <p key={start} dir="auto" class={isHeading ? 'heading' : undefined}>
            {segments.map((segment) => (
              <Piece key={segment.start} segment={segment} question={question} onOpen={openQuestion} />
            ))}
          </p>
        ))}
      </div>
      {marking && (
        <ClaimForm
          key={`${article} ${marking.start} ${marking.end}`}
          selected={marking}
          onClose={close}
          root={root.current}
        />
      )}
    </div>
  );
}

interface PieceProps {
  readonly segment: Segment;
  readonly question: string | null;
  onOpen(id: string): void;
}

function Piece({ segment, question, onOpen }: PieceProps) {
  const { state } = usePage();
  const { start, words, claims, ends, isChosen, isTarget, isSign, value } = segment;
  const own = claims.flatMap((i) => state.claims[i] ?? []);
  const isOfQuestion = own.some((claim) => claim.question === question);
  const names = [
    claims.length > 0 && 'claimed',
    isOfQuestion && 'of-question',
    isChosen && 'chosen',
    isTarget && 'target',
    isSign && 'sign-of-heading',
    value && claims.length === 0 && 'value',
  ].filter(Boolean);
  const className = names.join(' ') || undefined;
  return (
    <>
      {claims.length > 0 ? (
        <mark data-o={start} class={className}>
          {words}
        </mark>
      ) : (
        <span data-o={start} class={className}>
          {words}
        </span>
      )}
      {ends.map((i) => {
        const claim = state.claims[i];
        if (!claim) return null;
        const asked = state.questions.find(({ id }) => id === claim.question);
        const ask = asked?.ask ?? claim.question;
        return (
          <button
            type="button"
            key={i}
            class={`ref ${asked?.worst ?? ''}`}
            aria-label={`Recorded for: ${ask}${claim.letter ? ` Position ${claim.letter}` : ''}`}
            title={ask}
            onClick={() => onOpen(claim.question)}
          >
            {claim.letter ?? '?'}
          </button>
        );
      })}
    </>
  );
}

function Empty({ onAdd }: { onAdd(): void }) {
  const { state } = usePage();
  return (
    <div class="sheet empty">
      <h2>Begin with the articles</h2>
      <ol>
        <li>Add two or more articles on the same event: paste them, or give their files or addresses.</li>
        <li>
          Select words that say when, how many or who. The desk reads them, and asks which question they
          answer.
        </li>
        <li>Where two articles give answers that cannot both hold, a finding appears at the right.</li>
      </ol>
      {state.readOnly === null && (
        <p>
          <button type="button" class="main" onClick={onAdd}>
            Add an article
          </button>
        </p>
      )}
    </div>
  );
}
