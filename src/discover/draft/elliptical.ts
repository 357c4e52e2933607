import type { Mention } from '../../values/mention.ts';
import type { Corpus, KnownValue } from './corpus.ts';

const dimensionOf = ({ value }: Mention): unknown =>
  value?.kind === 'interval' && 'dimension' in value ? value.dimension : undefined;

/** "It had risen to 460", after a sentence with litres: a number of a source that leaves out what it is of. */
export function elliptical(mention: Mention, corpus: Corpus): KnownValue | undefined {
  const { type, value } = mention;
  const dimension = dimensionOf(mention);
  if (type !== 'quantity' || value?.kind !== 'interval' || value.best === null || !dimension)
    return undefined;
  return corpus.valuesLike({ ...mention, type: 'count' }).find((known) => {
    const { value: bare, counted } = known.mention;
    if (bare?.kind !== 'interval' || bare.best !== value.best || counted?.noun || counted?.state)
      return false;
    return corpus
      .beside(known)
      .some(
        ({ place, statement }) =>
          place < known.place && statement.mentions.some((one) => dimensionOf(one) === dimension),
      );
  });
}
