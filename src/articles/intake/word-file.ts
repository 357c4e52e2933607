import mammoth from 'mammoth';
import { InputError, reasonOf } from '../../problems.ts';
import { documentHead } from './document-head.ts';
import { takePage } from './page.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';
import { wordProperties } from './word-properties.ts';

/**
 * Reads a Word document (.docx): its paragraphs, lists and tables, without headers and comments. Notes keep their marks out
 * of the text, as those of a page do.
 * @throws InputError where it is not such a document.
 */
export async function takeWordFile(bytes: Uint8Array, hints: IntakeHints): Promise<TakenArticle> {
  let html: string;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { ignoreEmptyParagraphs: true, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    html = value;
  } catch (error) {
    throw new InputError([{ message: `This is not a Word document that can be read${reasonOf(error)}` }]);
  }
  const article = takePage(`<html><body>${html}</body></html>`, { ...hints, keepsAll: true });
  const { title, author, created } = await wordProperties(bytes);
  const head = documentHead(article.text, { title, author });
  return {
    ...article,
    kind: 'docx',
    title: article.title ?? head.title,
    author: article.author ?? head.author,
    notices: [
      ...article.notices,
      ...(created !== null && article.published === null
        ? [`the document was made on ${created}, which need not be when the article came out`]
        : []),
    ],
  };
}
