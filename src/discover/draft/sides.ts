import type { Statement } from '../../articles/statements/index.ts';
import type { Token } from '../scan/token.ts';
import type { Corpus } from './corpus.ts';
import { groundOf, sourceOf } from './grounds.ts';
import type { Reader } from './reader.ts';
import { rootOf } from './terms.ts';
import type { Part } from './verdicts.ts';

/** The two sides of a court, by what their words begin with. */
const SIDES = { prosecution: /^prosecut/u, defence: /^defen[cds]/u } as const;
type Side = keyof typeof SIDES;
/** Words beside a name among which its side is. */
const REACH = 5;

interface Pleader {
  /** The root of the last word of the name. */
  readonly name: string;
  readonly label: string;
  readonly side: Side;
}

/** Who speaks for which side: "Prosecutor Ada Holm", "Ada Holm, for the defence", "Ada Holm, defending". */
function pleadersIn(tokens: readonly Token[]): Pleader[] {
  return tokens.flatMap((token, k): Pleader[] => {
    if (token.pos !== 'PROPN' || tokens[k + 1]?.pos === 'PROPN') return [];
    let from = k;
    while (tokens[from - 1]?.pos === 'PROPN') from--;
    const next = tokens[k + 1]?.text === ',' ? tokens.slice(k + 2, k + 2 + REACH) : [];
    const comma = next.findIndex(({ text }) => text === ',');
    const aside = comma < 0 ? next : next.slice(0, comma);
    // A name beside another: "prosecutor Ada Holm told defence counsel Bo Lind".
    const isOpening = /^(?:for|the|a|an|prosecut\p{L}*|defen\p{L}*)$/u.test(aside[0]?.lower ?? '');
    const words = [...tokens.slice(Math.max(0, from - 2), k), ...(isOpening ? aside : [])];
    const sides = (Object.keys(SIDES) as Side[]).filter((side) =>
      words.some(({ lower }) => SIDES[side].test(lower)),
    );
    const [side] = sides;
    return side && sides.length === 1 ? [{ name: rootOf(token.text), label: token.text, side }] : [];
  });
}

/** A lawyer whom the draft puts on the other side of the court. */
export function judgeSides(statement: Statement, corpus: Corpus, reader: Reader): Part | undefined {
  for (const own of pleadersIn(reader.tokensOf(statement))) {
    const theirs = corpus
      .holding(own.name)
      .flatMap((known) =>
        pleadersIn(reader.tokensOf(known.statement)).flatMap((other) =>
          other.name === own.name ? [{ known, side: other.side }] : [],
        ),
      );
    const [first] = theirs;
    if (!first || theirs.some(({ side }) => side === own.side)) continue;
    return {
      verdict: 'contradicted',
      why: `the draft has ${own.label} for the ${own.side}; ${sourceOf(first.known)} for the ${first.side}`,
      by: [groundOf(first.known, 'contradicts')],
    };
  }
  return undefined;
}
