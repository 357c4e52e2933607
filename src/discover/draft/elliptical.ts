import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownValue } from './corpus.ts';
import { wholeOf } from './sums.ts';

const dimensionOf = ({ value }: Mention): unknown =>
  value?.kind === 'interval' && 'dimension' in value ? value.dimension : undefined;

/** "It had risen to 460", after a sentence with litres: a number of a source that leaves out what it is of. */
export function elliptical(mention: Mention, corpus: Corpus): KnownValue | undefined {
  const [dimension, number] = [dimensionOf(mention), wholeOf(mention)];
  if (mention.type !== 'quantity' || number === null || !dimension) return undefined;
  return corpus.valuesLike({ type: 'count' }).find((known) => {
    const { counted } = known.mention;
    if (wholeOf(known.mention) !== number || counted?.noun || counted?.state) return false;
    return corpus
      .beside(known)
      .some(
        ({ place, statement }) =>
          place < known.place && statement.mentions.some((one) => dimensionOf(one) === dimension),
      );
  });
}
