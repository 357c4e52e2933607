/** A path from the repository's root: a code host knows no other folder. */
export const inRepository = (path: string, prefix = ''): string => {
  if (isAbsolute(path) || prefix === '') return path;
  const parts = prefix.split('/').filter((part) => part !== '');
  let rest = path;
  while (rest.startsWith('../') && parts.length > 0) {
    parts.pop();
    rest = rest.slice(3);
  }
  return [...parts, rest].join('/');
};

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//u.test(path);

/** A path as a URI reference: relative where it can be, `/` between its parts, everything else percent-encoded. */
export function pathToUri(path: string): string {
  const encoded = path.split('/').map(encodePart).join('/');
  if (!isAbsolute(path)) return encoded;
  return path.startsWith('/') ? `file://${encoded}` : `file:///${path.slice(0, 2)}${encoded.slice(4)}`;
}

/** File names may hold lone surrogates, which have no UTF-8 and so no percent-encoding. */
const encodePart = (part: string): string =>
  encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
