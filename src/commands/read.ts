import { readInParts } from '../expressions/read-text.ts';
import { InputError } from '../problems.ts';
import { printReadings } from '../report/terminal/readings.ts';
import { LongList, safeJsonParts } from '../text/safe-json.ts';
import { parseAnchor } from '../values/anchor.ts';
import type { ReadingContext } from '../values/mention.ts';
import { builtInProfile } from '../workspace/built-in-profile.ts';
import { UsageError } from '../workspace/errors.ts';
import type { Line } from '../workspace/lines.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { FORMAT, PROFILE, text, texts } from './shared/options.ts';
import { writeParts } from './shared/write-parts.ts';

const ARGUMENTS = {
  words: texts(
    '[text...]',
    'the text; without it, lines of text or NDJSON {id, text, anchor} from standard input',
  ),
};
const OPTIONS = {
  anchor: text(
    '-a, --anchor <date>',
    'the day that relative dates are read against (EDTF), such as 2025-11-09',
  ),
  ...PROFILE,
  format: FORMAT,
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** Prints how expressions of time and number are read. It judges nothing: it exits 0 where it could run. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: read });

/** A text of a corpus, with the anchor of its own where it has one. */
interface CorpusRecord {
  readonly id: string | number | null;
  readonly text: string;
  readonly context: ReadingContext;
}

function contextOf(anchor: string | undefined): ReadingContext | undefined {
  if (anchor === undefined) return {};
  const parsed = parseAnchor(anchor);
  return parsed && { anchor: parsed };
}

async function read(options: Options, context: CommandContext): Promise<ExitCode> {
  const profile = options.profile === undefined ? undefined : builtInProfile(options.profile);
  const anchored = contextOf(options.anchor);
  if (!anchored)
    throw new UsageError(
      `--anchor "${options.anchor}" is not a date. Write it as EDTF, such as 2025-11-09 or 2025-11.`,
    );
  const fallback = { ...anchored, profile };
  const { words } = options;
  const isJson = options.format === 'json';
  const { color } = context;
  // A single "-" is standard input, as everywhere.
  if (words.length > 0 && !(words.length === 1 && words[0] === '-')) {
    const mentions = readInParts(words.join(' '), fallback);
    const head = { schemaVersion: 1 };
    await writeParts(
      isJson ? safeJsonParts({ ...head, mentions: new LongList(mentions) }) : printReadings(mentions, color),
      context,
    );
    return 0;
  }
  const lines = context.lines();
  if (!lines) throw new UsageError('Give a text to read, or send lines of text or NDJSON to standard input.');
  await readLines(lines, fallback, isJson, context);
  return 0;
}

/** A stream is NDJSON where its first line that is not empty is a JSON object; else each line is a text. */
async function readLines(
  lines: AsyncIterable<Line>,
  fallback: ReadingContext,
  isJson: boolean,
  context: CommandContext,
): Promise<void> {
  let isNdjson: boolean | undefined;
  for await (const line of lines) {
    const text = line.number === 1 ? line.text.replace(/^\uFEFF/u, '') : line.text;
    if (text.trim() === '') continue;
    isNdjson ??= isRecordLike(text);
    if (!isNdjson && isRecordLike(text) && isObject(parseJson(text)))
      throw stop(
        line.number,
        'This line is a JSON object, but the lines before it are plain text. Send one kind of line.',
      );
    const { id, ...own }: CorpusRecord = isNdjson
      ? parseRecord({ ...line, text }, fallback)
      : { id: line.number, text, context: fallback };
    const mentions = readInParts(own.text, own.context);
    const isOpen = await writeParts(
      isNdjson || isJson
        ? safeJsonParts({ id, mentions: new LongList(mentions) }, true)
        : withGap(printReadings(mentions, context.color)),
      context,
    );
    if (!isOpen) return;
  }
  if (isNdjson === undefined) throw new UsageError('Standard input is empty. Nothing was read.');
}

/** `{"`: whoever writes that means a record, be it broken. */
const isRecordLike = (text: string): boolean => /^\s*\{\s*"/u.test(text) || isObject(parseJson(text));

/** A fault of a line; what is before it was answered. */
const stop = (number: number, message: string): InputError =>
  new InputError([{ message, place: { file: '<stdin>', line: number, column: 1 } }], number > 1);

async function* withGap(parts: AsyncIterable<string>): AsyncIterable<string> {
  yield* parts;
  yield '\n';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws InputError where the line is not a record. */
function parseRecord(line: Line, fallback: ReadingContext): CorpusRecord {
  const fault = (message: string): InputError => stop(line.number, message);
  const value = parseJson(line.text);
  if (!isObject(value))
    throw fault(
      'This line is not a JSON object such as {"id": "a", "text": "late Friday", "anchor": "2025-11-09"}.',
    );
  const { id = line.number, text, anchor } = value;
  if (typeof text !== 'string') throw fault('"text" is missing or no text.');
  if (typeof id !== 'string' && typeof id !== 'number' && id !== null)
    throw fault('"id" is neither a text nor a number.');
  if (anchor === undefined || anchor === null) return { id, text, context: fallback };
  const own =
    typeof anchor === 'string' || typeof anchor === 'number' ? contextOf(String(anchor)) : undefined;
  if (!own)
    throw fault(
      `"anchor" is ${JSON.stringify(anchor)}, which is not a date. Write it as EDTF, such as 2025-11-09.`,
    );
  return { id, text, context: { ...own, profile: fallback.profile } };
}
