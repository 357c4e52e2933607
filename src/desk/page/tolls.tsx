import { h, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeskTolls, Drawn } from '../protocol.ts';
import { getTolls } from './api.ts';
import { placeOf, usePage } from './store.ts';
import { Outlet } from './words.tsx';

/** A drawing of the server's: names of elements and attributes are our own, texts become text nodes. */
const draw = ({ name, attributes, children }: Drawn): VNode =>
  h(name, attributes, ...children.map((child) => (typeof child === 'string' ? child : draw(child))));

/** Counts that change, day by day; nothing where no count does. */
export function Tolls() {
  const { state, openQuestion, openArticle } = usePage();
  const [tolls, setTolls] = useState<DeskTolls | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void getTolls().then(
      (found) => isCurrent && setTolls(found),
      // The change that comes next asks again.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [state.version]);
  const shown = (tolls?.tolls ?? []).flatMap(({ question: id, chart, notes }) => {
    const question = state.questions.find((one) => one.id === id);
    return question ? [{ question, chart, notes }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-label="Counts by day" class="tolls">
      <h2>Counts by day</h2>
      <p class="soft">{tolls?.legend}</p>
      {shown.map(({ question, chart, notes }) => (
        <figure class="toll" key={question.id}>
          <h3>
            <button type="button" class="plain" onClick={() => openQuestion(question.id)}>
              {question.ask}
            </button>
          </h3>
          {draw(chart)}
          <ul>
            {question.positions.map(({ letter, label, claims }) => (
              <li key={letter}>
                <b class="letter">{letter}</b> <b>{label}</b>{' '}
                {claims.map((i, k) => {
                  const claim = state.claims[i];
                  if (!claim) return null;
                  return (
                    <span key={i}>
                      {k > 0 && ', '}
                      <button
                        type="button"
                        class="quote"
                        onClick={() => openArticle(claim.source, placeOf(claim))}
                      >
                        <Outlet id={claim.source} />
                      </button>
                    </span>
                  );
                })}
              </li>
            ))}
          </ul>
          {notes !== '' && <figcaption>{notes}</figcaption>}
        </figure>
      ))}
    </section>
  );
}
