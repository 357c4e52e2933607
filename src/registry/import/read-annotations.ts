import { InputError } from '../../problems.ts';
import type { ImportField } from './column-heads.ts';
import type { ClaimRow, ClaimTable } from './read-table.ts';

/** Deeper and longer files are not annotations of a person. */
const MOST = 100_000;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Reads annotations as a table of claims, a row an annotation: Web Annotations (W3C: one, a list, a page, a collection) and
 * what the interface of Hypothesis gives. The words that are marked are the quote. The question is a tag (`question:aboard`, else
 * the first) or, in annotations that this tool wrote, what comes before the value in their body.
 * @throws InputError for what is not JSON, or holds no annotation with words.
 */
export function readAnnotations(text: string, file: string): ClaimTable {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new InputError([
      { message: `This is not JSON: ${(error as Error).message}`, place: { file, line: 1, column: 1 } },
    ]);
  }
  const rows = annotationsIn(data).flatMap((node, i): ClaimRow[] => {
    const cells = cellsOf(node);
    return cells === undefined ? [] : [{ row: i + 1, cells }];
  });
  if (rows.length === 0)
    throw new InputError([
      {
        message:
          'It holds no annotation with marked words (a TextQuoteSelector) and a question (a tag, or words of its own).',
        place: { file, line: 1, column: 1 },
      },
    ]);
  const fields = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells) as ImportField[]))];
  return {
    file,
    rowName: 'Annotation',
    columns: fields.map((field) => ({ head: field, field })),
    rows,
    above: [],
  };
}

/** The annotations of a file, however they are wrapped. */
function annotationsIn(data: unknown): Node[] {
  if (Array.isArray(data)) return data.slice(0, MOST).filter(isNode);
  if (!isNode(data)) return [];
  for (const key of ['rows', 'items', 'annotations'])
    if (Array.isArray(data[key])) return annotationsIn(data[key]);
  if (isNode(data.first)) return annotationsIn(data.first);
  return [data];
}

function cellsOf(node: Node): ClaimRow['cells'] | undefined {
  // Hypothesis has a list of targets, the standard one or several.
  const target = listOf(node.target).find(isNode);
  const selector = listOf(target?.selector)
    .filter(isNode)
    .find(({ type }) => type === 'TextQuoteSelector');
  const quote = textOf(selector?.exact);
  const source = addressOf(target?.source) || textOf(node.uri);
  if (selector === undefined || quote === '' || source === '') return undefined;
  const bodies = listOf(node.body);
  const words =
    textOf(node.text) ||
    bodies.map((body) => (isNode(body) ? commentOf(body) : textOf(body))).find(Boolean) ||
    '';
  const tags = [
    ...listOf(node.tags).map(textOf),
    ...bodies.filter(isNode).flatMap((body) => (body.purpose === 'tagging' ? textOf(body.value) : [])),
  ].filter((tag) => tag !== '');
  const tagged = (field: string): string | undefined =>
    tags
      .find((tag) => tag.toLowerCase().startsWith(`${field}:`))
      ?.slice(field.length + 1)
      .trim();
  // "How many were aboard? 4,229 (the coast guard)", as this tool writes them.
  const [, ask, answer] = /^([^?]{3,300}\?)\s*(.*)$/su.exec(words) ?? [];
  const question =
    tagged('question') ?? (ask === undefined ? tags.find((tag) => !tag.includes(':')) : undefined);
  if (question === undefined && ask === undefined) return undefined;
  const isOwn = textOf(node.id).startsWith('urn:reconcile:');
  const cells: Partial<Record<ImportField, string>> = { source, quote };
  const set = (field: ImportField, value: string | undefined): void => {
    if (value !== undefined && value !== '') cells[field] = value;
  };
  set('question', question);
  set('ask', ask);
  set('prefix', textOf(selector.prefix));
  set('suffix', textOf(selector.suffix));
  set('value', tagged('value'));
  set('speaker', tagged('speaker'));
  // What this tool wrote is read from the quote again; what a person wrote beside it is the reason.
  if (!isOwn) set('because', ask === undefined ? words : answer);
  set('by', textOf(node.user).replace(/^acct:|@.*$/gu, ''));
  return cells;
}

const commentOf = (body: Node): string => (body.purpose === 'tagging' ? '' : textOf(body.value));

/** The address of what is annotated: where it is on the web, before where a file of it is. */
function addressOf(source: unknown): string {
  if (typeof source === 'string') return source.trim();
  if (!isNode(source)) return '';
  return textOf(source.via) || textOf(source.id);
}
