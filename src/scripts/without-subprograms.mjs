// Commander can run subcommands that are programs of their own, and loads what starts processes for it. There are none here.

const ID = 'node:child_process';

/** Leaves `node:child_process` out of commander: every start would load it, and none would use it. */
export function withoutSubprograms() {
  return {
    name: 'without-subprograms',
    resolveId: (id, importer) =>
      id === ID && /[\\/]node_modules[\\/]commander[\\/]/u.test(importer ?? '')
        ? `\0subprograms.js`
        : undefined,
    load: (id) => (id === '\0subprograms.js' ? { code: 'export {};', map: null } : null),
  };
}
