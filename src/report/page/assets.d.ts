/** A file as its text: white space and comments that a browser does not need are left out. */
declare module '*?text' {
  const text: string;
  export default text;
}

/** A module with everything that it imports, as one script for a browser. */
declare module '*?bundle' {
  const script: string;
  export default script;
}
