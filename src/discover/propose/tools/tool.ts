import type * as z from 'zod';
import type { Source } from '../../../articles/source.ts';
import type { ReconcileOptions } from '../../../check/reconcile.ts';
import type { Registry } from '../../../registry/model.ts';
import type { ProposalAnswer } from '../answer.ts';
import type { Proposal } from '../proposal.ts';

/** What tools work on, as it is when one is called. */
export interface Bench extends ReconcileOptions {
  readonly registry: Registry;
  readonly sources: readonly Source[];
  /** Verifies a proposal, and writes what was accepted unless `isDry`; nothing is written where the file is null. */
  propose(proposal: Proposal, isDry: boolean): Promise<ProposedResult>;
}

export interface ProposedResult {
  readonly answer: ProposalAnswer;
  readonly written: { readonly file: string; readonly claims: number } | null;
}

/** A fault of a call that whoever calls can put right: its message says how. */
export class ToolError extends Error {
  override name = 'ToolError';
}

/** Something that an assistant may ask the tool to do. One file a tool, listed once. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Whether it may write a file. */
  readonly writes: boolean;
  /** The answer as JSON; lists are short, and say what was left out. @throws ToolError where the call is at fault. */
  run(bench: Bench, input: never): object | Promise<object>;
}

/** A tool whose work is given the values of its schema. */
export function defineTool<S extends z.ZodObject>(tool: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: S;
  readonly writes?: boolean;
  run(bench: Bench, input: z.infer<S>): object | Promise<object>;
}): Tool {
  return { writes: false, ...tool } as unknown as Tool;
}

/** A part of a list, and what was left out of it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Where the next page begins; null where this was the last. */
  readonly next: number | null;
}

export function pageOf<T>(all: readonly T[], offset: number, limit: number): Page<T> {
  const items = all.slice(offset, offset + limit);
  const end = offset + items.length;
  return { items, total: all.length, next: end < all.length ? end : null };
}
