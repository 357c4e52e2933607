import type { OriginOf } from '../../../quotes/echoes/origins.ts';
import { kinshipOf } from '../../lexicon.ts';
import type { Candidate } from '../candidate.ts';
import { KIN } from '../closeness.ts';
import { areKindred, isFamily } from '../en/families.ts';
import { ALIKE } from '../en/place-words.ts';
import { keepFirst } from '../keep-first.ts';
import { hasWord } from './article-words.ts';
import type { Place } from './assertion.ts';
import { sameness } from './party.ts';
import { areRivals, rivalsOf, shares } from './rivals.ts';
import { ORIGIN, type Scene } from './scenes.ts';
import { areTwoPlaces, isPlaceKnownTo } from './two-places.ts';
import { isFarInTime } from './yes-and-no.ts';

/** Scenes of one noun or name that are held against each other. */
const MOST = 40;
/** Families of what goes on in many places, or again and again. */
const ELSEWHERE =
  /^(?:rose|fell|attended|voted|paid|earned|revenue|employed|lasted|ended|warned|announced|confirmed|won|scored|sold|built|founded|held|injured|missing|displaced|aboard|returned|arrived|left|entered|inspected|tested|wrecked|unpowered|surveyed)$/u;
/** What burns is named by its fire, its flames or its smoke. */
const FIRE = /^(?:blaze|fire|flame|smoke|inferno|wildfire)$/u;

/** Where something was or began, where two articles name two places that neither knows of the other. */
export function opposedScenes(scenes: readonly Scene[], originOf: OriginOf): Candidate[] {
  const byParty = new Map<string, Scene[]>();
  for (const scene of scenes) for (const key of keysOf(scene)) keepFirst(byParty, key, scene, MOST);
  const taken = new Set<Scene>();
  const found: Candidate[] = [];
  for (const all of byParty.values())
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) {
        if (taken.has(a) || taken.has(b) || !areOneEvent(a, b)) continue;
        const pair = placesOf(a, b);
        if (!pair) continue;
        const [p, q] = pair;
        const [own, others] = [
          [a, p],
          [b, q],
        ].map(([one, place]) =>
          all.filter(
            (other) =>
              other === one ||
              (areOneEvent(one as Scene, other, true) &&
                other.places.some((known) => isSame(known, place as Place))),
          ),
        ) as [Scene[], Scene[]];
        for (const one of [...own, ...others]) taken.add(one);
        found.push(
          rivalsOf(
            [own, others],
            [`${p.before} ${p.label}`, `${q.before} ${q.label}`],
            {
              ask: askOf(a, b),
              slot: `where ${a.event}`,
              type: 'place',
              score: 0.6,
              why: 'what happened is the same in both, and neither article names the place in the other',
            },
            originOf,
          ),
        );
      }
  return found;
}

const keysOf = ({ event, of }: Scene): string[] =>
  event === ORIGIN ? [ORIGIN] : [...of.names, ...of.terms.keys()];

function areOneEvent(a: Scene, b: Scene, isSide = false): boolean {
  if (isSide ? isFarInTime(a, b) : !areRivals(a, b)) return false;
  if (a.event === ORIGIN || b.event === ORIGIN) return a.event === b.event && areOfOneOrigin(a, b);
  const isOneVerb =
    a.event === b.event || areKindred(a.event, b.event) || kinshipOf(a.senses, b.senses) >= KIN;
  if (
    !isOneVerb ||
    (ELSEWHERE.test(a.event) && !areKindred(a.event, 'crashed')) ||
    (a.event !== b.event && !isFamily(a.event) && !isFamily(b.event))
  )
    return false;
  if (!isOne(a) || !isOne(b)) return false;
  return sameness(a.of, b.of) >= 0.8;
}

/** Of several people or things each has its own place, unless all of them are meant. */
const isOne = ({ of }: Scene): boolean => of.isSingular || of.isAll;

/** Whether two things that began are one: by their noun, or since both are the fire that their article is of. */
function areOfOneOrigin(a: Scene, b: Scene): boolean {
  const [x, y] = [a, b].map(({ of }) => of.lemma !== null && FIRE.test(of.lemma));
  if (x && y) return true;
  if ((x && b.of.isPronoun) || (y && a.of.isPronoun))
    return [a, b].every(
      ({ statement }) => hasWord(statement.source, 'fire') || hasWord(statement.source, 'blaze'),
    );
  return sameness(a.of, b.of) >= 0.8 && isOne(a) && isOne(b);
}

const isSame = (p: Place, q: Place): boolean =>
  shares(p.names, q.names) || (p.head !== null && p.head === q.head);

/** The first places of two scenes that cannot be one. */
function placesOf(a: Scene, b: Scene): readonly [Place, Place] | undefined {
  if (a.places.some((one) => b.places.some((other) => isSame(one, other)))) return undefined;
  for (const one of a.places)
    for (const other of b.places)
      if (
        (ALIKE[one.before] === 'near') === (ALIKE[other.before] === 'near') &&
        areTwoPlaces(one, other, true) &&
        !isPlaceKnownTo(b.statement, one) &&
        !isPlaceKnownTo(a.statement, other)
      )
        return [one, other];
  return undefined;
}

function askOf(a: Scene, b: Scene): string {
  const named = [a, b].find(({ of }) => of.isName) ?? [a, b].find(({ of }) => !of.isPronoun) ?? a;
  const { of, verb, bare, isPassive, event } = named;
  const thing = of.isName ? of.label : of.isPronoun ? 'it' : `the ${of.label}`;
  if (event === ORIGIN)
    return FIRE.test(of.lemma ?? '') || of.isPronoun
      ? 'Where did the fire start?'
      : `Where did ${thing} start?`;
  if (isPassive) return `Where ${of.isSingular ? 'was' : 'were'} ${thing} ${isFamily(event) ? event : verb}?`;
  return `Where did ${thing} ${bare}?`;
}
