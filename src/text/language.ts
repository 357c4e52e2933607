import { isMostlyLatin } from './script.ts';

/** What a text is written in, as far as its function words show: English, another language, or too little to decide. */
export type GuessedLanguage = 'english' | 'other' | 'unknown';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that hold English sentences together and are rare in other languages. */
const ENGLISH = words(
  'the of and to is was that for with as he by at from are has be it his an were said have had this but which they their after who been will would she her when there than them some could into what about up out more one two people police first year years new last its not or if over killed',
);

/** The same of the languages that the press of the world most often writes in Latin letters. */
const OTHERS: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht mit von den dem zu im ein eine einen einem einer auf für sich auch wird wurde aus bei nach wie sie er es werden sind dass oder aber um zum zur hat haben als vor über noch nur durch gegen seit bis beim vom',
  'le la les des et est une dans que pour qui sur pas du au aux avec par ce il elle ne se sont ont été plus cette son sa ses leur nous vous mais ou où même entre après selon',
  'el la los las del que y una por con para se no es su al lo como más pero sus este esta entre cuando sin sobre también fue ha son desde hasta según',
  'il di che e la per una con non del della sono dei delle nel alla gli le al da più si come anche ha stato questo dalla nella sul tra dopo',
  'de het een van en dat op te zijn voor met niet aan er om bij ook als naar uit door worden werd heeft maar over nog wordt tot hun',
  'o os as que do da em um para com não uma no na por mais dos das se foi ao ele sua pela pelo são como mas entre depois',
  'och att det som en på är av för med den till inte har de ett om var men sig från vid kan efter eller',
  'og at det er til på en af den for med som ikke de der har et var fra om han kan men ved eller efter',
  'w i na nie się z do że jest to o jak po za od przez dla są ale tym oraz jego być',
  've bir bu için ile de da çok olarak gibi daha olan en kadar sonra ancak ise oldu',
  'yang dan di dengan untuk dari ini itu pada dalam tidak akan telah oleh adalah ke juga tersebut',
  'și în de la cu pe nu este din pentru care un o mai sau după au fost',
  'a az és hogy nem is egy meg ez van csak volt de már még vagy mint',
  'se v na je že to s z do pro jsou jako ale by po který podle není byl',
  'ja on ei että se oli hän mutta myös kun sen ovat joka kuin tai mukaan',
].map(words);

/** By word: whether English holds it, and which of the others, by their places in the list. */
const BY_WORD = new Map<string, { english: boolean; others: number[] }>();
for (const word of ENGLISH) BY_WORD.set(word, { english: true, others: [] });
for (const [i, list] of OTHERS.entries()) {
  for (const word of list) {
    const known = BY_WORD.get(word);
    if (known) known.others.push(i);
    else BY_WORD.set(word, { english: false, others: [i] });
  }
}

/** Letters of the longest function word. */
const LONGEST = Math.max(...[...BY_WORD.keys()].map((word) => word.length));

/** How many of the first words are English, and how many are of the one other language that holds most of them. */
function countWords(text: string): { words: number; english: number; most: number } {
  let [words, english, most] = [0, 0, 0];
  const others = OTHERS.map(() => 0);
  for (let start = 0; start < text.length && words < ENOUGH; ) {
    let end = start;
    while (isLetterAt(text, end)) end++;
    if (end > start) {
      words++;
      const found = end - start > LONGEST ? undefined : BY_WORD.get(text.slice(start, end));
      if (found) {
        if (found.english) english++;
        for (const i of found.others) {
          const count = (others[i] as number) + 1;
          others[i] = count;
          if (count > most) most = count;
        }
      }
      // What is left can no longer outweigh the English.
      if (english >= LEAST && english * 2 >= most + ENOUGH - words) break;
    }
    start = end + 1;
  }
  return { words, english, most };
}

const LETTER = /\p{L}/u;
/** Whether a lower-cased letter is there. Letters beyond the basic plane are in no word of the lists. */
function isLetterAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return LETTER.test(text.charAt(i));
}

/** How many words are looked at: the language of a text shows in its first few hundred. */
const ENOUGH = 400;
/** The share of function words in prose, at least: a list of foreign names holds fewer. */
const SHARE = 0.15;
/** Function words of another language that a text must hold before it counts as written in it. */
const LEAST = 3;

/**
 * Guesses the language of a text from its function words. Short texts and bare names decide nothing; a text in another
 * script than Latin is not English. Looks at the beginning of the text alone, so that its cost has a bound.
 */
export function guessLanguage(text: string): GuessedLanguage {
  const head = text.slice(0, ENOUGH * 12);
  if (head.length > 20 && !isMostlyLatin(head)) return 'other';
  const { words: found, english, most } = countWords(head.toLowerCase());
  if (most >= LEAST && most > english * 2 && most >= found * SHARE) return 'other';
  return english >= LEAST && english >= most / 2 ? 'english' : 'unknown';
}
