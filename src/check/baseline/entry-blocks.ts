import { quoted } from '../../yaml/inline.ts';
import type { YamlDocument } from '../../yaml/yaml-document.ts';
import { type Accepted, fieldsOf } from './fields.ts';

/** The lines of one entry of a baseline. Lines count from 0; ends are exclusive. */
export interface EntryBlock {
  readonly id: string;
  /** Where the comments directly above it begin. */
  readonly lead: number;
  /** The line of its fingerprint. */
  readonly start: number;
  readonly end: number;
  /** The columns before its fingerprint. */
  readonly indent: number;
}

/** The entries of a baseline as blocks of lines, top to bottom; undefined where it is laid out in another way. */
export function entryBlocks(text: string, document: YamlDocument): EntryBlock[] | undefined {
  const findings = (document.data as { findings?: unknown } | null)?.findings ?? {};
  if (typeof findings !== 'object' || Array.isArray(findings)) return undefined;
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const keys = Object.keys(findings)
    .map((id) => ({ id, place: document.keyPlace(['findings', id]) }))
    .sort((a, b) => a.place.line - b.place.line);
  const blocks: EntryBlock[] = [];
  for (const [i, { id, place }] of keys.entries()) {
    const start = place.line - 1;
    const indent = place.column - 1 - (start === 0 ? mark : 0);
    const before = (lines[start] ?? '').slice(0, indent);
    // A key of its own line, each as far in as the others.
    if (indent === 0 || before.trim() !== '' || indent !== (blocks[0]?.indent ?? indent)) return undefined;
    if (blocks.at(-1)?.start === start) return undefined;
    const next = keys[i + 1]?.place.line;
    blocks.push({
      id,
      lead: leadOf(lines, start, indent),
      start,
      end: endOf(lines, start, indent, next),
      indent,
    });
  }
  return blocks;
}

const isComment = (line: string): boolean => /^\s*#/u.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/** Comments as far in as the entry, directly above it; what is further in belongs to the one before. */
function leadOf(lines: readonly string[], start: number, indent: number): number {
  const leads = (line: string): boolean =>
    isComment(line) && line.startsWith(' ') && line.search(/#/u) <= indent;
  let lead = start;
  while (lead > 0 && leads(lines[lead - 1] ?? '')) lead--;
  return lead;
}

/** Where the lines of an entry end: before the next one with what leads it, or before what is not an entry any more. */
function endOf(lines: readonly string[], start: number, indent: number, next: number | undefined): number {
  let end = start + 1;
  const limit = next === undefined ? lines.length : next - 1;
  const isInside = (line: string): boolean =>
    isBlank(line) || isComment(line) || /^\s*/u.exec(line)?.[0].length !== 0;
  for (let at = start + 1; at < limit && isInside(lines[at] ?? ''); at++) {
    const line = lines[at] ?? '';
    const depth = (/^\s*/u.exec(line)?.[0] ?? '').length;
    if (!isBlank(line) && depth > indent) end = at + 1;
  }
  return end;
}

/** What YAML reads as text without quotes, and nothing that it could take for anything else. */
const PLAIN =
  /^(?:\d{1,4} )?\p{L}(?:[\p{L}\p{M}\p{N} ,.()/'\u2019\u2013\u2026_-]*[\p{L}\p{M}\p{N}.)\u2026])?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const FINGERPRINT = /^r\d+:[0-9a-f]{16}$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/iu;

/** A text as YAML reads it back. */
function scalar(text: string): string {
  if ((PLAIN.test(text) && !RESERVED.test(text)) || DAY.test(text) || FINGERPRINT.test(text)) return text;
  return quoted(text);
}

/** YAML takes a key of a line up to this length; a longer one is written with a mark of its own. */
const LONGEST_KEY = 1000;

function pairLines(key: string, value: unknown, indent: number): string {
  const space = ' '.repeat(indent);
  const name = scalar(key);
  const lead = name.length > LONGEST_KEY ? `${space}? ${name}\n${space}:` : `${space}${name}:`;
  if (typeof value !== 'object' || value === null) return `${lead} ${scalar(String(value))}\n`;
  const inner = Object.entries(value).map(([k, v]) => pairLines(k, v, indent + 2));
  return `${lead}\n${inner.join('')}`;
}

/** An entry as lines. */
export const writtenEntry = (one: Accepted, indent: number): string =>
  pairLines(one.entry.id, fieldsOf(one), indent);
