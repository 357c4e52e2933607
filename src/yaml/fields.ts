import * as z from 'zod';

/**
 * A key that may be missing, with its description for editors. Registering the description copies no schema, as
 * `describe` would: schemas are built on every start.
 */
export const maybe = <T extends z.ZodType>(schema: T, description: string): z.ZodOptional<T> =>
  described(schema.optional(), description);

/** A key that must be there, with its description. */
export function described<T extends z.ZodType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

/** Makes a schema when it is first asked for: most runs read no NDJSON and no configuration. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
