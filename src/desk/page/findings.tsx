import { useState } from 'preact/hooks';
import type { DeskFinding } from '../protocol.ts';
import { ShowMore, Submit } from './form-parts.tsx';
import { plural, SEVERITY_WORDS, SIGNS, usePage } from './store.ts';
import { Outlet, QuoteOf } from './words.tsx';

/** Findings of a list that are drawn at once; more are drawn when they are asked for. */
const MOST_SHOWN = 60;

/** What the sources disagree on, and what is wrong with the record: two lists, never mixed. */
export function Findings() {
  const { state } = usePage();
  const [withNotes, setWithNotes] = useState(false);
  const [most, setMost] = useState(MOST_SHOWN);
  const isOpen = ({ resolution, isAccepted }: DeskFinding): boolean => !resolution && !isAccepted;
  const shown = state.findings.filter((one) => withNotes || one.severity !== 'note');
  const open = shown.filter(isOpen);
  const closed = state.findings.filter((one) => !isOpen(one));
  const notes = state.findings.filter(({ severity }) => severity === 'note').length;
  const groups: readonly (readonly [string, readonly DeskFinding[]])[] = [
    ['Disagreements', open.filter((one) => one.class !== 'record')],
    ['Faults of the record', open.filter((one) => one.class === 'record')],
    ['Decided', closed],
  ];
  return (
    <>
      {notes > 0 && (
        <p class="pad">
          <label class="check">
            <input type="checkbox" checked={withNotes} onChange={() => setWithNotes(!withNotes)} />{' '}
            {`Show ${plural(notes, 'note')} as well`}
          </label>
        </p>
      )}
      {state.findings.length === 0 && (
        <p class="soft pad">Nothing yet. A finding appears where answers to one question cannot all hold.</p>
      )}
      {groups.map(
        ([title, list]) =>
          list.length > 0 && (
            <section key={title} aria-label={title}>
              <h2 class="group">
                {title} <span class="n">{list.length}</span>
              </h2>
              <ul class="list findings">
                {list.slice(0, most).map((one) => (
                  <Item key={one.id} finding={one} />
                ))}
              </ul>
              <ShowMore
                of={list.length}
                most={most}
                what="finding"
                onMore={() => setMost(most + MOST_SHOWN)}
              />
            </section>
          ),
      )}
    </>
  );
}

function Item({ finding }: { finding: DeskFinding }) {
  const { state, act, openQuestion } = usePage();
  const [way, setWay] = useState<'resolve' | 'accept' | null>(null);
  const {
    id,
    rule,
    severity,
    message,
    reason,
    settles,
    sides,
    question,
    constraint,
    resolution,
    isAccepted,
  } = finding;
  const asked = state.questions.find((one) => one.id === question);
  const ask = asked?.ask;
  const letterOf = (label: string) => asked?.positions.find((position) => position.label === label)?.letter;
  const canResolve = question !== null || constraint !== null;
  return (
    <li class="finding" id={`finding-${id}`}>
      <h3>
        <span class={`sign ${severity}`} aria-hidden="true">{SIGNS[severity]}</span> <span class="vh">{SEVERITY_WORDS[severity]}: </span>
        {question && ask ? <button type="button" class="plain" onClick={() => openQuestion(question)}>{ask}</button> : message}
      </h3>
      <p><b>{rule.replaceAll('-', ' ')}</b>{ask && `: ${reason ?? message}`}</p>
      <ul class="sides">
        {sides.map((side, i) => (
          <li key={i}>
            {letterOf(side.label) && <b class="letter">{letterOf(side.label)}</b>} <b>{side.label}</b>
            <ul>
              {side.claims.slice(0, 6).map((claim) => (
                <li key={`${claim.source} ${claim.start}`}>
                  <QuoteOf claim={claim} />
                  <span class="meta"><Outlet id={claim.source} />{claim.speaker && <>, <bdi>{claim.speaker}</bdi></>}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {!ask && reason && !message.includes(reason) && <p>{reason}</p>}
      <p class="settles">{settles}</p>
      {resolution ? <p class="decided"><b>{resolution.status}</b>: {resolution.because}</p>
        : isAccepted ? <p class="decided">Accepted as known.</p>
        : state.readOnly === null && (
          <p class="actions small">
            {canResolve && <button type="button" class="small" aria-expanded={way === 'resolve'} onClick={() => setWay(way === 'resolve' ? null : 'resolve')}>Resolve</button>}
            <button type="button" class="small" aria-expanded={way === 'accept'} onClick={() => setWay(way === 'accept' ? null : 'accept')}>Accept as known</button>
          </p>
        )}
      {way !== null && !resolution && (
        <form class="form" onSubmit={async (event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const because = String(data.get('because') ?? '');
          const done = way === 'accept' ? await act({ do: 'accept', finding: id, because, seen: { because: null } }) : await act({ do: 'resolve', finding: id, status: String(data.get('status')), because, seen: { because: null } });
          if (done) setWay(null);
        }}>
          {way === 'resolve' && (
            <label>It is
              <select name="status">
                <option value="explained">explained: both can be said, and this is why</option>
                <option value="resolved">resolved: it is known what holds</option>
                <option value="dismissed">dismissed: it is not a disagreement</option>
              </select>
            </label>
          )}
          <label>Why<textarea name="because" rows={2} required /></label>
          <Submit words={way === 'accept' ? 'Accept' : 'Decide'} />
        </form>
      )}
    </li>
  ); // biome-ignore format: a row a state
}
