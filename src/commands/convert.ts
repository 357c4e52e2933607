import { countOf } from '../text/compare-text.ts';
import { convertRegistry, REGISTRY_FORMS, type RegistryForm } from '../workspace/convert-registry.ts';
import { UsageError } from '../workspace/errors.ts';
import { defineCommand } from './command.ts';
import { choice, FOLDERS, REGISTRY, text } from './shared/options.ts';

/** Writes a registry in another form. Comments alone are lost. */
export default defineCommand({
  arguments: REGISTRY,
  options: {
    config: FOLDERS.config,
    out: text(
      '-o, --out <file>',
      'the file to write, which must be new; its ending says the form (default: print it)',
      { completes: 'file' },
    ),
    to: choice('--to <form>', 'the form, where no file says it', REGISTRY_FORMS),
  },
  async run({ patterns, config, out, to }, { cwd, out: print, notify }) {
    const form = to ?? formOf(out);
    if (form === undefined)
      throw new UsageError(
        `Say the form: --to ${REGISTRY_FORMS.join(', ')}, or --out FILE with one of these endings.`,
      );
    if (form === 'parquet' && out === undefined)
      throw new UsageError('Parquet is not text to print. Name the file: --out FILE.parquet.');
    const { files, claims } = await convertRegistry({ cwd, patterns, config }, form, out, print);
    if (out !== undefined) notify(`${out}: ${countOf(claims, 'claim')} of ${countOf(files, 'file')}.`);
    return 0;
  },
});

function formOf(out: string | undefined): RegistryForm | undefined {
  const ending = /\.([a-z]+)$/iu.exec(out ?? '')?.[1]?.toLowerCase();
  return REGISTRY_FORMS.find((form) => form === (ending === 'yml' ? 'yaml' : ending));
}
