/** Files by path: a registry and its sources. Each question is answered by `answers` of the sources. */
export function bigStory(size: {
  sources: number;
  questions: number;
  answers: number;
}): Record<string, string>;
