import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A text that takes long to make and follows from what names its file: read where it was made before, else made and kept. A folder that
 * cannot be written only costs the time again.
 */
export function keptText(file, make) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const text = make();
    try {
      mkdirSync(dirname(file), { recursive: true });
      // Whoever reads it meanwhile finds all of it or nothing.
      const partial = `${file}.${process.pid}.tmp`;
      writeFileSync(partial, text);
      renameSync(partial, file);
    } catch {
      // It is made anew the next time.
    }
    return text;
  }
}
