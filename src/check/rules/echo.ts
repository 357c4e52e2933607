import type { Echo, Passage } from '../../quotes/echoes/find-echoes.ts';
import { compareText, countOf, joinWords } from '../../text/compare-text.ts';
import type { DraftClaim, DraftPosition, FindingDraft } from '../findings/finding.ts';
import type { Rule } from './rule.ts';

/** Passages that a finding lists; a copied article may share hundreds. */
const LISTED = 20;
/** A passage is shown by its first words; offsets give the whole of it. */
const WORDS_SHOWN = 160;

function passageClaim({ source, start, end }: Passage): DraftClaim {
  const text = source.text.slice(start, end);
  const cut = text.length > WORDS_SHOWN ? text.lastIndexOf(' ', WORDS_SHOWN) : -1;
  const quote = cut > 0 ? text.slice(0, cut) : text.slice(0, WORDS_SHOWN);
  const range = { start, end: start + quote.length };
  return { claim: { source, speaker: null, modality: 'asserted', quote, registry: source }, range };
}

const echoPosition = ({ a, b, words, shared }: Echo): DraftPosition => ({
  question: null,
  value: null,
  label: shared === words ? countOf(words, 'word') : `${countOf(words, 'word')}, ${shared} of them alike`,
  claims: [passageClaim(a), passageClaim(b)],
});

/** One echo for each stretch of the later text: what several others print there is one passage. */
function distinctPassages(echoes: readonly Echo[]): Echo[] {
  const byStart = [...echoes].sort((x, y) => x.b.start - y.b.start || y.b.end - x.b.end);
  const kept: Echo[] = [];
  for (const found of byStart) if (found.b.start >= (kept.at(-1)?.b.end ?? 0)) kept.push(found);
  return kept;
}

/** Sources that are each named with the passages that they share; of more, one passage stands for all that print it. */
const NAMED = 8;

/** Sources of which each shares a passage with another one: their first, and how many they are. */
interface Cluster {
  readonly first: string;
  size: number;
}

/** The cluster of each source that shares a passage with another. Nearly linear in the echoes. */
function clustersOf(echoes: readonly Echo[]): ReadonlyMap<string, Cluster> {
  const before = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = before.get(root); next !== undefined; next = before.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = before.get(at) as string;
      before.set(at, root);
      at = next;
    }
    return root;
  };
  const ids = new Set<string>();
  for (const { a, b } of echoes) {
    const [x, y] = [a.source.id, b.source.id];
    ids.add(x).add(y);
    const [p, q] = [rootOf(x), rootOf(y)].sort(compareText) as [string, string];
    if (p !== q) before.set(q, p);
  }
  const clusters = new Map<string, Cluster>();
  const byRoot = new Map<string, Cluster>();
  for (const id of ids) {
    const root = rootOf(id);
    const cluster = byRoot.get(root) ?? { first: root, size: 0 };
    cluster.size++;
    byRoot.set(root, cluster);
    clusters.set(id, cluster);
  }
  return clusters;
}

function echoDraft(source: string, echoes: readonly Echo[], cluster: Cluster | undefined): FindingDraft {
  const own = echoes.filter(({ a }) => a.source.id === source);
  const foreign = echoes.filter(({ a }) => a.source.id !== source);
  const byOther = new Map<string, Echo[]>();
  for (const found of foreign) {
    const known = byOther.get(found.a.source.id);
    if (known) known.push(found);
    else byOther.set(found.a.source.id, [found]);
  }
  const others = [...byOther.keys()];
  const isFew = others.length <= NAMED;
  const words = (some: readonly Echo[]): string => {
    const passages = distinctPassages(some);
    const sum = passages.reduce((total, found) => total + found.words, 0);
    return `${countOf(passages.length, 'passage')} (${countOf(sum, 'word')})`;
  };
  const whom = isFew
    ? joinWords(others)
    : `others of a cluster of ${cluster?.size ?? others.length} sources, of which ${cluster?.first ?? others[0]} is the first`;
  const said = [
    ...(foreign.length > 0
      ? [`shares ${words(foreign)} with ${whom}: what they say there has one origin`]
      : []),
    ...(own.length > 0 ? [`prints ${words(own)} twice`] : []),
  ];
  const shared = isFew ? [...byOther.values()].flatMap(distinctPassages) : distinctPassages(foreign);
  return {
    severity: 'note',
    question: null,
    source,
    message: `${source} ${said.join(', and ')}.`,
    settles: 'Which of them had it first, or the agency that both have it from: state it as their origin.',
    positions: [...distinctPassages(own), ...shared].slice(0, LISTED).map(echoPosition),
  };
}

export const echo: Rule = {
  id: 'echo',
  class: 'disagreement',
  severity: 'note',
  when: 'the same passage is in two sources, or twice in one: it has one origin and counts once',
  text: {
    what: 'Two sources print the same passage of 24 words or more, word for word but for a few, or one source prints it twice. Claims whose quotes are in it count as one origin in the support of a position.',
    why: 'An agency report in forty outlets is one report. Counting outlets instead of origins makes a rumour look confirmed (the practice of open-source investigators).',
    example: [
      'coast-wire: "The harbour master closed the northern quay at dusk because the storm had torn two cranes from their rails and the pilots would bring no ship in."',
      'harbour-post: "The harbour master closed the northern quay at dusk because the storm had torn two cranes from their rails and the pilots would bring no ship in."',
      'Reported as a note: both print the same passage, so what they say there has one origin.',
    ].join('\n'),
    fix: 'Nothing needs fixing. Where the agency is known, state origin: in the front matter of both, and all their claims count once.',
  },
  report({ echoes }) {
    const bySource = new Map<string, Echo[]>();
    for (const found of echoes) {
      const own = bySource.get(found.b.source.id);
      if (own) own.push(found);
      else bySource.set(found.b.source.id, [found]);
    }
    const clusters = clustersOf(echoes);
    return [...bySource].map(([source, own]) => echoDraft(source, own, clusters.get(source)));
  },
};
