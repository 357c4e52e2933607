import type { Config } from '../host/config.ts';
import type { Candidate } from '../scan/candidate.ts';
import type { Source } from '../sources/source.ts';
import type { CommandContext } from './command.ts';

/** Writes drafts. */
export async function writeDraft(
  _file: string,
  _candidates: readonly Candidate[],
  _sources: readonly Source[],
  _config: Config,
  _context: CommandContext,
): Promise<void> {}
