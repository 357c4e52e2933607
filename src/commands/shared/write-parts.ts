import type { CommandContext } from '../command.ts';

/** Writes a text part by part, each when the one before has been taken. False where the reader is gone. */
export async function writeParts(
  parts: Iterable<string> | AsyncIterable<string>,
  context: CommandContext,
): Promise<boolean> {
  for await (const part of parts) if (!(await context.out(part))) return false;
  return true;
}
