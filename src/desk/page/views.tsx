import { useMemo, useState } from 'preact/hooks';
import type { DeskClaim, DeskQuestion, DeskState } from '../protocol.ts';
import { ShowMore } from './form-parts.tsx';
import { nameOf, placeOf, SEVERITY_WORDS, SIGNS, usePage } from './store.ts';
import { Tolls } from './tolls.tsx';
import { Outlet } from './words.tsx';

/** Rows, and cells of the matrix, that are drawn at once; more are drawn when they are asked for. */
const [MOST_ROWS, MOST_CELLS] = [60, 4000];

/** The first questions with their claims by article, and the articles that answer any of them: as many as make so many cells. */
function rowsOf({ questions, claims, articles }: DeskState, most: number) {
  const sources = new Set<string>();
  const rows: { question: DeskQuestion; cells: ReadonlyMap<string, readonly DeskClaim[]> }[] = [];
  for (const question of questions) {
    const cells = new Map<string, DeskClaim[]>();
    for (const i of question.claims) {
      const claim = claims[i] as DeskClaim;
      sources.add(claim.source);
      cells.set(claim.source, [...(cells.get(claim.source) ?? []), claim]);
    }
    if (rows.length > 0 && (rows.length + 1) * sources.size > most) break;
    rows.push({ question, cells });
  }
  return { rows, used: articles.filter(({ id }) => rows.some(({ cells }) => cells.has(id))) };
}

/** Questions by articles: who gives which answer, by letter. */
export function MatrixView() {
  const { state, openArticle, openQuestion } = usePage();
  const [most, setMost] = useState(MOST_CELLS);
  const { rows, used } = useMemo(() => rowsOf(state, most), [state, most]);
  if (state.questions.length === 0) return <p class="soft pad">Nothing is recorded yet.</p>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Matrix">
      <table class="matrix">
        <caption class="vh">Questions by articles, with the position of each article by letter</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {used.map(({ id }) => (
              <th key={id} scope="col">
                <Outlet id={id} />
                {!nameOf(state, id).includes(id) && <small>{id}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ question, cells }) => (
            <tr key={question.id}>
              <th scope="row">
                <button type="button" class="plain" onClick={() => openQuestion(question.id)}>
                  <span class={`sign ${question.worst ?? ''}`} aria-hidden="true">
                    {question.worst ? SIGNS[question.worst] : ''}
                  </span>
                  {question.ask}
                  {question.worst && <span class="vh"> ({SEVERITY_WORDS[question.worst]})</span>}
                </button>
              </th>
              {used.map(({ id }) => (
                <td key={id}>
                  {cells.get(id)?.map((claim, i) => {
                    const place = placeOf(claim);
                    return (
                      <button
                        type="button"
                        key={i}
                        class="cell"
                        title={claim.quote}
                        onClick={() => place && openArticle(id, place)}
                      >
                        <b class="letter">{claim.letter ?? '?'}</b> {claim.label ?? 'not read'}
                        {claim.speaker && <small>{claim.speaker}</small>}
                      </button>
                    );
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore
        of={state.questions.length}
        most={rows.length}
        what="question"
        onMore={() => setMost(most * 4)}
      />
    </div>
  );
}

const TIMES = new Set(['date', 'period']);
const DAY = 86_400_000;

/** The first day that a label or a value names, for placing it on a line; null where it names none. */
const dayOf = (value: string): number | null => {
  const time = Date.parse(`${/\d{4}-\d{2}-\d{2}/u.exec(value)?.[0] ?? ''}T00:00Z`);
  return Number.isNaN(time) ? null : time;
};

/** Questions of time in the order of their days, each answer at its day. */
export function TimelineView() {
  const { state } = usePage();
  const rows = state.questions
    .filter(({ type }) => TIMES.has(type))
    .flatMap((question) => {
      const points = question.positions.flatMap(({ letter, label, days }) => {
        const [low, high] = [dayOf(days?.[0] ?? ''), dayOf(days?.[1] ?? '')];
        return low === null && high === null
          ? []
          : [
              {
                letter,
                label,
                low: low ?? (high as number),
                high: high ?? (low as number),
                isOpen: low === null || high === null,
              },
            ];
      });
      return points.length > 0 ? [{ question, points }] : [];
    });
  return (
    <div class="scroll lines" tabIndex={0} role="region" aria-label="Timeline">
      {rows.length > 0 ? <Days rows={rows} /> : <p class="soft">No answers with a day yet.</p>}
      <Tolls />
    </div>
  );
}

interface Row {
  readonly question: DeskQuestion;
  readonly points: readonly {
    readonly letter: string;
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly isOpen: boolean;
  }[];
}

function Days({ rows }: { rows: readonly Row[] }) {
  const { openQuestion } = usePage();
  const [most, setMost] = useState(MOST_ROWS);
  const all = rows.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const at = (time: number): number => ((time - first) / (last - first + DAY)) * 100;
  const sorted = [...rows].sort((a, b) => (a.points[0]?.low ?? 0) - (b.points[0]?.low ?? 0));
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return (
    <>
      <p class="axis">
        <span>{day(first)}</span>
        <span>{day(last)}</span>
      </p>
      <ul>
        {sorted.slice(0, most).map(({ question, points }) => (
          <li key={question.id}>
            <button type="button" class="plain" onClick={() => openQuestion(question.id)}>
              <Sign question={question} />
              {question.ask}
            </button>
            <ol>
              {points.map(({ letter, label, low, high, isOpen }) => (
                <li key={letter} title={label}>
                  <span class="words">
                    <b class="letter">{letter}</b> {label}
                  </span>
                  <span class="track">
                    <span
                      class={isOpen ? 'span open' : 'span'}
                      style={{ left: `${at(low)}%`, width: `max(.6rem, ${at(high + DAY) - at(low)}%)` }}
                    />
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      <ShowMore of={sorted.length} most={most} what="question" onMore={() => setMost(most + MOST_ROWS)} />
    </>
  );
}

function Sign({ question: { worst } }: { question: DeskQuestion }) {
  return (
    <span class={`sign ${worst ?? ''}`} aria-hidden="true">
      {worst ? SIGNS[worst] : ''}
    </span>
  );
}
