import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskCard, DeskCards } from '../protocol.ts';
import { getCards } from './api.ts';
import { TypeOptions } from './form-parts.tsx';
import { isTyping } from './keys.ts';
import { plural, toggled, usePage } from './store.ts';
import { Outlet, QuoteOf } from './words.tsx';

const MOST_UNCOVERED = 80;

/** What the desk would record, one card at a time, and the statements that no claim covers. */
export function Cards() {
  const { state, act, say, openArticle } = usePage();
  const [found, setFound] = useState<DeskCards | null>(null);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    getCards().then(setFound, (error: unknown) => say(String(error), true));
  }, [state.version]);
  if (!found)
    return (
      <p class="soft pad" role="status">
        Reading the articles …
      </p>
    );
  const cards = found.cards.filter(({ key }) => !later.has(key));
  const [card] = cards;
  const canWrite = state.readOnly === null;
  const put = (one: DeskCard) => {
    setLater(new Set([...later, one.key]));
  };
  return (
    <>
      {card ? <Card key={card.key} card={card} left={cards.length - 1} canWrite={canWrite} onLater={() => put(card)} onRefuse={async () => { if (await act({ do: 'refuse', card: card.key, what: card.ask })) put(card); }} />
        : <p class="soft pad">{later.size > 0 ? <>Nothing more. <button type="button" class="small" onClick={() => setLater(new Set())}>Show again what was left for later</button></> : 'Nothing to suggest.'}</p>}
      {found.uncovered.length > 0 && (
        <section aria-label="Not recorded yet">
          <h2 class="group">Not recorded yet <span class="n">{found.uncovered.length}</span></h2>
          <ul class="list uncovered">
            {found.uncovered.slice(0, MOST_UNCOVERED).map((one) => (
              <li key={`${one.source} ${one.start}`}>
                <button type="button" class="row" onClick={() => openArticle(one.source, one)}><span class="title" dir="auto">{one.before}<b>{one.text}</b>{one.after}</span><span class="meta"><Outlet id={one.source} /></span></button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  ); // biome-ignore format: a row a state
}

interface Props {
  readonly card: DeskCard;
  readonly left: number;
  readonly canWrite: boolean;
  onLater(): void;
  onRefuse(): void;
}

function Card({ card, left, canWrite, onLater, onRefuse }: Props) {
  const { act } = usePage();
  const [ask, setAsk] = useState(card.ask);
  const [type, setType] = useState<string>(card.type);
  const [isEditing, setEditing] = useState(false);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body || document.activeElement === null) root.current?.focus();
  }, []);
  const nameFor = (side: number, claim: number): string => `${side} ${claim}`;
  const take = () => {
    const claims = card.sides.flatMap(({ claims: own }, i) =>
      own.filter((_, j) => !dropped.has(nameFor(i, j))).map(({ start: _, end: __, ...claim }) => claim),
    );
    if (claims.length > 0)
      void act({
        do: 'claim',
        question: card.question ?? {
          ask,
          type: type as DeskCard['type'],
          ...(card.options && { options: card.options }),
        },
        claims,
        ...(card.proposed !== undefined && { proposed: card.proposed }),
      });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || !canWrite) return;
    const keys: Record<string, () => void> = {
      t: take,
      e: () => setEditing(!isEditing),
      r: onRefuse,
      l: onLater,
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <article class="card" ref={root} tabIndex={0} aria-label={`Suggestion: ${ask}`} onKeyDown={onKeyDown}>
      <p class="kicker">
        Suggested by {card.from}
        {left > 0 && ` · ${plural(left, 'more')}`.replace('mores', 'more')}
      </p>
      {isEditing ? (
        <div class="form">
          <label>
            Question
            <input value={ask} onInput={(event) => setAsk(event.currentTarget.value)} />
          </label>
          <label>
            Answered by
            <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
              <TypeOptions chosen={type} />
            </select>
          </label>
        </div>
      ) : (
        <h3>{ask}</h3>
      )}
      <ul class="sides">
        {card.sides.map((side, i) => (
          <li key={i}>
            <b>{side.label}</b>
            <ul>
              {side.claims.map((claim, j) => {
                const name = nameFor(i, j);
                return (
                  <li key={name} class={dropped.has(name) ? 'dropped' : ''}>
                    {isEditing && (
                      <input
                        type="checkbox"
                        aria-label={`Record “${claim.quote}”`}
                        checked={!dropped.has(name)}
                        onChange={() => setDropped(toggled(dropped, name))}
                      />
                    )}
                    <QuoteOf claim={claim} />
                    <span class="meta">
                      <Outlet id={claim.source} />
                      {claim.speaker && `, ${claim.speaker}`}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      <p class="soft">{card.why}</p>
      {canWrite && (
        <p class="actions">
          <button type="button" class="main" onClick={take}>
            Take<kbd aria-hidden="true">t</kbd>
          </button>
          <button type="button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            Edit<kbd aria-hidden="true">e</kbd>
          </button>
          <button type="button" onClick={onRefuse}>
            Refuse<kbd aria-hidden="true">r</kbd>
          </button>
          <button type="button" onClick={onLater}>
            Later<kbd aria-hidden="true">l</kbd>
          </button>
        </p>
      )}
    </article>
  );
}
