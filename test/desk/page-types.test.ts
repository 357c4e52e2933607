import { expect, it } from 'vitest';
import { READ_TYPES, TYPES } from '../../src/desk/page/store.ts';
import { VALUE_TYPES } from '../../src/values/index.ts';

it('the page offers every type of question but those of order, and knows which are read from words', () => {
  const offered = VALUE_TYPES.filter(({ name }) => name !== 'order').map(({ name }) => name);
  expect(TYPES.map(([name]) => name).sort()).toEqual(offered.sort());
  const read = VALUE_TYPES.filter((type) => 'read' in type).map(({ name }) => name);
  expect([...READ_TYPES].sort()).toEqual(read.sort());
});
