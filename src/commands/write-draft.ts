import type { Source } from '../articles/source.ts';
import type { Candidate, CandidateClaim } from '../discover/scan/candidate.ts';
import { draftOf } from '../discover/scan/draft.ts';
import type { Registry } from '../registry/model.ts';
import { readRegistry } from '../registry/read-registry.ts';
import { countOf } from '../text/compare-text.ts';
import { foldPhrase, unfoldRange } from '../text/fold.ts';
import { isBaseline } from '../workspace/baseline-file.ts';
import type { Config } from '../workspace/config.ts';
import { editFile, lockFolder } from '../workspace/edit-file.ts';
import { UsageError } from '../workspace/errors.ts';
import { filesMatching, readText, realPath, resolve, shownPath } from '../workspace/files.ts';
import { inputKind } from '../workspace/keep-inputs.ts';
import { REGISTRY_ENDINGS } from '../workspace/workspace.ts';
import { addEntries } from '../yaml/add-entries.ts';
import { EditError } from '../yaml/edit-yaml.ts';
import type { CommandContext } from './command.ts';

/**
 * Writes the candidates that no registry holds yet as questions and claims, into a new file or behind what an old one
 * holds.
 */
export async function writeDraft(
  file: string,
  candidates: readonly Candidate[],
  sources: readonly Source[],
  config: Config,
  context: CommandContext,
): Promise<void> {
  const { cwd } = context;
  const path = resolve(cwd, file);
  const shown = shownPath(cwd, path);
  if (!/\.ya?ml$/u.test(path))
    throw new UsageError(`A draft is a registry file in YAML, which "${shown}" is not.`);
  const kind = await inputKind(cwd, path, config);
  if (kind !== undefined && kind !== 'a registry')
    throw new UsageError(`"${shown}" is ${kind} and holds no drafts. Name another file.`);
  let done = '';
  const edit = async (before: string | undefined): Promise<string | undefined> => {
    const registry = await knownRegistry(cwd, path, before, config);
    const known = registry ? knownPlaces(registry, sources) : [];
    const fresh = candidates.filter((candidate) => !isKnown(candidate, known));
    const taken = new Set(
      registry
        ? [...registry.questions.map(({ id }) => id), ...[...registry.entities.keys()].map(String)]
        : [],
    );
    const entries = draftOf(fresh, sources, taken);
    const old = candidates.length - fresh.length;
    const rest = old > 0 ? ` ${countOf(old, 'candidate')} in the registry already.` : '';
    done =
      entries.length === 0
        ? `Nothing new for ${shown}.${rest}`
        : `${countOf(entries.length, 'question')} written to ${shown}.${rest}`;
    return entries.length === 0 ? undefined : addEntries(before ?? HEAD, 'questions', entries);
  };
  try {
    // Ids are new in the whole registry, which other runs may add to in other files.
    await lockFolder(cwd, config.root, () => editFile(cwd, path, edit));
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new UsageError(`"${shown}" was left as it is. ${error.message}`);
  }
  await context.out(`${done}\n`);
}

const HEAD = `# Drafts of "reconcile scan": each is a guess. Read the words, mend the question, and keep what is one.
`;

/** The registry as it is now: the configured files, where there are any, and the draft's own. */
async function knownRegistry(
  cwd: string,
  draft: string,
  text: string | undefined,
  config: Config,
): Promise<Registry | undefined> {
  const isKnown = isBaseline(cwd, config);
  const files = new Map<string, string>();
  try {
    for (const path of await filesMatching(config.root, config.claims.value, REGISTRY_ENDINGS))
      if (!isKnown(path) && realPath(path) !== realPath(draft)) files.set(path, readText(cwd, path));
  } catch (error) {
    // Where nobody has written a registry yet, everything is new.
    if (!(error instanceof UsageError)) throw error;
  }
  if (text !== undefined) files.set(draft, text);
  if (files.size === 0) return undefined;
  return readRegistry([...files].map(([path, content]) => ({ path: shownPath(cwd, path), content })));
}

interface KnownPlace {
  readonly question: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Where the quotes of a registry stand. */
function knownPlaces({ claims }: Registry, sources: readonly Source[]): KnownPlace[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...claims].flatMap(({ data, question }) => {
    const source = byId.get(data.source);
    if (!source || data.quote === undefined) return [];
    const quote = foldPhrase(data.quote);
    const at = source.folded.text.indexOf(quote);
    if (at < 0) return [];
    const { start, end } = unfoldRange(source.folded, at, at + quote.length);
    return [
      {
        question: question.id,
        source: source.id,
        start: start + source.bodyStart,
        end: end + source.bodyStart,
      },
    ];
  });
}

/** Whether one question of a registry holds both sides of a conflict already. */
function isKnown({ positions, conflicts }: Candidate, known: readonly KnownPlace[]): boolean {
  const questions = (claims: readonly CandidateClaim[]): Set<string> =>
    new Set(
      known.flatMap((place) =>
        claims.some((c) => c.source === place.source && c.start < place.end && c.end > place.start)
          ? [place.question]
          : [],
      ),
    );
  return conflicts.some(([i, j]) => {
    const other = questions(positions[j]?.claims ?? []);
    return [...questions(positions[i]?.claims ?? [])].some((question) => other.has(question));
  });
}
