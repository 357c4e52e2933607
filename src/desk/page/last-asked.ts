/** The question of the last claim: it stays at hand, since one question is often followed from article to article. */
let last: string | null = null;

export const lastAsked = (): string | null => last;

export const keepAsked = (question: string): void => {
  last = question;
};
