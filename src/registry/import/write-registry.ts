import { stringify } from 'yaml';
import { readMentions } from '../../expressions/index.ts';
import { VALUE_TYPES } from '../../values/index.ts';
import { type ClaimRow, type ClaimTable, questionId } from './read-table.ts';
import { slugOf } from './slug.ts';

/** Fields of a claim in the order in which a person reads them. */
const CLAIM_FIELDS = ['source', 'speaker', 'quote', 'prefix', 'suffix', 'value', 'as_of', 'scope', 'unit', 'modality', 'anchor', 'by', 'because'] as const; // biome-ignore format: a list

/**
 * A table of claims as a registry in YAML: rows of one question together, in the order of the table.
 * @param known Ids of sources, by their names in small letters: tables name an outlet as people do.
 */
export function registryOf({ rows }: ClaimTable, known: ReadonlyMap<string, string>): string {
  const questions = new Map<string, ClaimRow[]>();
  for (const row of rows) {
    const id = questionId(row);
    const list = questions.get(id);
    if (list) list.push(row);
    else questions.set(id, [row]);
  }
  // Where somebody of the same name speaks, the table writes it as people do.
  const speakers = new Map(
    rows.flatMap(({ cells: { speaker } }) =>
      speaker === undefined ? [] : [[slugOf(speaker).toLowerCase(), speaker] as const],
    ),
  );
  const written: Record<string, unknown> = {};
  const entities: Record<string, { kind: string; name: string }> = {};
  for (const [id, own] of questions) {
    const ask = own.find(({ cells }) => cells.ask !== undefined)?.cells.ask ?? `${id}?`;
    const stated = own.find(({ cells }) => cells.type !== undefined)?.cells.type;
    // An order needs the two questions that it is of, which no row of claims holds.
    const given = stated ?? typeOf(own);
    const type = given === 'order' ? 'choice' : given;
    const values = [...new Set(own.flatMap(({ cells }) => idsIn(cells.value)))];
    if (type === 'actor' || type === 'place')
      for (const value of values)
        entities[slugOf(value)] ??= {
          kind: type === 'place' ? 'place' : 'party',
          name: speakers.get(slugOf(value).toLowerCase()) ?? value,
        };
    const options =
      type === 'choice'
        ? { options: values.map((value) => (/\s/u.test(value) ? slugOf(value) : value)) }
        : {};
    written[id] = { ask, type, ...options, claims: own.map((row) => claimOf(row, known, SETS.has(type))) };
  }
  const named = Object.keys(entities).length > 0 ? { entities } : {};
  return stringify({ ...named, questions: written }, { lineWidth: 0, flowCollectionPadding: true });
}

/** Types whose values are ids, or lists of them. */
const SETS: ReadonlySet<string> = new Set(['actor', 'place', 'choice']);

/** The ids of a cell: one, or several between commas; those of a denial too, and none of what is not known. */
const idsIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .replace(/^(?:!|not )\s*/iu, '')
    .split(/\s*[,;]\s*/u)
    .filter((id) => id !== '' && !/^unknown$/iu.test(id));

function claimOf(
  { cells }: ClaimRow,
  known: ReadonlyMap<string, string>,
  isSet: boolean,
): Record<string, unknown> {
  const claim: Record<string, unknown> = {};
  for (const field of CLAIM_FIELDS) {
    const cell = cells[field];
    if (cell === undefined) continue;
    if (field === 'modality' && cell === 'asserted') continue;
    if (field === 'source') claim.source = known.get(cell.toLowerCase()) ?? cell;
    else if (field === 'value') {
      const denied = /^(?:!|not )\s*(.+)$/iu.exec(cell)?.[1];
      const ids = isSet ? idsIn(cell).map((id) => (/\s/u.test(id) ? slugOf(id) : id)) : [];
      const value = ids.length > 1 ? ids : isSet ? (ids[0] ?? 'unknown') : (denied ?? cell);
      claim.value = denied === undefined ? value : { not: value };
    } else claim[field] = cell;
  }
  return claim;
}

/** What the answers of a question are, where the table does not say it: what their quotes and values read as most often. */
function typeOf(rows: readonly ClaimRow[]): string {
  const values = rows.flatMap(({ cells }) => cells.value ?? []);
  if (values.length > 0 && values.every((value) => /^(?:yes|no|ja|nein|oui|non)$/iu.test(value)))
    return 'yesno';
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const found = new Set(readMentions(cells.value ?? cells.quote ?? '').map(({ type }) => type));
    for (const type of found) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const isType = VALUE_TYPES.some(({ name, read }) => read && name === best?.[0]);
  if (best && isType && best[1] >= rows.length / 2) return best[0];
  return values.length > 0 ? 'choice' : 'name';
}
