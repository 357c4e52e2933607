import type { DeskClaim } from '../protocol.ts';
import { nameOf, placeOf, usePage } from './store.ts';

/** What an article is called: names of either direction of writing keep their place in a line. */
export const Outlet = ({ id }: { id: string }) => <bdi>{nameOf(usePage().state, id)}</bdi>;

/** Words of an article. The marks around them belong to the desk. */
export const Quoted = ({ words }: { words: string }) => (
  <>
    “<bdi>{words}</bdi>”
  </>
);

/** The words of a claim, which open its article where it prints them. */
export function QuoteOf({ claim }: { claim: Pick<DeskClaim, 'source' | 'quote' | 'start' | 'end'> }) {
  const { openArticle } = usePage();
  const place = placeOf(claim);
  return (
    <button
      type="button"
      class="quote"
      disabled={!place}
      onClick={() => place && openArticle(claim.source, place)}
    >
      <Quoted words={claim.quote} />
    </button>
  );
}
