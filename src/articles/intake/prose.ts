/** A full stop, a question or an exclamation at the end, with what closes after it. */
const ENDS = /[.!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964]["'\u2019\u201D\u00BB)\]]*$/u;
const REPORTS =
  /\b(?:said|says|told|wrote|writes|added|adds|according to|announced|reported|claimed|denied|warned|explained|replied|recorded|found|were|was|had)\b/iu;

/** How many words a text has. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['\u2019.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether a block reads as running prose: a sentence of some length, and not words of links alone. */
export const isProse = (text: string, linked = 0): boolean =>
  text.length >= 60 && linked < text.length * 0.5 && ENDS.test(text);

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => ENDS.test(text.trim());

/** Whether a line reports something: it ends as a sentence and has a verb of saying or of the past, or a number. */
export const isReport = (text: string): boolean =>
  endsSentence(text) && (REPORTS.test(text) || /\p{Nd}/u.test(text));

const SAYS =
  /\b(?:said|says|told|wrote|added|according to|announced|reported|claimed|denied|warned|explained|replied)\b/iu;

/** Whether a line is a sentence that says whose words it gives, as no program writes one. */
export const saysWho = (text: string): boolean => endsSentence(text) && SAYS.test(text);

/** Words that invite a reader to subscribe, to log in or to agree, which sentences of a page's frame are made of. */
const INVITES =
  /\b(?:subscrib\w*|newsletter|inbox|sign(?:ing)? up|log in|cookies?|consent|privacy policy|terms of (?:use|service)|advertis\w*|follow us|download (?:the|our) app|register|full access|share this)\b/giu;

/** A sentence that speaks of others reads on, whatever word of an invitation it begins with. */
const READS_ON = /\b(?:but|though|although|because|if you (?:like|will)|they|he|she|his|her|their)\b/iu;

/** Whether prose is an invitation of the page and no article: every other sentence is about subscribing or agreeing. */
export function isInvitation(text: string): boolean {
  if (READS_ON.test(text) && !/\b(?:your|our|us|we)\b/iu.test(text)) return false;
  const sentences = text.split(/(?<=[.!?])\s+/u).length;
  return (text.match(INVITES)?.length ?? 0) >= Math.max(1, sentences / 2);
}
