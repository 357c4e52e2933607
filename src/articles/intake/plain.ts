import { splitFrontMatter } from '../front-matter.ts';
import { withoutBiography } from './biography.ts';
import { siteInDisclaimers } from './boilerplate.ts';
import { linesOf, oneLine } from './clean-text.ts';
import { printedDays } from './dateline.ts';
import { authorOfLines, HEAD, titleLine } from './document-head.ts';
import { mastheadOf } from './page-publisher.ts';
import { choosePublished } from './published.ts';
import type { IntakeHints, TakenArticle } from './taken.ts';
import { unframed } from './text-frame.ts';
import { chooseUpdated } from './updated.ts';
import { wireCopy } from './wire-copy.ts';

/** Fields of front matter that name the outlet, the surest first. */
const OUTLETS = ['publisher', 'site', 'site_name', 'outlet', 'newspaper', 'publication', 'website'];

/** Reads an article from plain text or Markdown: front matter that it has, a heading, a date in its first lines. */
export function takePlain(
  text: string,
  kind: 'text' | 'markdown',
  { keepsAll = false, language: known = null }: IntakeHints,
): TakenArticle {
  const { frontMatter = {}, bodyStart } = splitFrontMatter(text, 'front matter');
  const whole = text.slice(bodyStart).replace(/^\s*\n/u, '');
  const own = frontMatter as Readonly<Record<string, unknown>>;
  const said = (key: string): string | null => {
    const value = own[key];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    return value === 'unknown' || value === '' ? null : oneLine(String(value));
  };
  const { text: body, ...frame } = unframed(whole, said('title'), keepsAll);
  const date = ['published', 'date', 'pubdate'].find((key) => said(key) !== null);
  const stated =
    date === undefined
      ? []
      : [{ raw: said(date) ?? '', where: `its front matter (${date}:)`, kind: 'entity' as const, weight: 6 }];
  const language = known ?? said('language');
  const wire = wireCopy(whole, language);
  const { dates, changes } = printedDays(whole, language);
  const { published, notices } = choosePublished(
    [...stated, ...(wire.filed === null ? [] : [wire.filed]), ...dates],
    { language },
  );
  const update = chooseUpdated(changes, published, language);
  const author = said('author') ?? authorOfLines(linesOf(body.slice(0, HEAD)));
  const { text: plain, notices: biographies } = withoutBiography(body, keepsAll ? null : author);
  const outlet = OUTLETS.map(said).find((name) => name !== null && !/^https?:/iu.test(name));
  const printed = outlet ?? mastheadOf(frame.above, linesOf(whole), author);
  const site = printed === null ? siteInDisclaimers(linesOf(whole)) : null;
  const publisher = printed ?? site ?? wire.agency;
  const heading = /^\s{0,3}#\s+(.{1,300}?)\s*#*$/mu.exec(body.slice(0, 5000))?.[1];
  return {
    kind,
    text: plain,
    title:
      said('title') ?? (kind === 'markdown' && heading ? oneLine(heading) : (frame.title ?? titleLine(body))),
    publisher,
    author,
    published,
    updated: update.updated,
    canonical: said('url'),
    language,
    id: said('id'),
    notices: [
      ...notices,
      ...update.notices,
      ...frame.notices,
      ...biographies,
      ...(site === null
        ? []
        : [`publisher ${site}, the site that its disclaimer names; state another with --publisher`]),
    ],
  };
}
