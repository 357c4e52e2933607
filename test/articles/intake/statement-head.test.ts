import { describe, expect, it } from 'vitest';
import { takeText } from './take-text.ts';

const BODY =
  '\n\nA lorry struck the toll gate at Sorley on Monday morning, and two members of the staff were hurt by falling glass.\n\nThe gate will be closed until the engineers have looked at it, and traffic is led over the old bridge.\n';
const taken = async (head: string, name = 'a.txt') => {
  const { title, publisher, author, published } = await takeText(head + BODY, { name });
  return [title, publisher, author, published?.value.slice(0, 10) ?? null];
};

describe('the head of a statement, a release, a letter, minutes or a report', () => {
  it.each([
    ['Sorley Bridges Ltd\nStatement of 16 March 2025', 'Statement of 16 March 2025', 'Sorley Bridges Ltd', null, '2025-03-16'],
    ['Press release from Sorley Fire Brigade', 'Press release from Sorley Fire Brigade', 'Sorley Fire Brigade', null, null],
    ['PRESS RELEASE\n\nSorley Town Council\n\n3 March 2025\n\nToll gate closed after crash', 'Toll gate closed after crash', 'Sorley Town Council', null, '2025-03-03'],
    ['Ministry of Transport – Press statement\nSorley, 3 March 2025\nGate to be rebuilt by the summer', 'Gate to be rebuilt by the summer', 'Ministry of Transport', null, '2025-03-03'],
    ['Minutes of the meeting of the Sorley Town Council held on 3 March 2025', 'Minutes of the meeting of the Sorley Town Council held on 3 March 2025', 'Sorley Town Council', null, '2025-03-03'],
    ['MEMORANDUM\nTo: All staff\nFrom: Sorley Port Authority\nDate: 3 March 2025\nSubject: The toll gate', 'The toll gate', 'Sorley Port Authority', null, '2025-03-03'],
    ['Statement by Ada Brandt on the toll gate', 'Statement by Ada Brandt on the toll gate', null, 'Ada Brandt', null],
    ['Pressemitteilung der Stadt Sorley\n3. März 2025\nMautstelle nach Unfall gesperrt', 'Mautstelle nach Unfall gesperrt', 'Stadt Sorley', null, '2025-03-03'],
    ['Communiqué de presse\nPréfecture de Sorley\nLe 3 mars 2025\nLe péage fermé après un accident', 'Le péage fermé après un accident', 'Préfecture de Sorley', null, '2025-03-03'],
    ['Comunicado de prensa del Ayuntamiento de Sorley, 3 de marzo de 2025', 'Comunicado de prensa del Ayuntamiento de Sorley, 3 de marzo de 2025', 'Ayuntamiento de Sorley', null, '2025-03-03'],
    ['Interim report of the Sorley Accident Investigation Board', 'Interim report of the Sorley Accident Investigation Board', 'Sorley Accident Investigation Board', null, null],
    // What says less than that names nothing.
    ['Report says bridge was unsafe for years', 'Report says bridge was unsafe for years', null, null, null],
    ['Police close toll gate after crash', 'Police close toll gate after crash', null, null, null],
    ['Letter to the editor\nPolice Should Close The Gate', null, null, null, null],
  ])('%j', async (head, ...facts) => {
    expect(await taken(head)).toEqual(facts);
  }); // biome-ignore format: a table
});
