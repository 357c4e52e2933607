import { type QuotedPlace, quotedPlaces } from '../check/locate/quoted-places.ts';
import { findPhrase, type PhrasePlace } from '../discover/find/find-phrase.ts';
import { readyClaim } from '../discover/find/ready-claim.ts';
import { foundJson } from '../report/shared/found-json.ts';
import type { FoundPlace } from '../report/shared/found-place.ts';
import { printFound } from '../report/terminal/found.ts';
import { foldPhrase } from '../text/fold.ts';
import { UsageError } from '../workspace/errors.ts';
import { openArticles } from '../workspace/workspace.ts';
import { flowMap } from '../yaml/flow-map.ts';
import { type CommandContext, defineCommand, type ExitCode, type Values } from './command.ts';
import { reportConfig } from './shared/checked-report.ts';
import { sourcesNamed } from './shared/named.ts';
import { FORMAT, textOr, texts, WORKSPACE } from './shared/options.ts';

const ARGUMENTS = {
  phrase: textOr('<phrase>', 'the words to look for, whatever their case and typography', ''),
  patterns: texts('[registry...]', 'registry files, folders or globs (default: claims, where there are any)'),
};
const OPTIONS = {
  ...WORKSPACE,
  source: texts('--source <id>', 'only this source'),
  format: FORMAT,
};
type Options = Values<typeof ARGUMENTS & typeof OPTIONS>;

/** A phrase longer than this is a pasted article, and no phrase. */
const MOST_PHRASE = 5000;

/** Finds a phrase in the sources, and writes a claim that quotes it. Like grep, it exits 0 where the phrase is, and 1 where it is nowhere or only nearly. */
export default defineCommand({ arguments: ARGUMENTS, options: OPTIONS, run: find });

async function find(options: Options, context: CommandContext): Promise<ExitCode> {
  const phrase = options.phrase.trim();
  if (!/[\p{L}\p{N}]/u.test(foldPhrase(phrase)))
    throw new UsageError('There is no word to look for. Write it as reconcile find "at least 40 people".');
  if (phrase.length > MOST_PHRASE) throw new UsageError('The phrase is too long to look for.');
  const workspace = await openArticles({ ...options, cwd: context.cwd, progress: context.progress });
  const { registry, profile, config } = workspace;
  reportConfig(config, context);
  const sources = sourcesNamed(workspace.sources, options.source);
  const quoted = quotedPlaces(registry, workspace.sources, profile);
  const story = registry.stories.length === 1 ? (registry.stories[0]?.anchor ?? undefined) : undefined;
  const found: FoundPlace[] = [];
  let more = 0;
  for (const [i, source] of sources.entries()) {
    context.progress?.(`looking in ${i + 1} of ${sources.length} articles`);
    const { places, more: hasMore } = findPhrase(source, phrase);
    if (hasMore) more++;
    const all = places.flatMap((place) => [place, ...place.copies]);
    for (const place of places) {
      const others = all.filter((other) => other !== place && !place.copies.includes(other));
      const claim = readyClaim(source, place, others, { story, profile, knowsAll: !hasMore });
      const { quote, prefix } = claim;
      const yaml = await flowMap({ source: source.id, quote, ...(prefix !== null && { prefix }) });
      found.push({ source, place, claim, yaml, quotedBy: quotedBy(place, quoted.get(source.id) ?? []) });
    }
  }
  // What is there comes before what only nearly is.
  const shown = [...found.filter(isThere), ...found.filter((one) => !isThere(one))];
  await context.out(
    options.format === 'json'
      ? foundJson(phrase, shown, context.version)
      : await printFound(phrase, shown, sources.length, context),
  );
  if (more > 0) context.notify('it is in more places of a source than are listed.');
  return found.some(isThere) ? 0 : 1;
}

const isThere = ({ place }: { readonly place: PhrasePlace }): boolean => place.how !== 'near';

/** The questions whose claims quote words of a place already. */
const quotedBy = ({ start, end }: PhrasePlace, quoted: readonly QuotedPlace[]): string[] => [
  ...new Set(quoted.filter((one) => one.start < end && start < one.end).map(({ question }) => question)),
];
