import type { Source } from '../../articles/source.ts';
import type { Report } from '../../check/findings/report.ts';
import { safeJson } from '../../text/safe-json.ts';
import { UnitIndex } from '../../text/units.ts';
import { type ListedClaim, listClaims, webAddress } from '../shared/claims.ts';
import { pathToUri } from '../shared/paths.ts';
import type { Format } from './format.ts';

/** Words before and after a quote that distinguish it from another, in UTF-16 units: what annotation tools keep. */
const CONTEXT = 32;

/**
 * The quotes as Web Annotations (W3C), for tools that mark words in pages. A quote is selected by its words and what
 * is around them, and by its place: the standard counts characters there, not UTF-16 units.
 */
const annotations: Format = (report) => {
  const characters = new Characters(report);
  const items = listClaims(report).flatMap((listed, i) => annotationOf(listed, i, characters) ?? []);
  return safeJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:reconcile:claims',
    type: 'AnnotationCollection',
    label: report.stories.join('; ') || 'Claims',
    total: items.length,
    first: { id: 'urn:reconcile:claims:1', type: 'AnnotationPage', startIndex: 0, items },
  });
};

function annotationOf(listed: ListedClaim, index: number, characters: Characters) {
  const { question, answer, claim, source, leftOut } = listed;
  if (!source || claim.start === null || claim.end === null) return undefined;
  const { start, end } = claim;
  const voice = claim.speaker === null ? '' : ` (${claim.speaker})`;
  const says = leftOut.length === 0 ? answer.label : `not compared: ${leftOut.join(', ')}`;
  const via = webAddress(source.metadata.url);
  const selector = [
    { type: 'TextQuoteSelector', ...exactly(source, start, end, claim.quote) },
    ...(source.text === ''
      ? []
      : [
          {
            type: 'TextPositionSelector',
            start: characters.before(source, start),
            end: characters.before(source, end),
          },
        ]),
  ];
  return {
    id: `urn:reconcile:claims:1:${index + 1}`,
    type: 'Annotation',
    motivation: 'describing',
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      value: `${question.ask} ${says}${voice}`,
    },
    target: {
      type: 'SpecificResource',
      source: {
        id: pathToUri(source.file),
        type: 'Text',
        format: source.file.endsWith('.md') ? 'text/markdown' : 'text/plain',
        ...(via && { via }),
      },
      selector,
    },
  };
}

/** A quote with what is around it, never cut inside a character. */
function exactly({ text, bodyStart }: Source, start: number, end: number, quote: string) {
  if (text === '') return { exact: quote };
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(bodyStart, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/u, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/u, ''),
  };
}

/** Offsets of sources in characters. */
class Characters {
  readonly #indexes: ReadonlyMap<string, UnitIndex>;

  constructor({ sources }: Report) {
    this.#indexes = new Map([...sources].map(([id, { text }]) => [id, new UnitIndex(text, 'characters')]));
  }

  before({ id }: Source, offset: number): number {
    return this.#indexes.get(id)?.before(offset) ?? offset;
  }
}

export default annotations;
