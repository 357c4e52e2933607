/** A text that takes long to make and follows from what names its file: read from there, else made and kept there. */
export function keptText(file: string, make: () => string): string;
