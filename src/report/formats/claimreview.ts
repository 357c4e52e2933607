import { safeJson } from '../../text/safe-json.ts';
import { isoDate, type ListedClaim, listClaims, webAddress } from '../shared/claims.ts';
import type { Format } from './format.ts';

/**
 * The claims as schema.org has them, for a page that reviews them: JSON-LD of Claims, each with its author and the
 * article that it appears in. No ClaimReview and no rating: what a claim is worth is for the reviewer to say.
 */
const claimreview: Format = (report) => {
  const ids = new Set<string>();
  const json = safeJson({
    '@context': 'https://schema.org',
    '@graph': listClaims(report)
      .filter(({ leftOut }) => leftOut.length === 0)
      .map((listed) => claimOf(listed, ids)),
  });
  // It is made to be put into a page, whose script would end with the words of an article.
  return json.replaceAll('<', '\\u003c');
};

function claimOf(listed: ListedClaim, ids: Set<string>) {
  const { question, answer, claim, source } = listed;
  const author = authorOf(listed);
  const published = isoDate(source?.metadata.published?.text);
  return {
    '@type': 'Claim',
    '@id': idOf(listed, ids),
    text: claim.quote,
    abstract: answer.label,
    about: { '@type': 'Question', '@id': `#${encodeURIComponent(question.id)}`, name: question.ask },
    ...(author && { author }),
    ...(published && { datePublished: published }),
    appearance: appearanceOf(listed),
  };
}

/** Claims of one question, source and place that differ in nothing else are numbered. */
function idOf({ question, claim }: ListedClaim, ids: Set<string>): string {
  const parts = [question.id, claim.source, claim.start ?? 'none'].map((part) =>
    encodeURIComponent(String(part).toWellFormed()),
  );
  const base = `#${parts.join('/')}`;
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}/${n}`;
  ids.add(id);
  return id;
}

/** Who claims it: the quoted speaker, else the publisher. Where neither is known, no one is named. */
function authorOf({ claim, source }: ListedClaim) {
  if (claim.speaker !== null)
    return { '@type': claim.speakerKind === 'person' ? 'Person' : 'Organization', name: claim.speaker };
  const name = source?.metadata.publisher;
  return name ? { '@type': 'Organization', name } : undefined;
}

function appearanceOf({ claim, source }: ListedClaim) {
  const { title, publisher, published, url } = source?.metadata ?? {};
  const date = isoDate(published?.text);
  const address = webAddress(url);
  return {
    '@type': 'NewsArticle',
    identifier: claim.source,
    ...(title && { headline: title }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date && { datePublished: date }),
    ...(address && { url: address }),
  };
}

export default claimreview;
