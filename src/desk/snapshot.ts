import { outletNames } from '../articles/outlet.ts';
import type { Source } from '../articles/source.ts';
import type { Finding, Severity } from '../check/findings/finding.ts';
import { SEVERITIES } from '../check/findings/finding.ts';
import type { Answer, AnswerClaim } from '../check/findings/record.ts';
import type { Report } from '../check/findings/report.ts';
import { questionsOf } from '../registry/constraint-questions.ts';
import type { Question, Registry, RegistryClaim } from '../registry/model.ts';
import { sha256Hex } from '../text/digest.ts';
import type {
  DeskArticle,
  DeskClaim,
  DeskFinding,
  DeskPosition,
  DeskQuestion,
  DeskState,
} from './protocol.ts';

/** What the page shows of a registry and its report. */
export type Snapshot = Pick<
  DeskState,
  'story' | 'articles' | 'questions' | 'claims' | 'findings' | 'entities' | 'constraints'
>;

const digests = new WeakMap<Source, string>();

/** A short digest of an article's text and dates: what the desk read of it depends on nothing else. */
export function digestOf(source: Source): string {
  let digest = digests.get(source);
  if (digest === undefined) {
    const { published, written } = source.metadata;
    digest = sha256Hex(`${published?.text} ${written?.text} ${source.text}`).slice(0, 16);
    digests.set(source, digest);
  }
  return digest;
}

/** Positions are named as columns of a table are: A to Z, then AA. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Everything that the page shows, from a report. Pure. */
export function snapshotOf(registry: Registry, report: Report): Snapshot {
  const claims: DeskClaim[] = [];
  const worst = worstOf(report.findings);
  const records = new Map(report.record().questions.map((record) => [record.question.id, record]));
  const questions = registry.questions.map((question): DeskQuestion => {
    const record = records.get(question.id);
    const taken = new Map<string, Taken>();
    const answers = record?.answers ?? [];
    for (const [i, answer] of answers.entries())
      for (const claim of answer.claims)
        taken.set(placeKey(claim.registry), { answer, claim, letter: letterOf(i), rules: [] });
    for (const { rules, answer } of record?.leftOut ?? [])
      for (const claim of answer.claims) {
        const key = placeKey(claim.registry);
        if (!taken.has(key)) taken.set(key, { answer, claim, letter: null, rules });
      }
    const byLetter = new Map<string, number[]>();
    const own: number[] = [];
    let index = 0;
    for (const claim of registry.claims.of(question)) {
      const isHere = claim.place.file === question.place.file && isYaml(claim.place.file);
      const found = taken.get(placeKey(claim.place));
      own.push(claims.length);
      if (found?.letter) byLetter.set(found.letter, [...(byLetter.get(found.letter) ?? []), claims.length]);
      claims.push(claimOf(claim, found, isHere ? index++ : -1));
    }
    const positions = answers.map(({ label, origins, usual }, i): DeskPosition => {
      const letter = letterOf(i);
      return { letter, label, origins, days: usual, claims: byLetter.get(letter) ?? [] };
    });
    return { ...questionFields(question), positions, claims: own, worst: worst.get(question.id) ?? null };
  });
  return {
    story: registry.stories[0]?.title ?? null,
    articles: articlesOf([...report.sources.values()]),
    questions,
    claims,
    // Which articles have no claim yet is said in the list of articles; a person who begins has done nothing wrong.
    findings: report.findings.filter(({ rule }) => rule !== 'source-unused').map(findingOf),
    entities: [...registry.entities.values()].map(({ id, kind, name, also, speaks_for }) => ({
      id: String(id), kind, name, also: also ?? [], speaksFor: speaks_for ?? null,
    })), // biome-ignore format: a row
    constraints: registry.constraints.map((constraint) => ({
      id: constraint.id,
      kind: constraint.kind,
      questions: [...questionsOf(constraint)],
      because: constraint.because,
    })),
  };
}

/** Articles alone: before there is a registry. */
export function articlesOf(sources: readonly Source[]): DeskArticle[] {
  const names = outletNames(sources.map(({ metadata }) => metadata));
  return sources.map((source, i) => {
    const { id, title, publisher, published, language, url } = source.metadata;
    return {
      id,
      name: names[i] as string,
      file: source.file,
      title,
      publisher,
      published: published?.text ?? null,
      language,
      url,
      digest: digestOf(source),
    };
  });
}

interface Taken {
  readonly answer: Answer;
  readonly claim: AnswerClaim;
  readonly letter: string | null;
  readonly rules: readonly string[];
}

const placeKey = ({ file, line, column }: { file: string; line: number; column: number }): string =>
  `${line}:${column}:${file}`;

const isYaml = (file: string): boolean => /\.ya?ml$/u.test(file);

function claimOf(
  { data, question, place }: RegistryClaim,
  found: Taken | undefined,
  index: number,
): DeskClaim {
  const { source, quote, ...stated } = data;
  return {
    question: question.id,
    index,
    source,
    quote: quote ?? '',
    start: found?.claim.start ?? null,
    end: found?.claim.end ?? null,
    letter: found?.letter ?? null,
    label: found?.answer.label ?? null,
    speaker: found?.claim.speaker ?? data.speaker ?? null,
    modality: found?.claim.modality ?? 'asserted',
    stated,
    leftOut: found?.rules ?? [],
    file: place.file,
    line: place.line,
  };
}

function questionFields(question: Question): Omit<DeskQuestion, 'positions' | 'claims' | 'worst'> {
  const { id, ask, type, about, vocabulary, place } = question;
  return {
    id,
    ask,
    type,
    about,
    options:
      type === 'choice'
        ? [...vocabulary.ids()].map((option) => [option, vocabulary.label(option)] as const)
        : [],
    many: vocabulary.many,
    stated: statedOf(question),
    isEditable: isYaml(place.file),
  };
}

/** What a person edits of a question besides its words, its type and its answers, as the registry states it. */
function statedOf({ about, moves, scope, anchor, because, vocabulary }: Question): Record<string, unknown> {
  const { unit, zone, many } = vocabulary;
  const all = { about, moves, scope, anchor: anchor?.text, unit, zone, many: many || null, because };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

/** The highest severity of the open findings on each question. */
function worstOf(findings: readonly Finding[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { question, positions, severity, resolution } of findings) {
    if (resolution) continue;
    for (const id of new Set([question?.id, ...positions.map((p) => p.question?.id)])) {
      if (id === undefined) continue;
      const before = worst.get(id);
      if (!before || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before)) worst.set(id, severity);
    }
  }
  return worst;
}

const findingOf = (finding: Finding): DeskFinding => ({
  id: finding.id,
  rule: finding.rule,
  class: finding.class,
  severity: finding.severity,
  state: finding.state,
  question: finding.question?.id ?? null,
  constraint: finding.constraint?.id ?? null,
  source: finding.source,
  message: finding.message,
  reason: finding.reason,
  settles: finding.settles,
  resolution: finding.resolution ?? null,
  isAccepted: finding.state === 'known',
  sides: finding.positions.map(({ label, claims }) => ({
    label,
    claims: claims.map(({ source, speaker, quote, start, end }) => ({ source, speaker, quote, start, end })),
  })),
});
