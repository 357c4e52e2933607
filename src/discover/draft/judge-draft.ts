import { outletWithDay } from '../../articles/outlet.ts';
import type { Source } from '../../articles/source.ts';
import { type Statement, type StatementOptions, statementsOf } from '../../articles/statements/index.ts';
import { joinWords } from '../../text/compare-text.ts';
import { Corpus } from './corpus.ts';
import { type Coverage, coverageOf, coverageOfRoots, standardOf } from './coverage.ts';
import { judgeAgainstItself } from './itself.ts';
import { judgeStatement } from './judge-statement.ts';
import type { KnownClaim } from './known-claims.ts';
import { judgeQuotations } from './quotations.ts';
import type { Reader } from './reader.ts';
import { termsOf } from './terms.ts';
import type { JudgedDraft, JudgedStatement, Part, UncheckedStatement } from './verdicts.ts';
import { shownText } from './words.ts';

/** How a draft is judged. */
export interface DraftOptions extends StatementOptions {
  /** The claims of the registry, which go before statements of the sources. */
  readonly claims?: readonly KnownClaim[];
  /** Reads parts of speech and meanings; without it, words must share a root, and titles and deeds are not judged. */
  readonly reader?: Reader;
}

/**
 * Holds an article of one's own against the sources: each statement against their statements, each quotation against their
 * words and speakers, and the whole against itself. Pure, and linear in the statements but for values of one kind.
 * @param draft The article; it supports nothing and is not an origin.
 * @param sources What it is held against; a draft among them is left out.
 */
export function judgeDraft(
  draft: Source,
  sources: readonly Source[],
  options: DraftOptions = {},
): JudgedDraft {
  const { reader } = options;
  const corpus = new Corpus(sources, options, {
    lexicon: reader?.lexicon,
    relations: reader?.relations,
    draft,
  });
  const inItself = new Map(judgeAgainstItself(draft, options).map((judged) => [judged.start, judged]));
  const statements: JudgedStatement[] = [];
  const unchecked: UncheckedStatement[] = [];
  const coverageOfOne = (statement: Statement): Coverage =>
    reader ? coverageOf(statement, corpus, reader) : coverageOfRoots(termsOf(statement), corpus);
  const all = statementsOf(draft, options).map((statement) => ({
    statement,
    coverage: statement.isFurniture ? undefined : coverageOfOne(statement),
  }));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const outletOf = (id: string): string => {
    const source = byId.get(id);
    return source ? outletWithDay(source) : id;
  };
  const standard = standardOf(all.flatMap(({ coverage }) => coverage ?? []));
  for (const { statement, coverage } of all) {
    const itself = inItself.get(statement.start);
    const judged = coverage && judgeStatement(statement, { corpus, reader, coverage, standard });
    // What is wrong within the draft's own words is wrong whatever the sources say.
    if (itself && (itself.by.length === 0 || judged?.verdict !== 'contradicted'))
      statements.push({ ...itself, also: judged ? faultsOf(judged) : [] });
    else if (itself && judged) statements.push({ ...judged, also: [...judged.also, ...faultsOf(itself)] });
    else if (judged) statements.push(worstFirst(byRegistry(judged, options.claims ?? [], outletOf)));
    else unchecked.push({ start: statement.start, end: statement.end, text: shownText(statement) });
  }
  return {
    statements,
    quotations: judgeQuotations(draft, sources, options),
    unchecked: unchecked.length,
    uncheckedStatements: unchecked,
  };
}

/** Everything that does not hold in a statement. */
const faultsOf = ({ verdict, why, by, also }: JudgedStatement): Part[] =>
  verdict === 'supported' ? [] : [{ verdict, why, by }, ...also];

/** Where the registry settles what was in dispute, another fault of the statement is the worst. */
function worstFirst(judged: JudgedStatement): JudgedStatement {
  const [first, ...also] = judged.also;
  return judged.verdict === 'supported' && first ? { ...judged, ...first, also, question: null } : judged;
}

/** A statement that rests on words which the registry claims: where its question is in dispute, the draft takes a side. */
function byRegistry(
  judged: JudgedStatement,
  claims: readonly KnownClaim[],
  outletOf: (id: string) => string,
): JudgedStatement {
  if (judged.verdict !== 'supported' && judged.verdict !== 'disputed') return judged;
  for (const ground of judged.by) {
    if (ground.bears !== 'supports' || ground.value === null) continue;
    const claim = claims.find(
      ({ source, start, end }) =>
        source === ground.source && start < ground.end && ground.start < end && holds(ground, start, end),
    );
    if (!claim) continue;
    const [other] = claim.against;
    // The registry goes before statements of the sources that seem to speak of the same.
    if (!other)
      return judged.verdict === 'supported'
        ? { ...judged, question: claim.question }
        : {
            ...judged,
            verdict: 'supported',
            question: claim.question,
            why: `${outletOf(ground.source ?? '')} says "${ground.value}"`,
            by: judged.by.filter(({ bears }) => bears === 'supports'),
          };
    return {
      ...judged,
      verdict: 'disputed',
      by: judged.by.filter(({ bears }) => bears === 'supports'),
      question: claim.question,
      why: `the draft agrees with ${outletOf(ground.source ?? '')}, which says "${ground.value}"; ${joinWords(other.sources.map(outletOf))} ${other.sources.length === 1 ? 'says' : 'say'} ${other.label}`,
    };
  }
  return judged;
}

/** Whether the quote of a claim holds the value that decided. */
const holds = ({ quote, value, start }: JudgedStatement['by'][number], from: number, to: number): boolean => {
  const at = start + quote.indexOf(value ?? '\0');
  return quote.includes(value ?? '\0') && at < to && from < at + (value?.length ?? 0);
};
