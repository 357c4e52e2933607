// Scores of dates on public data (../shared/bench), with peers in the same run.
import { ours, rows } from './public-data.mjs';

export const overlaps = (a, start, end) => a.start < end && a.end > start;
const pad = (n, width = 2) => String(n).padStart(width, '0');

// --- chrono-node, as its users call it: its own reference, no options.
export const { casual } = await import('chrono-node/en');
export const reference = (day) => {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return { instant: new Date(Date.UTC(year, month - 1, date, 12)), timezone: 0 };
};
function chronoValue(part) {
  const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map((name) =>
    part.get(name),
  );
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (part.isCertain('hour')) return `${date}T${pad(hour)}:${pad(minute ?? 0)}`;
  if (part.isCertain('day') || part.isCertain('weekday')) return date;
  if (part.isCertain('month')) return date.slice(0, 7);
  return part.isCertain('year') ? date.slice(0, 4) : date;
}
export const chrono = (text, day) =>
  casual.parse(text, reference(day)).map((r) => ({
    start: r.index,
    end: r.index + r.text.length,
    values: [r.start, r.end].filter(Boolean).map(chronoValue),
  }));

// --- Microsoft Recognizers, the JavaScript port.
const recognizers = await import('@microsoft/recognizers-text-date-time').then((m) => m.default ?? m);
export function recognized(text, day) {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  const results = recognizers.recognizeDateTime(
    text,
    recognizers.Culture?.English ?? 'en-us',
    undefined,
    new Date(year, month - 1, date),
  );
  return results.map((r) => ({
    start: r.start,
    end: r.end + 1,
    values: (r.resolution?.values ?? []).flatMap((v) => [v.timex, v.value, v.start, v.end]).filter(Boolean),
  }));
}

// --- TimeML: the share of values that are equal, by type.
export function scoreTimex(path, withPeers = true) {
  const gold = rows(path);
  const read = ours(gold.map(({ sentence, dct }, id) => ({ id, text: sentence, anchor: dct.slice(0, 10) })));
  const tally = {};
  const misses = [];
  for (const [i, row] of gold.entries()) {
    const { type, text, value, sentence, dct } = row;
    const at = [];
    for (let k = sentence.indexOf(text); k >= 0; k = sentence.indexOf(text, k + 1)) at.push(k);
    const hit = (mentions) =>
      at.some((k) => mentions.some((m) => overlaps(m, k, k + text.length) && m.values.includes(value)));
    tally[type] ??= { all: 0, reconcile: 0, 'or its EDTF': 0, 'chrono-node': 0, recognizers: 0 };
    tally[type].all++;
    const mine = read[i].map((m) => ({ ...m, values: [m.timex] }));
    if (hit(mine)) tally[type].reconcile++;
    else
      misses.push({
        type,
        text,
        value,
        dct,
        read: mine
          .filter((m) => at.some((k) => overlaps(m, k, k + text.length)))
          .map((m) => `${m.text}=${m.timex}`),
        sentence,
      });
    // "Friday night" is gold as the plain day in half of its places, which is how EDTF writes it.
    if (hit(mine.map((m) => ({ ...m, values: [m.timex, m.value] })))) tally[type]['or its EDTF']++;
    if (withPeers && hit(chrono(sentence, dct))) tally[type]['chrono-node']++;
    if (withPeers && hit(recognized(sentence, dct))) tally[type].recognizers++;
  }
  return { tally, misses };
}

// --- Recognizers' own cases: a hit where an overlapping span gives one of the expected values.
const dayBefore = (day) =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Every value that a case takes for right, in each of the ways that it may be written. */
function expectedOf(result) {
  const { Value, Resolution } = result;
  const wanted = new Set();
  const resolutions = [
    ...(Resolution?.values ?? Value?.values ?? []),
    ...[Value?.PastResolution, Value?.FutureResolution].filter(Boolean).map((r) => ({
      value: r.date ?? r.dateTime ?? r.time ?? r.duration ?? undefined,
      start: r.startDate ?? r.startDateTime ?? r.startTime,
      end: r.endDate ?? r.endDateTime ?? r.endTime,
    })),
  ];
  const timex = Value?.Timex ?? Value?.timex ?? Resolution?.values?.[0]?.timex;
  // A timex says it too, where it is resolved: no part of it is X, and it is no triple of start, end and length.
  const timexes = [timex, ...(Resolution?.values ?? Value?.values ?? []).map((v) => v.timex)].filter(Boolean);
  const isSet = /set/iu.test(result.Type ?? result.TypeName ?? '');
  for (const text of timexes) if (isSet || !/[X(]/u.test(text)) wanted.add(text);
  for (const { value, start, end } of resolutions) {
    if (value !== undefined && value !== 'not resolved')
      wanted.add(String(value).replace(' ', 'T').replace(/:00$/u, ''));
    if (start === undefined && end === undefined) continue;
    const plain = (text) => text?.replace(' ', 'T').replace(/:00$/u, '');
    wanted.add(`${plain(start) ?? '..'}/${plain(end) ?? '..'}`);
    // Its ends of days are exclusive, but for those that the words name.
    if (end && !/[ T:]/u.test(end)) wanted.add(`${start ?? '..'}/${dayBefore(end)}`);
  }
  return wanted;
}

/** What one of our mentions says, in the same ways of writing. */
function saidBy(mention) {
  const { type, value, timex, strict, usual, best } = mention;
  // Of a one-of set, each member is kept as a reading.
  const members = /^\[.*\]$/u.test(value ?? '') ? value.slice(1, -1).split(',') : [];
  const said = new Set(
    [value, timex, best, ...members].filter(Boolean).map((text) => text.replace(/(T\d\d):00$/u, '$1')),
  );
  for (const text of [...said]) if (/T\d\d$/u.test(text)) said.add(`${text}:00`);
  // Its ranges end where the last named stretch begins: "2015 to 2018" at the first day of 2018.
  const [first, last] = (type === 'period' && value?.split('/')) || [];
  if (first && last) said.add(`${firstDay(first)}/${firstDay(last)}`);
  for (const [low, high] of [strict, usual]) {
    if (type === 'duration') continue;
    said.add(`${low ?? '..'}/${high ?? '..'}`);
    if (low === high) said.add(low);
  }
  if (type === 'duration') for (const bound of [...strict, ...usual]) if (bound) said.add(secondsOf(bound));
  return said;
}

const firstDay = (edtf) =>
  /^\d{4}$/u.test(edtf) ? `${edtf}-01-01` : /^\d{4}-\d{2}$/u.test(edtf) ? `${edtf}-01` : edtf;

function secondsOf(iso) {
  const m = /^P(T)?([\d.]+)([YMWDHS])$/u.exec(iso);
  const unit = { Y: 31_536_000, W: 604_800, D: 86_400, H: 3600, S: 1, M: m?.[1] ? 60 : 2_592_000 };
  return m ? String(Number(m[2]) * unit[m[3]]) : iso;
}

export function scoreRecognizers(withPeers = true) {
  const cases = rows('dates/recognizers.jsonl').filter((c) => c.ref);
  const read = ours(cases.map(({ input, ref }, id) => ({ id, text: input, anchor: ref.slice(0, 16) })));
  const tally = {};
  const misses = [];
  let port = 0;
  let all = 0;
  for (const [i, { id, input, ref, results }] of cases.entries()) {
    const peer = withPeers ? recognizedSafely(input, ref) : [];
    for (const result of results) {
      const wanted = expectedOf(result);
      if (wanted.size === 0) continue;
      const start = result.Start;
      const end = result.End === undefined ? start + result.Length : result.End + 1;
      const near = read[i].filter((m) => overlaps(m, start, end));
      const hit = near.some((m) => [...saidBy(m)].some((v) => wanted.has(v)));
      const type = (result.TypeName ?? result.Type).replace('datetimeV2.', '');
      tally[type] ??= { all: 0, hits: 0 };
      tally[type].all++;
      all++;
      if (hit) tally[type].hits++;
      else
        misses.push({
          id,
          type,
          input,
          ref: ref.slice(0, 10),
          text: result.Text,
          wanted: [...wanted],
          read: near.map((m) => `${m.text}=${m.type} ${m.timex} ${m.value}`),
        });
      if (peer.some((m) => overlaps(m, start, end) && m.values.some((v) => wanted.has(v)))) port++;
    }
  }
  return { tally, misses, port, all };
}

function recognizedSafely(text, day) {
  try {
    const results = recognizers.recognizeDateTime(
      text,
      'en-us',
      undefined,
      new Date(`${day.slice(0, 10)}T00:00:00`),
    );
    return results.map((r) => ({
      start: r.start,
      end: r.end + 1,
      values: (r.resolution?.values ?? []).flatMap(({ value, start, end, timex }) => [
        value && value !== 'not resolved' ? value.replace(' ', 'T').replace(/:00$/u, '') : timex,
        `${start?.replace(' ', 'T').replace(/:00$/u, '') ?? '..'}/${end?.replace(' ', 'T').replace(/:00$/u, '') ?? '..'}`,
      ]),
    }));
  } catch {
    return [];
  }
}
