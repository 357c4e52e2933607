import { FORMATS, type FormatEntry } from '../../report/formats/index.ts';
import { didYouMean } from '../../text/nearest.ts';
import { UsageError } from '../../workspace/errors.ts';
import { normalize } from '../../workspace/files.ts';

/** One thing to print: in which format, and to which file; undefined is standard output. */
export interface Output {
  readonly entry: FormatEntry;
  readonly file: string | undefined;
}

/**
 * What `--format` asks for: `name` or `name:file`, as often as it is given.
 * @throws UsageError where a format is unknown, a file is named twice, or two would share standard output.
 */
export function outputsFrom(asked: readonly string[]): Output[] {
  const outputs = asked.map(outputFrom);
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (outputs.length - files.length > 1) {
    throw new UsageError(
      'Only one format can go to standard output. Give the others a file: --format sarif:out.sarif.',
    );
  }
  const places = files.map((file) => normalize(file));
  const twice = files.find((_, i) => places.indexOf(places[i] as string) !== i);
  if (twice !== undefined) throw new UsageError(`Two formats would be written to "${twice}".`);
  return outputs;
}

function outputFrom(asked: string): Output {
  const colon = asked.indexOf(':');
  const name = colon < 0 ? asked : asked.slice(0, colon);
  const file = colon < 0 ? undefined : asked.slice(colon + 1);
  const entry = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!entry) {
    throw new UsageError(
      `There is no format "${name}".${didYouMean(name, Object.keys(FORMATS))} Known: ${Object.keys(FORMATS).join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`"${asked}" names no file. Write it as --format ${name}:FILE.`);
  if (entry.pack && file === undefined)
    throw new UsageError(`A file of ${name} is not text to print. Name it: --format ${name}:FILE.${name}.`);
  return { entry, file };
}

/** Every format with its one line, as `--format list` prints them. */
export function listFormats(): string {
  const widest = Math.max(...Object.keys(FORMATS).map((name) => name.length));
  return Object.entries(FORMATS)
    .map(([name, { what }]) => `${name.padEnd(widest)}  ${what}\n`)
    .join('');
}
