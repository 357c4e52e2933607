import * as z from 'zod';

/** Whether data has the shape that a schema describes. It says nothing of what is wrong where it has not. */
export type QuickCheck = (data: unknown) => boolean;

/**
 * A test made of a schema that takes data as it is: where it holds, the schema takes the data and changes nothing in
 * it; where it does not, only the schema itself can say whether, and why not. It copies nothing and writes no issues,
 * so that the millions of lines that are in order cost little, and it follows the schema without being kept in step.
 * For schemas that neither transform nor fill in.
 */
export function quickCheckOf(schema: z.core.$ZodType): QuickCheck {
  const plain = plainCheck(schema);
  const checks = ((schema as z.ZodType)._zod.def.checks ?? []).map(checkOf);
  if (!plain || checks.includes(undefined)) return (data) => (schema as z.ZodType).safeParse(data).success;
  return (checks as QuickCheck[]).reduce((all, check) => (data) => all(data) && check(data), plain);
}

function plainCheck(schema: z.core.$ZodType): QuickCheck | undefined {
  if (schema instanceof z.ZodOptional) return quickCheckOf(schema.unwrap());
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodRecord) return recordCheck(schema);
  if (schema instanceof z.ZodArray) {
    const element = quickCheckOf(schema.element);
    return (data) => Array.isArray(data) && data.every(element);
  }
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(quickCheckOf);
    return (data) => options.some((check) => check(data));
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const { values } = schema._zod;
    return (data) => values.has(data as string);
  }
  if (schema instanceof z.ZodString && !('format' in schema._zod.def))
    return (data) => typeof data === 'string';
  if (schema instanceof z.ZodNumber) {
    if (!('format' in schema._zod.def)) return (data) => typeof data === 'number' && Number.isFinite(data);
    return schema._zod.def.format === 'safeint' ? (data) => Number.isSafeInteger(data) : undefined;
  }
  return schema instanceof z.ZodBoolean ? (data) => typeof data === 'boolean' : undefined;
}

/** A key that a schema leaves out of what it hands on. */
const PROTOTYPE = '__proto__';

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function objectCheck(schema: z.ZodObject): QuickCheck | undefined {
  const { shape, catchall } = schema._zod.def;
  // Other keys are refused, or handed on as they are; those that are left out would be a change.
  const isLoose = catchall instanceof z.ZodUnknown;
  if (!isLoose && !(catchall instanceof z.ZodNever)) return undefined;
  const checks = new Map<string, QuickCheck>();
  const needed: string[] = [];
  for (const [key, inner] of Object.entries(shape)) {
    checks.set(key, quickCheckOf(inner));
    if (!(inner instanceof z.ZodOptional)) needed.push(key);
  }
  return (data) => {
    if (!isMap(data)) return false;
    for (const key in data) {
      const check = checks.get(key);
      if (check ? !check(data[key]) : !isLoose || key === PROTOTYPE) return false;
    }
    return needed.every((key) => Object.hasOwn(data, key));
  };
}

function recordCheck(schema: z.ZodRecord): QuickCheck {
  const [isKey, isValue] = [quickCheckOf(schema.keyType), quickCheckOf(schema.valueType)];
  return (data) =>
    isMap(data) && Object.keys(data).every((key) => key !== PROTOTYPE && isKey(key) && isValue(data[key]));
}

/** A check of a schema beyond its type; undefined for those that only zod can run. */
function checkOf({ _zod: { def } }: z.core.$ZodCheck): QuickCheck | undefined {
  if (def.check === 'min_length') {
    const { minimum } = def as z.core.$ZodCheckMinLengthDef;
    return (data) => (data as string | readonly unknown[]).length >= minimum;
  }
  if (def.check === 'string_format' && (def as z.core.$ZodCheckStringFormatDef).format === 'regex') {
    const { pattern } = def as z.core.$ZodCheckRegexDef;
    return pattern.global || pattern.sticky ? undefined : (data) => pattern.test(data as string);
  }
  if (def.check === 'greater_than') {
    const { value, inclusive } = def as z.core.$ZodCheckGreaterThanDef;
    return inclusive
      ? (data) => (data as number) >= (value as number)
      : (data) => (data as number) > (value as number);
  }
  // A test of `refine`; what may add faults of its own has no such function.
  if (def.check === 'custom' && typeof (def as z.core.$ZodCustomDef).fn === 'function') {
    const { fn } = def as z.core.$ZodCustomDef;
    return (data) => Boolean(fn(data));
  }
  return undefined;
}
