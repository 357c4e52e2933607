import * as z from 'zod';
import type { Problem } from '../problems.ts';
import { didYouMean } from '../text/nearest.ts';
import { clip } from '../text/units.ts';
import { type QuickCheck, quickCheckOf } from './quick-check.ts';
import { type Path, pathText, type YamlDocument } from './yaml-document.ts';

/** The quick checks of the schemas that were asked for. */
const QUICK = new WeakMap<z.ZodType, QuickCheck>();

/**
 * Checks a document against a schema, which neither transforms nor fills in. Every fault is a problem with its place, its path and what would
 * be right. Of what is in order, nothing is copied and the schema is not asked.
 */
export function checkShape<T>(
  document: YamlDocument,
  schema: z.ZodType<T>,
): { data?: T; problems: Problem[] } {
  const isInOrder = QUICK.get(schema) ?? quickCheckOf(schema);
  QUICK.set(schema, isInOrder);
  if (isInOrder(document.data)) return { data: document.data as T, problems: [] };
  const result = schema.safeParse(document.data);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, document, schema)) };
}

function problemsOf(issue: z.core.$ZodIssue, document: YamlDocument, schema: z.ZodType): Problem[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      message: known.includes(key)
        ? misplaced(key, valueAt(document.data, path))
        : `Unknown key "${key}".${didYouMean(key, known) || ` Known here: ${known.join(', ')}.`}`,
      place: document.keyPlace([...path, key]),
      path: pathText([...path, key]),
    }));
  }
  const branch = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined;
  if (branch)
    return branch.flatMap((inner) =>
      problemsOf({ ...inner, path: [...path, ...inner.path] }, document, schema),
    );
  const found = valueAt(document.data, path);
  const key = path.at(-1);
  if (
    found === undefined &&
    typeof key === 'string' &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  ) {
    return [{
      message: `The key "${key}" is missing; it takes ${issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : (TYPE_WORDS[issue.expected] ?? issue.expected)}.`,
      place: document.place(path.slice(0, -1)),
      path: pathText(path.slice(0, -1)) || undefined,
    }]; // biome-ignore format: one problem
  }
  if (issue.code === 'invalid_key') {
    const message = issue.issues[0]?.message ?? issue.message;
    return [{ message, place: document.keyPlace(path), path: pathText(path) }];
  }
  const place = document.place(path);
  return [{ message: describe(issue, found), place, path: pathText(path) || undefined }];
}

/** What is wrong with a key that one of the shapes of its map has: its value, or another key beside it. */
function misplaced(key: string, map: unknown): string {
  const others = Object.keys(map as object).filter((other) => other !== key);
  return others.length === 0
    ? `The value of "${key}" cannot be ${foundWords(valueAt(map, [key]))}.`
    : `"${key}" cannot be beside ${others.map((other) => `"${other}"`).join(' and ')}. Keep one of them.`;
}

/** Of the shapes that a value may have, the one that was meant: what was found has its type, and the fault lies inside. */
function branchMeant(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const meant = branches.filter((issues) =>
    issues.every((i) => i.path.length > 0 || i.code === 'unrecognized_keys'),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function describe(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code === 'invalid_type') {
    const expected = TYPE_WORDS[issue.expected] ?? issue.expected;
    const quote =
      issue.expected === 'string' && ['number', 'boolean'].includes(typeof found) ? ' Put it in quotes.' : '';
    return `Expected ${expected}, found ${foundWords(found)}.${quote}`;
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const near = typeof found === 'string' ? didYouMean(found, known) : '';
    return `Expected ${known.length === 1 ? known[0] : `one of ${known.join(', ')}`}, found ${foundWords(found)}.${near}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return `Expected a list of at least ${issue.minimum}, found ${foundWords(found)}.`;
  }
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `Expected a number of at least ${issue.minimum}, found ${foundWords(found)}.`;
  return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
}

function foundWords(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (found === null) return 'nothing (an empty value)';
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object') return 'a map';
  if (typeof found === 'string') return JSON.stringify(clip(found, 60));
  return `the ${typeof found} ${String(found)}`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** The keys that a schema knows at a path, from every object that may be there. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const here = unwrap(schema);
  const [step, ...rest] = path;
  if (here instanceof z.ZodUnion) return [...new Set(here.options.flatMap((option) => keysAt(option, path)))];
  if (step === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  if (here instanceof z.ZodObject) {
    const inner = here.shape[String(step)] as z.core.$ZodType | undefined;
    return inner ? keysAt(inner, rest) : [];
  }
  if (here instanceof z.ZodRecord) return keysAt(here.valueType, rest);
  return here instanceof z.ZodArray ? keysAt(here.element, rest) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault) {
    inner = inner.unwrap();
  }
  return inner;
}
