import { InputError } from '../../problems.ts';
import { countOf } from '../../text/compare-text.ts';
import { decodeText } from './charset.ts';
import { cleanText, oneLine, tidy } from './clean-text.ts';
import { kindOf } from './kind.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';

const LONGEST_FACT = 300;

/**
 * Turns the bytes of a page, a PDF or a text into an article: its words, and what it says of itself. Pure, and nothing in
 * it is executed or fetched. What each kind of file needs is loaded when one is met.
 * @throws InputError for what is not an article, or cannot be read.
 */
export async function takeIn(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  if (bytes.length === 0) throw new InputError([{ message: 'This file is empty.' }]);
  const kind = kindOf(bytes, hints);
  const notices: string[] = [];
  let article: TakenArticle;
  if (kind === 'pdf') {
    const { takePdf } = await import('./pdf.ts');
    article = await takePdf(bytes, hints);
  } else if (kind === 'docx') {
    const { takeWordFile } = await import('./word-file.ts');
    article = await takeWordFile(bytes, hints);
  } else if (kind === 'rtf') {
    const { takeRichText } = await import('./rich-text.ts');
    article = takeRichText(bytes, hints);
  } else if (kind === 'warc') {
    const { takeWebArchive } = await import('./web-archive.ts');
    article = await takeWebArchive(bytes, hints);
  } else if (kind === 'mail') {
    const { takeMail } = await import('./mail.ts');
    article = await takeMail(bytes, hints);
  } else {
    const decoded = decodeText(bytes, { ...hints, isHtml: kind === 'html' });
    const { text, removed } = cleanText(decoded.text);
    notices.push(...decoded.notices);
    if (removed > 0)
      notices.push(
        `left out ${countOf(removed, 'character')} that cannot be seen (control characters, direction marks)`,
      );
    if (kind === 'html') {
      const { takePage } = await import('./page.ts');
      article = takePage(text, hints);
      if (hints.splits) {
        const { livePartsOf } = await import('./live-parts.ts');
        const parts = livePartsOf(text, hints, article).map((part) => ({
          ...part,
          ...shortened(part),
          text: tidy(cleanText(part.text).text),
        }));
        article = { ...article, parts };
      }
    } else if (kind === 'transcript') {
      const { takeTranscript } = await import('./transcript.ts');
      article = takeTranscript(text, hints);
    } else {
      const { takePlain } = await import('./plain.ts');
      article = takePlain(text, kind, hints);
    }
  }
  if (kind !== 'html' && kind !== 'warc' && kind !== 'transcript') {
    const { withStatementHead } = await import('./statement-head.ts');
    article = withStatementHead(article, hints.language ?? null);
  }
  // Entities of HTML and the strings of a PDF may bring back what was cleaned away.
  const text = tidy(cleanText(article.text).text);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const hint =
      kind === 'html'
        ? ' A page that a script writes is empty without it: save it from a browser, and add that file.'
        : '';
    throw new InputError([{ message: `No words were found in it.${hint}` }]);
  }
  return { ...article, ...shortened(article), text, notices: [...notices, ...article.notices] };
}

/** Nothing that a page says of itself is longer than a line. */
function shortened({ title, publisher, author }: TakenArticle) {
  const short = (fact: string | null): string | null =>
    fact === null ? null : oneLine(fact).slice(0, LONGEST_FACT).toWellFormed() || null;
  return { title: short(title), publisher: short(publisher), author: short(author) };
}
