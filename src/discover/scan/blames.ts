import type { Value } from '../../values/bounds/value.ts';
import type { Statement } from './item.ts';
import type { Range } from './sentences.ts';

/** Whom a statement blames. */
export interface Blame {
  readonly value: Value;
  readonly at: Range;
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?: \\p{Lu}[\\p{L}\\p{M}’'-]*){0,4}";
const BLAME = new RegExp(
  `\\b(?:accus(?:ed|es|ing)|blam(?:ed|es|ing|e)|(?:put|puts|placed|laid|lays) the blame (?:squarely )?(?:on|at)|held)(?: the| an?)? (${NAME})`,
  'gu',
);

/** Whom a statement blames or accuses, by name. */
export function blamesIn({ source, start, end }: Statement): Blame[] {
  const found: Blame[] = [];
  for (const match of source.text.slice(start, end).matchAll(BLAME)) {
    if (/^held/u.test(match[0]) && !/responsible/u.test(source.text.slice(start, end))) continue;
    const name = (match[1] as string).replace(/['’]s?$/u, '');
    const at = start + match.index + match[0].length - (match[1] as string).length;
    found.push({
      value: { kind: 'ids', ids: [name.toLowerCase()], canonical: name.toLowerCase(), label: name },
      at: { start: at, end: at + name.length },
    });
  }
  return found;
}
