import { parseAnchor } from '../../src/values/anchor.ts';
import type { Anchor } from '../../src/values/mention.ts';

/** An anchor from EDTF. */
export function anchor(edtf: string): Anchor {
  const parsed = parseAnchor(edtf);
  if (!parsed) throw new Error(`not EDTF: ${edtf}`);
  return parsed;
}
