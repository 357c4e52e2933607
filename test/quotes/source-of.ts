import { readSources } from '../../src/articles/read-sources.ts';
import type { Source } from '../../src/articles/source.ts';
import { findQuote, type QuoteSelector } from '../../src/quotes/find-quote.ts';

/** One article as a source. */
export function sourceOf(content: string): Source {
  const [source] = readSources([{ path: 'a.md', content }]);
  if (!source) throw new Error('no source');
  return source;
}

/** What became of a quote: its verdict, and every place of it as the article prints it. */
export function found(content: string, selector: string | QuoteSelector) {
  const source = sourceOf(content);
  const match = findQuote(source, typeof selector === 'string' ? { quote: selector } : selector);
  const ranges =
    match.verdict === 'missing' ? [] : match.verdict === 'ambiguous' ? match.ranges : [match.range];
  return {
    verdict: match.verdict,
    texts: ranges.map(({ start, end }) => source.text.slice(start, end)),
    starts: ranges.map(({ start }) => start),
  };
}
