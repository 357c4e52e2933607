import { openBrowser, startDesk, untilEnded } from '../desk/server/start.ts';
import { UsageError } from '../workspace/errors.ts';
import { shownPath } from '../workspace/files.ts';
import { type CommandContext, defineCommand, type ExitCode, type Param, type Values } from './command.ts';
import { flag, parsed, REGISTRY, WORKSPACE } from './shared/options.ts';

const OPTIONS = {
  ...WORKSPACE,
  port: parsed('--port <n>', 'the port to listen on (default: a free one)', portFrom),
  open: {
    flags: '--no-open',
    what: 'open no browser; print the address alone',
    missing: true,
  } as Param<boolean>,
  readOnly: flag('--read-only', 'show everything, and write nothing'),
  demo: flag('--demo', 'open the story that comes with the tool, in a copy to try things in'),
};
type Options = Values<typeof REGISTRY & typeof OPTIONS>;

/** Serves the registry as a page in the browser, on this machine alone, until the person ends it. */
export default defineCommand({ arguments: REGISTRY, options: OPTIONS, run: desk });

async function desk(options: Options, context: CommandContext): Promise<ExitCode> {
  const { patterns, sources, config, profile, demo } = options;
  if (demo && (patterns.length > 0 || sources !== undefined))
    throw new UsageError('--demo opens a story of its own. Leave the registry and --sources out.');
  let { cwd } = context;
  if (demo) {
    const { demoFolder } = await import('../desk/server/demo.ts');
    cwd = demoFolder();
    context.notify(`the demonstration is a copy in ${shownPath(context.cwd, cwd)}`);
  }
  const place = demo
    ? { cwd, patterns: [], config: false as const, profile }
    : { cwd, patterns, sources, config, profile };
  const started = await startDesk({
    ...place,
    version: context.version,
    port: options.port ?? 0,
    readOnly: options.readOnly,
    today: context.today,
  });
  const ended = untilEnded();
  await context.out(`${started.address}\n`);
  if (started.readOnly !== null) context.notify(started.readOnly);
  context.notify('the desk is open; Ctrl-C ends it.');
  if (options.open && context.ask !== undefined) openBrowser(started.address);
  await ended;
  await started.close();
  return 0;
}

/** @throws UsageError where a text is not a port. */
function portFrom(words: string): number {
  const port = Number(words);
  if (/^\d{1,5}$/u.test(words) && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not "${words}".`);
}
