import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problems.ts';
import { type Line, linesOf } from '../../src/workspace/lines.ts';

const MIB = 1024 * 1024;

async function* chunks(...parts: (Uint8Array | string)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

async function read(parts: AsyncIterable<Uint8Array>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(parts)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are taken however the stream is cut', async () => {
    const lines = await read(chunks('a\r', '\nb', 'c\n', '\n', 'd'));
    expect(lines).toEqual([
      { text: 'a', number: 1 },
      { text: 'bc', number: 2 },
      { text: '', number: 3 },
      { text: 'd', number: 4 },
    ]);
  });

  it('are refused where one has no end, with its number, before all of it is held', async () => {
    const part = new Uint8Array(MIB).fill(0x61);
    let sent = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      yield* chunks('first\n');
      for (; ; sent++) yield part;
    }
    const error = await read(endless()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems[0]).toMatchObject({
      message: expect.stringContaining('longer than 50 MiB'),
      place: { file: '<stdin>', line: 2, column: 1 },
    });
    expect(sent).toBe(50);
  });
});
