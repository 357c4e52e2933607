import { checkTool } from './check.ts';
import { explainTool } from './explain.ts';
import { findPhraseTool } from './find-phrase.ts';
import { listQuestions } from './list-questions.ts';
import { listSources } from './list-sources.ts';
import { proposeTool } from './propose.ts';
import { readSource } from './read-source.ts';
import { scanTool } from './scan.ts';
import type { Tool } from './tool.ts';

/** Every tool, in the order in which a reader needs them. A new one is its file and one line here. */
export const TOOLS: readonly Tool[] = [
  listSources, readSource, findPhraseTool, scanTool, listQuestions, proposeTool, checkTool, explainTool,
]; // biome-ignore format: a list
