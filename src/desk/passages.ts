import type { Source } from '../articles/source.ts';
import { type Statement, type Stretch, statementsOf } from '../articles/statements/index.ts';
import { likenessBy } from '../discover/scan/align.ts';
import { whyApart } from '../discover/scan/apart.ts';
import { nearnessOf } from '../discover/scan/closeness.ts';
import { termOf } from '../discover/scan/noun-phrases.ts';
import { pageOf } from '../discover/scan/page-day.ts';
import type { Slot } from '../discover/scan/slot.ts';
import { slotsOf } from '../discover/scan/slots.ts';
import type { Tagger } from '../discover/scan/tagger.ts';
import type { Token } from '../discover/scan/token.ts';
import type { Anchor } from '../values/mention.ts';
import type { Profile } from '../values/profiles/index.ts';

/** What articles are read with. */
export interface Reading {
  readonly profile: Profile;
  readonly story: Anchor | undefined;
  readonly tagger: Tagger;
}

/** Classes of words that say what a text is about. */
const SAYS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);
/** Texts whose meanings are kept ready. */
const MOST_MEANINGS = 20_000;

/** A sentence, and its words without their endings, by which others like it are found. */
export interface Passage {
  readonly statement: Statement;
  readonly terms: ReadonlySet<string>;
}

/** The sentences of all articles, with how much each word says of what a sentence is about. */
export class Passages {
  readonly all: readonly Passage[];
  readonly #counts = new Map<string, number>();
  readonly #slots = new WeakMap<Statement, readonly Slot[]>();
  readonly #meanings = new Map<string, ReadonlySet<string>>();
  readonly #reading: Reading;
  readonly #likeness = likenessBy((term) => this.weightOf(term));

  constructor(sources: readonly Source[], reading: Reading) {
    this.#reading = reading;
    this.all = sources.flatMap((source) =>
      statementsOf(source, reading)
        .filter(({ isFurniture }) => !isFurniture)
        .map((statement) => this.passageOf(statement)),
    );
    for (const { terms } of this.all)
      for (const term of terms) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
  }

  /** A sentence with its words. */
  passageOf(statement: Statement): Passage {
    const { source, start, end } = statement;
    return { statement, terms: termsOf(source.text.slice(start, end)) };
  }

  /** The sentence that a place begins in. */
  at(source: Source, { start, end }: Stretch): Statement | undefined {
    return statementsOf(source, this.#reading).find((one) => one.start < end && start < one.end);
  }

  /** How much a word says: what every sentence holds says nothing. */
  weightOf = (term: string): number =>
    Math.log(1 + this.all.length / (2 + 2 * (this.#counts.get(term) ?? 0)));

  /** What the words of a text are about, whatever their forms: "sank" and "sink", "dead" and "killed" are one. */
  meaningsOf(text: string): ReadonlySet<string> {
    let meanings = this.#meanings.get(text);
    if (!meanings) {
      const tokens = this.#reading.tagger(text, { start: 0, end: text.length });
      meanings = new Set(tokens.filter(({ pos, lower }) => SAYS.has(pos) && !SMALL.has(lower)).map(termOf));
      if (this.#meanings.size >= MOST_MEANINGS) this.#meanings.clear();
      this.#meanings.set(text, meanings);
    }
    return meanings;
  }

  /** The words of a sentence with their parts of speech. */
  tokensOf(statement: Statement): readonly Token[] {
    return this.#reading.tagger(statement.source.text, statement);
  }

  /** What values at a place are values of; see `scan`. */
  slotsAt(statement: Statement, { start, end }: Stretch): readonly Slot[] {
    let slots = this.#slots.get(statement);
    if (!slots) {
      const { source } = statement;
      const tokens = this.tokensOf(statement);
      slots = slotsOf(
        statement,
        tokens,
        undefined,
        pageOf(source, () => statementsOf(source, this.#reading)),
      );
      this.#slots.set(statement, slots);
    }
    return slots.filter(({ at }) => at.start < end && start < at.end);
  }

  /** How surely two values are of one thing, from 0 to 1: 0 where something speaks against it. */
  likeness(a: Slot, b: Slot): number {
    if (a.kind !== b.kind) return 0;
    const like = this.#likeness(a, b);
    // Of one measure and one size: another reason to believe it where nothing speaks against it.
    if (a.type === 'quantity' && whyApart(a, b) === undefined)
      return Math.min(1, like + 0.25 * nearnessOf(a, b));
    return like === 0 ? 0 : Math.min(1, like + 0.1 * nearnessOf(a, b));
  }
}

/** Words of a text that may show what it is about, in small letters and without their endings. */
export const termsOf = (text: string): Set<string> =>
  new Set(
    (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
      .filter((word) => word.length > 2 && !SMALL.has(word.toLowerCase()))
      .map((word) => stemOf(word.toLowerCase())),
  );

const stemOf = (lower: string): string => lower.replace(/['’]s$/u, '').slice(0, 6);

/** Words that join others, which say nothing of what a sentence is about. */
const SMALL: ReadonlySet<string> = new Set(
  'the and for from with that this these those was were are been being had has have did does its his her their they them who whom which what when where how why many much not but than then there here into onto about after before over under while would could will can may might more most some any all said says say according also only just other another'.split(
    ' ',
  ),
);
