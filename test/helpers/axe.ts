import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script of axe, which a page runs to look for what hinders some readers. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
