import { loadTagger } from '../../discover/scan/tagger.ts';
import { LikelyQuestions } from '../likely-questions.ts';
import { type MarkContext, storyAnchor } from '../mark.ts';
import { Passages } from '../passages.ts';
import type { Snapshot } from '../snapshot.ts';
import type { DeskWorkspace } from './read-workspace.ts';

/** What marked words are read against: worked out once for each state of the registry, and for each set of articles. */
export class Marking {
  #last:
    | {
        readonly claims: Snapshot['claims'];
        readonly story: string | undefined;
        readonly context: MarkContext;
      }
    | undefined;

  async context(
    { registry, sources, profile }: DeskWorkspace,
    { claims }: Pick<Snapshot, 'claims'>,
  ): Promise<MarkContext> {
    const reading = { profile, story: storyAnchor(registry), tagger: await loadTagger() };
    const before = this.#last;
    if (before?.claims === claims) return before.context;
    const isSame =
      before?.context.sources === sources &&
      before.context.profile === profile &&
      before.story === reading.story?.text;
    const passages = isSame ? before.context.passages : new Passages(sources, reading);
    const likely = new LikelyQuestions(registry, claims, sources, passages);
    const context = { registry, sources, profile, passages, likely };
    this.#last = { claims, story: reading.story?.text, context };
    return context;
  }
}
