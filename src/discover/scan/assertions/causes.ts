import { type Statement, speechAt } from '../../../articles/statements/index.ts';
import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { meets } from '../apart.ts';
import type { Candidate } from '../candidate.ts';
import { clauseAround, quoteOf } from '../clause.ts';
import { ANYBODY, isFamily } from '../en/families.ts';
import { headAt, isAfterPreposition, isName, isNoun, termOf } from '../noun-phrases.ts';
import type { Token } from '../token.ts';
import { ruleOfVoices, voicedOf } from '../voices.ts';
import type { Stated } from './assertion.ts';
import { positionOf } from './yes-and-no.ts';

/** What somebody says that something came from. */
export interface Cause extends Stated {
  /** The cause by its noun and the names and nouns right before it. */
  readonly words: ReadonlySet<string>;
  readonly label: string;
  /** What came of it; null where the words name nothing. */
  readonly effect: string | null;
}

/** Nouns that stand for no cause of their own: "the cause was under investigation". */
const NO_CAUSE =
  /^(?:cause|reason|investigation|inquiry|lack|part|way|thing|anything|everything|result|series)$/u;
const NOT_YET = /^(?:not|n't|never|whether|if|may|might|could|unclear|unknown|possibly)$/u;

/** The causes that a sentence gives: "blamed sabotage for the leak", "a valve was to blame", "caused by methane". */
export function causesIn(statement: Statement, tokens: readonly Token[]): Cause[] {
  const found: Cause[] = [];
  for (const [k, token] of tokens.entries()) {
    const pair = causeAt(tokens, k, token);
    if (!pair?.cause) continue;
    const [from, to] = clauseAround(tokens, k, k + 1);
    if (tokens.slice(Math.max(0, from - 2), to).some(({ lower }) => NOT_YET.test(lower))) continue;
    const { cause, effect } = pair;
    const words = wordsOf(tokens, cause);
    if (words.size === 0 || NO_CAUSE.test(cause.lemma)) continue;
    found.push({
      statement, speech: speechAt(statement, token), quote: quoteOf(statement.source.text, tokens, [from, to], token),
      words, label: labelOf(tokens, cause), effect: effect ? termOf(effect) : null,
    }); // biome-ignore format: one record
  }
  return found;
}

interface Pair {
  readonly cause: Token | undefined;
  readonly effect: Token | undefined;
}

const isToBlame = (tokens: readonly Token[], k: number): boolean =>
  tokens.slice(Math.max(0, k - 4), k - 1).some(({ lemma }) => lemma === 'be') &&
  !tokens.slice(k + 1, k + 3).some((token) => isNoun(token));

function causeAt(tokens: readonly Token[], k: number, { lemma, lower, pos }: Token): Pair | undefined {
  const next = tokens[k + 1]?.lower;
  // "Were to blame", and not "was quick to blame India".
  if (lemma === 'blame' && pos === 'VERB' && tokens[k - 1]?.lower === 'to' && isToBlame(tokens, k))
    return {
      cause: nounBefore(tokens, k - 1),
      effect: next === 'for' ? nounAfter(tokens, k + 2) : undefined,
    };
  if (lemma === 'blame' && pos === 'VERB') {
    const on = tokens.findIndex((token, i) => i > k && i < k + 8 && token.lower === 'on');
    if (on > 0) return { cause: nounAfter(tokens, on + 1), effect: nounAfter(tokens, k + 1) };
    const after = tokens.findIndex((token, i) => i > k && i < k + 10 && token.lower === 'for');
    return { cause: nounAfter(tokens, k + 1), effect: after > 0 ? nounAfter(tokens, after + 1) : undefined };
  }
  if (lower === 'caused' && next === 'by')
    return eventOnly({ cause: nounAfter(tokens, k + 2), effect: nounBefore(tokens, k) });
  if (lemma === 'cause' && pos === 'VERB' && next !== 'by')
    return eventOnly({ cause: nounBefore(tokens, k), effect: nounAfter(tokens, k + 1) });
  if (lemma === 'cause' && pos === 'NOUN' && tokens[k - 1]?.lower === 'the' && tokens[k - 2]?.lemma === 'be')
    return { cause: nounBefore(tokens, k - 2), effect: next === 'of' ? nounAfter(tokens, k + 2) : undefined };
  return undefined;
}

/** "The quake caused damage": only what befalls at once is asked for its cause. */
const eventOnly = (pair: Pair): Pair | undefined =>
  pair.effect && (EVENTS.has(termOf(pair.effect)) || EVENTS.has(pair.effect.lemma)) ? pair : undefined;
const EVENTS: ReadonlySet<string> = new Set(
  'crashed bombed collapsed spilled sank downed struck severed blaze fire blackout outage derailment flooding outbreak failure delay'.split(
    ' ',
  ),
);

function nounAfter(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i] as Token;
    if (isNoun(token)) return headAt(tokens, i);
    if (!/^(?:DET|ADJ|PRON|NUM|ADV)$/u.test(token.pos)) return undefined;
  }
  return undefined;
}

function nounBefore(tokens: readonly Token[], to: number): Token | undefined {
  for (let i = to - 1; i >= Math.max(0, to - 10); i--) {
    const token = tokens[i] as Token;
    if (isNoun(token) && !isAfterPreposition(tokens, i)) return token;
    if (token.pos === 'VERB' || token.pos === 'PRON') return undefined;
  }
  return undefined;
}

/** The terms of a cause: its noun, and the nouns and names right before it. */
function wordsOf(tokens: readonly Token[], cause: Token): Set<string> {
  const words = new Set<string>();
  for (let i = tokens.indexOf(cause); i >= 0; i--) {
    const token = tokens[i] as Token;
    if (!isNoun(token)) break;
    if (!ANYBODY.has(token.lemma)) words.add(isName(token) ? token.lower : termOf(token));
  }
  return words;
}

function labelOf(tokens: readonly Token[], cause: Token): string {
  let i = tokens.indexOf(cause);
  while (i > 0 && (isNoun(tokens[i - 1] as Token) || tokens[i - 1]?.pos === 'ADJ')) i--;
  return tokens
    .slice(i, tokens.indexOf(cause) + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** Causes that are looked at. */
const MOST = 200;

/** What outlets or speakers give as the cause of one thing, where no two share a word. */
export function opposedCauses(causes: readonly Cause[], originOf: OriginOf): Candidate[] {
  const taken = new Set<Cause>();
  const found: Candidate[] = [];
  const all = causes.slice(0, MOST);
  for (const one of all) {
    if (taken.has(one)) continue;
    const others = all.filter((other) => !taken.has(other) && areOpposed(one, other));
    if (others.length === 0) continue;
    const own = all.filter(
      (other) => other === one || (meets(other.words, one.words) && areOfOneEffect(other, one)),
    );
    for (const cause of [...own, ...others]) taken.add(cause);
    const byLabel = new Map<string, Cause[]>([[one.label, own]]);
    for (const other of others) {
      const known = [...byLabel].find(([, causesOf]) =>
        causesOf.some(({ words }) => meets(words, other.words)),
      );
      if (known) known[1].push(other);
      else byLabel.set(other.label, [other]);
    }
    const effect = [one, ...others].find((cause) => cause.effect !== null)?.effect ?? null;
    const sides = [...byLabel];
    found.push({
      rule: ruleOfVoices(own.map(voicedOf), others.map(voicedOf)),
      type: 'choice',
      ask: effect === null ? 'What was the cause?' : `What caused the ${nameOf(effect, [one, ...others])}?`,
      slot: `cause ${effect ?? ''}`.trim(),
      score: effect !== null && own.some((a) => others.some((b) => a.effect === b.effect)) ? 0.72 : 0.6,
      why: 'two causes of one thing that share no word',
      positions: sides.map(([label, own]) => positionOf(own, label, label, originOf)),
      conflicts: sides.slice(1).map((_, i) => [0, i + 1] as const),
    });
  }
  return found;
}

/** The effect as it is printed, by its family. */
const nameOf = (effect: string, causes: readonly Cause[]): string =>
  isFamily(effect)
    ? (causes
        .flatMap(({ statement }) => statement.words)
        .find(({ lower }) =>
          /^(?:crash|leak|spill|fire|blast|explosion|collapse|accident|outage|cut)$/u.test(lower),
        )?.lower ?? 'event')
    : effect;

function areOpposed(a: Cause, b: Cause): boolean {
  if (a === b || meets(a.words, b.words) || !areOfOneEffect(a, b)) return false;
  const [v, w] = [voicedOf(a), voicedOf(b)];
  return v.source !== w.source || v.voice !== w.voice;
}

const areOfOneEffect = (a: Cause, b: Cause): boolean =>
  a.effect === null || b.effect === null || a.effect === b.effect;
