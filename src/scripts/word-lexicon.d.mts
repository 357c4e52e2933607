import type { Plugin } from 'rolldown';

/** A plugin for rolldown and for Vite: `?text` and `?bundle` imports. */
export function wordLexicon(): Plugin & { enforce: 'pre' };
