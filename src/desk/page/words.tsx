import { nameOf, usePage } from './store.ts';

/** What an article is called: names of either direction of writing keep their place in a line. */
export const Outlet = ({ id }: { id: string }) => <bdi>{nameOf(usePage().state, id)}</bdi>;

/** Words of an article. The marks around them belong to the desk. */
export const Quoted = ({ words }: { words: string }) => (
  <>
    “<bdi>{words}</bdi>”
  </>
);
