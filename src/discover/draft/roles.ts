import type { Statement } from '../../articles/statements/index.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus, KnownStatement } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import type { Reader } from './reader.ts';
import { isPersonNoun, type Role, rolesIn } from './roles-in.ts';
import { rootOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** Offices and trades that are one in the news. A row a trade. */
const ALIKE: readonly (readonly string[])[] = [
  'chief head boss leader director manager',
  'chief head boss leader executive',
  'chair chairman chairwoman chairperson president',
  'spokesman spokeswoman spokesperson representative',
  'lawyer attorney solicitor barrister counsel advocate',
  'doctor physician medic surgeon',
  'judge justice magistrate',
  'policeman policewoman officer constable detective',
  'author writer novelist',
  'professor academic lecturer scholar scientist researcher',
  'lawmaker legislator parliamentarian deputy congressman congresswoman MP member',
  'worker employee labourer laborer staffer',
  'farmer grower',
  'reporter journalist correspondent',
  'fisherman sailor seaman',
  'firefighter fireman',
  'widow wife spouse',
  'widower husband spouse',
  'brother sibling',
  'sister sibling',
  'mother parent',
  'father parent',
  'pupil student schoolgirl schoolboy schoolchild',
].map((row) => row.split(' ').map(rootOf));

/** Words for somebody by what befell or what was done, or for anybody: they are no office that another excludes. */
const ANYBODY =
  /^(?:man|woman|person|people|boy|girl|child|teenager|adult|youth|official|resident|local|native|citizen|expert|figure|victim|survivor|witness|suspect|defendant|accused|culprit|offender|convict|prisoner|critic|supporter|opponent|member|colleague|friend|neighbou?r|other|star|hero|veteran|candidate|speaker|newcomer|successor|predecessor|rival|guest|owner|finder|founder|winner|loser)s?$/u;
/** Words that narrow an office down and leave it what it is. */
const ANY_KIND =
  /^(?:new|old|former|ex|late|acting|current|then|young|local|senior|top|main|first|last|long|long-serving|own|only|retired|veteran|well-known|popular|leading)$/u;
/** Words that set an office below the one that is called without them. */
const BELOW = /^(?:deputy|vice|assistant|associate|junior|trainee|honorary)$/u;
const rankOf = ({ narrower, head }: Role): string =>
  [...narrower, head].find(({ lower }) => BELOW.test(lower))?.lower ?? '';

/** Words around a name among which a source may say who it is. */
const REACH = 12;

/** A title in the draft that no source gives that person. */
export function judgeRoles(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const role of rolesIn(reader.tokensOf(statement))) {
    const part = judgeRole(role, statement, corpus, reader);
    if (part) return part;
  }
  return undefined;
}

function judgeRole(role: Role, statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  const last = role.name.at(-1) as string;
  const printed = corpus
    .holding(last)
    .filter(({ statement: { words } }) => words.some((word) => word.isCapital && rootOf(word.text) === last));
  if (printed.length === 0 || ANYBODY.test(role.head.lemma)) return undefined;
  const beside = printed.flatMap((known) => wordsBeside(reader.tokensOf(known.statement), last));
  const theirs = printed.flatMap((known) =>
    rolesIn(reader.tokensOf(known.statement)).flatMap((other) =>
      other.name.at(-1) === last ? [{ known, other }] : [],
    ),
  );
  // A title speaks of somebody by an office where the article gives the name none.
  const isBeside = (word: Token): boolean =>
    beside.some((other) => isAlike(word, other, reader)) ||
    (theirs.length === 0 && corpus.datelineHas(printed, rootOf(word.text)));
  const differs = (by: { known: KnownStatement; other: Role }): Part => ({
    verdict: 'contradicted',
    why: `the draft calls ${nameOf(statement, last)} "${role.label}"; ${sourceOf(by.known)} says "${by.other.label}"`,
    by: [groundOf(by.known, 'contradicts')],
  });
  // "Her deputy": of whatever office hers is.
  const isTheirs = theirs.some(
    ({ other }) =>
      isAlike(role.head, other.head, reader) ||
      (BELOW.test(other.head.lower) && rankOf(other) === rankOf(role)),
  );
  const isTheirVery = theirs.some(({ other }) => reader.isKin(role.head, other.head));
  // An office of which the sources say no more than a word beside the name may be whoever's that is: all of its words must be there.
  const isNear = (word: Token): boolean =>
    isBeside(word) || printed.some(({ around }) => around.has(rootOf(word.text)));
  const isKnown =
    isTheirs || (isBeside(role.head) && (theirs.length === 0 || ownNarrower(role, corpus).every(isNear)));
  if (!isTheirVery) {
    const holder = theirs.length > 0 || !isKnown ? holderOf(role, last, corpus, reader) : undefined;
    if (holder)
      return {
        verdict: 'contradicted',
        why: `the draft calls ${nameOf(statement, last)} "${role.label}"; ${sourceOf(holder.known)} gives that to ${holder.name}`,
        by: [groundOf(holder.known, 'contradicts')],
      };
  }
  if (!isKnown && !(theirs.length === 0 && isCalledSo(role.head, printed, corpus, reader))) {
    const [other] = theirs;
    if (other) return differs(other);
    return {
      verdict: 'unsupported',
      why: `no source calls ${nameOf(statement, last)} "${role.label}"`,
      by: printed.slice(0, 1).map((known) => groundOf(known, 'differs')),
    };
  }
  const ranked = theirs.filter(({ other }) => reader.isKin(role.head, other.head));
  const [first] = ranked;
  if (first && ranked.every(({ other }) => rankOf(other) !== rankOf(role))) return differs(first);
  const narrower = ownNarrower(role, corpus);
  if (narrower.length === 0) return undefined;
  const same = theirs.filter(({ other: one }) => isAlike(role.head, one.head, reader));
  const isSaid = ({ other: one }: (typeof same)[number]): boolean =>
    one.narrower.some((word) => narrower.some((own) => isAlike(own, word, reader)));
  const other = same.some(isSaid)
    ? undefined
    : same.find(({ other: one }) => one.narrower.some((word) => narrows(word, corpus)));
  return other && differs(other);
}

const ownNarrower = ({ narrower }: Role, corpus: Corpus): Token[] =>
  narrower.filter((word) => narrows(word, corpus));

/** Somebody else to whom a source gives the very same office, with all that narrows it down. */
function holderOf(
  role: Role,
  last: string,
  corpus: Corpus,
  reader: Reader,
): { known: KnownStatement; name: string } | undefined {
  const narrower = ownNarrower(role, corpus);
  for (const known of corpus.holding(rootOf(role.head.text)))
    for (const other of rolesIn(reader.tokensOf(known.statement))) {
      const name = other.name.at(-1);
      if (!name || name === last || !reader.isKin(role.head, other.head)) continue;
      const theirs = ownNarrower(other, corpus);
      const isSame =
        narrower.length === theirs.length &&
        narrower.every((word) => theirs.some((one) => isAlike(word, one, reader)));
      if (isSame) return { known, name: nameOf(known.statement, name) };
    }
  return undefined;
}

/** How far after a name somebody may be called by an office alone, in sentences. */
const CALLED = 4;

/** Whether a sentence soon after one with the name calls somebody so without a name: "The 37-year-old lawyer said". */
const isCalledSo = (
  head: Token,
  printed: readonly KnownStatement[],
  corpus: Corpus,
  reader: Reader,
): boolean =>
  printed.some((known) =>
    corpus.following(known, CALLED).some(({ statement }) => {
      const tokens = reader.tokensOf(statement);
      return tokens.some(
        (token, i) =>
          token.isPerson &&
          isAlike(head, token, reader) &&
          !tokens.slice(i + 1, i + 3).some(({ pos }) => pos === 'PROPN'),
      );
    }),
  );

/** Whether a word narrows an office down: a name says whose it is. */
const narrows = ({ lemma, pos, text }: Token, corpus: Corpus): boolean =>
  (pos !== 'PROPN' || corpus.isCommon(rootOf(text))) && !ANY_KIND.test(lemma);

/** Whether two words of offices may be one: by their meaning, or as news uses them. */
function isAlike(a: Token, b: Token, reader: Reader): boolean {
  if (reader.isKin(a, b)) return true;
  // "The lead author" leads nothing.
  if (!isPersonNoun(a) || !isPersonNoun(b)) return false;
  const [own, other] = [rootOf(a.text), rootOf(b.text)];
  return ALIKE.some((row) => row.includes(own) && row.includes(other));
}

/** The words around a name that say something. */
function wordsBeside(tokens: readonly Token[], last: string): Token[] {
  return tokens.flatMap((token, i) =>
    /^\p{Lu}/u.test(token.text) && rootOf(token.text) === last
      ? tokens
          .slice(Math.max(0, i - REACH), i + REACH + 1)
          .filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|VERB)$/u.test(pos))
      : [],
  );
}

const nameOf = (statement: Statement, last: string): string =>
  statement.words.find(({ text }) => rootOf(text) === last)?.text ?? last;
