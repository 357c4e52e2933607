import { type Filter, filterAnswered, filterFindings, filterRecord } from '../../check/findings/filter.ts';
import type { Finding } from '../../check/findings/finding.ts';
import type { CheckRecord } from '../../check/findings/record.ts';
import type { Report } from '../../check/findings/report.ts';
import { RULES } from '../../check/rules/index.ts';
import type { Registry } from '../../registry/model.ts';
import { compareText } from '../../text/compare-text.ts';
import { didYouMean } from '../../text/nearest.ts';
import { UsageError } from '../../workspace/errors.ts';
import type { Values } from '../command.ts';
import type { FILTERS } from './options.ts';

/** The names of speakers as findings print them, by entity id, name and alias. */
function speakerNames(registry: Registry): Map<string, string> {
  const names = new Map<string, string>();
  for (const { data } of registry.claims.spoken()) if (data.speaker) names.set(data.speaker, data.speaker);
  for (const [id, { name, also = [] }] of registry.entities)
    for (const word of [id, name, ...also]) names.set(word, name);
  return names;
}

/** @param known Everything that words may name, gathered only where there are words: it may be a great deal. */
function named(what: string, words: readonly string[], known: () => ReadonlyMap<string, string>): string[] {
  if (words.length === 0) return [];
  const names = known();
  return words.map((word) => {
    const found = names.get(word);
    if (found === undefined)
      throw new UsageError(`There is no ${what} "${word}".${didYouMean(word, names.keys())}`);
    return found;
  });
}

const byId = (ids: Iterable<string>): Map<string, string> =>
  new Map([...ids].sort(compareText).map((id) => [id, id]));

/** The filter of the command line. @throws UsageError where it names what is not there. */
export function filterFrom(
  options: Values<typeof FILTERS>,
  registry: Registry,
  sources: Iterable<string>,
): Filter {
  const questions = (): Map<string, string> =>
    byId([...registry.questions.map((q) => q.id), ...registry.constraints.map((c) => c.id)]);
  return {
    rules: named('rule', options.rule, () => byId(RULES.map((r) => r.id))),
    questions: named('question', options.question, questions),
    sources: named('source', options.source, () => byId(sources)),
    ...(options.only !== undefined && {
      only: options.only === 'record' ? ('record' as const) : ('disagreement' as const),
    }),
    speakers: named('speaker', options.speaker, () => speakerNames(registry)),
  };
}

/** How little of a report is shown, and why. */
export interface Shown {
  readonly report: Report;
  /** Findings that the filter hides, and those that `--quiet` hides besides. */
  readonly byFilter: readonly Finding[];
  readonly byQuiet: readonly Finding[];
}

/** The report as the filter, and the wish for quiet, show it. It is judged without either. */
export function showOnly(report: Report, filter: Filter, isQuiet: boolean): Shown {
  const kept = new Set(filterFindings(report.findings, filter));
  const findings = [...kept].filter(({ severity }) => !isQuiet || severity === 'error');
  const byFilter = report.findings.filter((finding) => !kept.has(finding));
  const byQuiet = [...kept].filter(({ severity }) => isQuiet && severity !== 'error');
  let record: CheckRecord | undefined;
  const filtered = (): CheckRecord => {
    record ??= filterRecord(report.record(), filter, report.findings, findings);
    return record;
  };
  return {
    report: {
      ...report,
      findings,
      ...(byFilter.length > 0 && { hidden: byFilter }),
      record: filtered,
      answered: () => filterAnswered(report.answered(), filter, findings),
    },
    byFilter,
    byQuiet,
  };
}
