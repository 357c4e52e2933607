import type { CommandEntry } from './command.ts';

/** Every command by name, in the order of the help. A new one is its file and one line here. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'init', what: 'make a workspace: a configuration, a first registry and two short articles that disagree', load: () => import('./init.ts') },
  { name: 'add', what: 'bring articles into the workspace: addresses of the web, files (text, Markdown, HTML, PDF, Word, mail, subtitles) or - for standard input', load: () => import('./add.ts') },
  { name: 'import', what: 'turn a spreadsheet of claims (CSV) into a registry, a row a claim', load: () => import('./import.ts') },
  { name: 'check', what: 'report every place where the sources disagree', load: () => import('./check.ts') },
  { name: 'bounds', what: 'print a row of bounds a claim, for engines that group claims by the million', load: () => import('./bounds.ts') },
  { name: 'report', what: 'write the report as one page to open, send and print', load: () => import('./report.ts') },
  { name: 'matrix', what: 'show questions by sources: who says what', load: () => import('./matrix.ts') },
  { name: 'timeline', what: 'show dates, lengths and counts as bars, event by event', load: () => import('./timeline.ts') },
  { name: 'explain', what: 'explain a rule, a finding, or everything found on a question', load: () => import('./explain.ts') },
  { name: 'find', what: 'find a phrase in every source, with a claim that quotes it ready to paste (exit 1: nowhere)', load: () => import('./find.ts') },
  { name: 'coverage', what: 'list the dated, counted, measured or attributed statements that no claim covers', load: () => import('./coverage.ts') },
  { name: 'scan', what: 'find what articles may disagree on, without a registry', load: () => import('./scan.ts') },
  { name: 'draft', what: 'hold an article of your own against the sources: what they support, contradict or do not say, and each quotation', load: () => import('./draft.ts') },
  { name: 'brief', what: 'print what a reader needs to propose questions and claims: the task, the shape, what is covered, the articles', load: () => import('./brief.ts') },
  { name: 'propose', what: 'hold proposed questions and claims against the sources, and write what is so', load: () => import('./propose.ts') },
  { name: 'review', what: 'go through what was proposed, and take it into the registry claim by claim', load: () => import('./review.ts') },
  { name: 'mcp', what: 'serve the workspace to an assistant over the Model Context Protocol, on standard input and output', load: () => import('./mcp.ts') },
  { name: 'desk', what: 'open the articles and the registry as a page in the browser: mark words, decide, write no YAML', load: () => import('./desk.ts') },
  { name: 'fix', what: 'rewrite quotes as their sources print them, and ask about those that differ in words', load: () => import('./fix.ts') },
  { name: 'resolve', what: 'record a decision about a finding in the registry, so that it no longer fails a run', load: () => import('./resolve.ts') },
  { name: 'baseline', what: 'clear findings that no longer occur from the baseline, or accept some as known', load: () => import('./baseline.ts') },
  { name: 'list', what: 'list questions, sources, speakers, rules, or what all sources agree on', load: () => import('./list.ts') },
  { name: 'read', what: 'print how dates, times, durations and numbers in a text are read', load: () => import('./read.ts') },
  { name: 'completion', what: 'print a completion script for a shell', load: () => import('./completion.ts') },
]; // biome-ignore format: a list reads best in rows
