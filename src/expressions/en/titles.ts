/** Titles before a name, with the noun by which a later sentence calls who has it; of "Mr" there is none. */
export const TITLES: ReadonlyMap<string, string> = new Map(
  (
    'mr: mrs: ms: miss: dr:doctor prof:professor gen:general lt:lieutenant col:colonel maj:major sgt:sergeant rev:reverend hon: st: sen:senator rep:representative gov:governor pres:president ' +
    'capt:captain cpl:corporal sir: lady: lord: dame: president:president senator:senator governor:governor secretary:secretary judge:judge justice:justice captain:captain general:general ' +
    'colonel:colonel major:major lieutenant:lieutenant sergeant:sergeant minister:minister mayor:mayor chief:chief king:king queen:queen prince:prince princess:princess pope:pope sheikh:sheikh ' +
    'mullah:mullah professor:professor doctor:doctor representative:representative congressman:congressman congresswoman:congresswoman ambassador:ambassador chancellor:chancellor premier:premier ' +
    'inspector:inspector detective:detective sheriff:sheriff commander:commander admiral:admiral bishop:bishop archbishop:archbishop cardinal:cardinal'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

/** Offices and trades that are rarely said before a name as a title is. */
const TRADES =
  'councillor superintendent prosecutor treasurer director chairman chairwoman chair marshal coach goalkeeper striker spokesman spokeswoman lawyer attorney nurse teacher engineer farmer ' +
  'driver pilot officer manager editor author writer';

/** Nouns for offices, ranks and trades of which a person has one. */
export const OFFICES: ReadonlySet<string> = new Set([
  ...[...TITLES.values()].filter((noun) => noun !== ''),
  ...TRADES.split(' '),
]);
