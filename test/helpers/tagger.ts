import { loadTagger } from '../../src/discover/scan/tagger.ts';

/** The tagger, loaded once for a test file. */
export const tagger = await loadTagger();
