/** A cell of CSV (RFC 4180): in quotation marks where a comma, a quotation mark, a line end or white space at an end needs them. */
export const csvCell = (text: string): string =>
  /[",\n\r]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
