import type { Command } from './command.ts';

/** Makes a workspace to begin in. */
export const init: Command = {
  name: 'init',
  what: 'make a workspace: a configuration, a first registry and two short articles that disagree',
  arguments: [{ name: '[dir]', what: 'the folder (default: the one you are in)', completes: 'folder' }],
  options: [{ flags: '--bare', what: 'leave the example out: no articles, and a registry of comments' }],
  async run(args, options, context) {
    const { runInit } = await import('./run-init.ts');
    return runInit(args[0] ?? '.', options.bare === true, context);
  },
};
