import type { Source } from '../../articles/source.ts';
import type { JudgedDraft, Part } from '../../discover/draft/verdicts.ts';
import { printableLine } from '../../text/printable.ts';
import { safeJson, safeJsonLine } from '../../text/safe-json.ts';
import { clip } from '../../text/units.ts';
import { inRepository, pathToUri } from './paths.ts';
import { sarifLog } from './sarif/log.ts';
import { plainText } from './sarif/texts.ts';
import { workflowCommand } from './workflow-command.ts';

/** A draft and what came of it. */
export interface DraftReport {
  readonly draft: Source;
  readonly judged: JudgedDraft;
}

/** What a reader of the draft's own lines is shown. */
interface Remark {
  readonly level: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  readonly verdict: string;
  readonly message: string;
}

const ERRORS = new Set(['contradicted', 'nowhere', 'other speaker', 'other article', 'edited']);

/** Units of a sentence that are shown. */
const MOST = 200;

/** Whatever in a draft a person should look at, in the order of its text. */
export function remarksOn({ statements, quotations }: JudgedDraft): Remark[] {
  const remark = (
    { start, end }: Pick<Remark, 'start' | 'end'>,
    verdict: string,
    message: string,
  ): Remark => ({
    level: ERRORS.has(verdict) ? 'error' : 'warning',
    start,
    end,
    verdict,
    message,
  });
  const messageOf = ({ why, by: [first] }: Part): string =>
    first
      ? `${why} (${first.source ?? 'the draft itself'}: “${clip(first.quote.replace(/\s+/gu, ' '), MOST)}”)`
      : why;
  return [
    ...statements
      .filter(({ verdict }) => verdict !== 'supported')
      .flatMap((one) => [one, ...one.also].map((part) => remark(one, part.verdict, messageOf(part)))),
    ...quotations
      .filter(({ verdict }) => verdict !== 'exact')
      .map((one) => remark(one, one.verdict, one.why)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Everything as JSON. Offsets are UTF-16 units of the draft's decoded file, end exclusive. */
export function draftJson(reports: readonly DraftReport[], version: string): string {
  return safeJson({
    schemaVersion: 1,
    tool: { name: 'reconcile', version },
    drafts: reports.map(({ draft, judged }) => ({ file: draft.file, ...judged })),
    // Of a single draft, as its contract has it.
    ...(reports.length === 1 && {
      statements: reports[0]?.judged.statements,
      quotations: reports[0]?.judged.quotations,
    }),
  });
}

/** Annotations of GitHub Actions on the draft's own lines. @param prefix The folder of the run within the repository. */
export const draftGithub = (reports: readonly DraftReport[], prefix = ''): string =>
  reports
    .flatMap(({ draft, judged }) =>
      remarksOn(judged).map(({ level, start, end, verdict, message }) => {
        const [from, to] = [draft.lines.locate(start), draft.lines.locate(end)];
        const place = {
          file: inRepository(draft.file, prefix),
          line: from.line,
          endLine: to.line,
          col: from.column,
          title: verdict,
        };
        return workflowCommand(level, place, message);
      }),
    )
    .join('');

/** reviewdog's diagnostics on the draft's own lines, one a line. */
export const draftRdjsonl = (reports: readonly DraftReport[]): string =>
  reports
    .flatMap(({ draft, judged }) =>
      remarksOn(judged).map(({ level, start, end, verdict, message }) =>
        safeJsonLine({
          message: printableLine(message),
          location: {
            path: draft.file,
            range: {
              start: { line: draft.lines.locate(start).line },
              end: { line: draft.lines.locate(end).line },
            },
          },
          severity: level.toUpperCase(),
          source: { name: 'reconcile' },
          code: { value: verdict },
        }),
      ),
    )
    .join('');

/** SARIF 2.1.0 on the draft's own lines, for code scanning. */
export const draftSarif = (reports: readonly DraftReport[], version: string, prefix = ''): string => {
  const verdicts = [
    ...new Set(reports.flatMap(({ judged }) => remarksOn(judged).map(({ verdict }) => verdict))),
  ].sort();
  return sarifLog({
    tool: {
      driver: {
        name: 'reconcile',
        version,
        rules: verdicts.map((id) => ({
          id: id.replaceAll(' ', '-'),
          shortDescription: { text: `A draft's statement or quotation: ${id}` },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: reports.flatMap(({ draft, judged }) =>
      remarksOn(judged).map(({ level, start, end, verdict, message }) => {
        const [from, to] = [draft.lines.locate(start), draft.lines.locate(end)];
        return {
          ruleId: verdict.replaceAll(' ', '-'),
          level,
          message: { text: plainText(message) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: pathToUri(inRepository(draft.file, prefix)) },
                region: {
                  startLine: from.line,
                  startColumn: from.column,
                  endLine: to.line,
                  endColumn: to.column,
                },
              },
            },
          ],
        };
      }),
    ),
  });
};

/** Marks that close what a remark is on: its number comes after them. */
const CLOSING = /^["'\u201D\u2019\u00BB)\]]+/u;

/** A copy of the draft in Markdown, with a mark after each remark's words and a numbered note at the end. */
export function annotatedMarkdown({ draft, judged }: DraftReport): string {
  const remarks = remarksOn(judged);
  let text = '';
  let from = 0;
  const byEnd = remarks
    .map((remark, i) => ({ remark, n: i + 1 }))
    .sort((a, b) => a.remark.end - b.remark.end || a.n - b.n);
  for (const { remark, n } of byEnd) {
    const at = remark.end + (CLOSING.exec(draft.text.slice(remark.end, remark.end + 4))?.[0].length ?? 0);
    text += `${draft.text.slice(from, at)}[^${n}]`;
    from = at;
  }
  text += draft.text.slice(from);
  const plain = (words: string): string => printableLine(words).replace(/[[\]<>`*_\\]/gu, '\\$&');
  const notes = remarks.map(({ verdict, message }, i) => `[^${i + 1}]: **${verdict}**: ${plain(message)}`);
  return `${text.trimEnd()}\n${notes.length > 0 ? `\n${notes.join('\n\n')}\n` : ''}`;
}

const html = (text: string): string =>
  printableLine(text).replace(/[&<>"']/gu, (c) => `&#${c.charCodeAt(0)};`);

/** The draft on the left, and beside each paragraph what the sources say on it. */
export function annotatedHtml({ draft, judged }: DraftReport): string {
  const remarks = remarksOn(judged);
  const body = draft.text.slice(draft.bodyStart);
  let at = draft.bodyStart;
  const rows = body.split(/\n{2,}/u).map((paragraph) => {
    const start = at;
    at += paragraph.length;
    while (draft.text[at] === '\n') at++;
    const own = remarks.filter((remark) => remark.start >= start && remark.start < start + paragraph.length);
    const edges = [
      ...new Set([
        start,
        start + paragraph.length,
        ...own.flatMap((remark) => [remark.start, Math.min(remark.end, start + paragraph.length)]),
      ]),
    ].sort((a, b) => a - b);
    const marked = edges.slice(0, -1).map((edge, i) => {
      const piece = html(draft.text.slice(edge, edges[i + 1]).replace(/\n/gu, ' '));
      const inside = own.find((remark) => remark.start <= edge && edge < remark.end);
      return inside ? `<mark class="${inside.level}">${piece}</mark>` : piece;
    });
    const notes = own.map(
      ({ level, verdict, message }) => `<p class="${level}"><b>${html(verdict)}</b> ${html(message)}</p>`,
    );
    return `<section><p>${marked.join('')}</p><aside>${notes.join('')}</aside></section>`;
  });
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${html(draft.metadata.title ?? draft.id)}</title><style>:root{color-scheme:light dark}body{font:1.05rem/1.5 Georgia,serif;max-width:75rem;margin:2rem auto;padding:0 1rem}section{display:grid;grid-template-columns:3fr 2fr;gap:2rem}aside{font:.9rem/1.4 system-ui,sans-serif}mark.error{background:#f8c9c4;color:#000}mark.warning{background:#f6e3ac;color:#000}aside .error{border-left:3px solid #c0392b;padding-left:.6rem}aside .warning{border-left:3px solid #b7950b;padding-left:.6rem}@media(max-width:50rem){section{grid-template-columns:1fr;gap:0}}</style></head><body><h1>${html(draft.metadata.title ?? draft.id)}</h1>${rows.join('\n')}</body></html>\n`;
}
