import type * as z from 'zod';
import { UsageError } from './errors.ts';

/** A tool as a client of the Model Context Protocol sees it. */
export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly writes: boolean;
  /** The answer as JSON. What it throws becomes an answer that says so. */
  run(input: Record<string, unknown>): Promise<object>;
}

/** A text that a client may read. */
export interface ServedResource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  read(): Promise<string>;
}

/** Texts of one kind, by a part of their address. */
export interface ServedTemplate {
  readonly name: string;
  /** An address with one `{id}`. */
  readonly template: string;
  readonly description: string;
  readonly mimeType: string;
  list(): Promise<readonly { readonly uri: string; readonly name: string }[]>;
  read(id: string): Promise<string>;
}

/** A prompt without arguments. */
export interface ServedPrompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  text(): Promise<string>;
}

/** Everything that is served. */
export interface Served {
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  readonly resources: readonly ServedResource[];
  readonly templates: readonly ServedTemplate[];
  readonly prompts: readonly ServedPrompt[];
  /** Faults that no client hears of. */
  report(message: string): void;
}

/** The official implementation; loaded for this alone, since few people serve. @throws UsageError where it is not installed. */
async function packages() {
  try {
    const [{ McpServer, ResourceTemplate }, { serveStdio }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('@modelcontextprotocol/server/stdio'),
    ]);
    return { McpServer, ResourceTemplate, serveStdio };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      'This needs the package @modelcontextprotocol/server, which is not installed. Install it with: npm install @modelcontextprotocol/server',
    );
  }
}

/** Serves over standard input and output until the client closes them. */
export async function serveMcp(served: Served): Promise<void> {
  const { McpServer, ResourceTemplate, serveStdio } = await packages();
  await new Promise<void>((done) => {
    const factory = () => {
      const server = new McpServer(
        { name: 'reconcile', version: served.version },
        { instructions: served.instructions, capabilities: { tools: {}, resources: {}, prompts: {} } },
      );
      for (const { name, title, description, input, writes, run } of served.tools)
        server.registerTool(
          name,
          {
            title,
            description,
            inputSchema: input,
            annotations: { readOnlyHint: !writes, openWorldHint: false },
          },
          async (values: Record<string, unknown>) => answerOf(() => run(values)),
        );
      for (const { uri, name, description, mimeType, read } of served.resources)
        server.registerResource(name, uri, { description, mimeType }, async () => ({
          contents: [{ uri, mimeType, text: await read() }],
        }));
      for (const { name, template, description, mimeType, list, read } of served.templates)
        server.registerResource(
          name,
          new ResourceTemplate(template, {
            list: async () => ({ resources: (await list()).map((one) => ({ ...one, mimeType })) }),
          }),
          { description, mimeType },
          async (uri, { id }) => ({
            contents: [{ uri: uri.href, mimeType, text: await read(decodeURIComponent(String(id))) }],
          }),
        );
      for (const { name, title, description, text } of served.prompts)
        server.registerPrompt(name, { title, description }, async () => ({
          messages: [{ role: 'user' as const, content: { type: 'text' as const, text: await text() } }],
        }));
      server.server.onclose = done;
      return server;
    };
    serveStdio(factory, { onerror: (error) => served.report(error.message) });
    process.stdin.once('end', done).once('close', done);
  });
}

/** What a tool answers; where it fails, a message that lets the client try again. */
async function answerOf(run: () => Promise<object>) {
  try {
    const answer = await run();
    return {
      content: [{ type: 'text' as const, text: JSON.stringify(answer) }],
      structuredContent: answer as Record<string, unknown>,
    };
  } catch (error) {
    return { isError: true, content: [{ type: 'text' as const, text: (error as Error).message }] };
  }
}
