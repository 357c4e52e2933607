import { describe, expect, it } from 'vitest';
import { mayBeOneName } from '../../src/values/alike-names.ts';

describe('two names', () => {
  it.each([
    ['Margaret Dole', 'Margaret Doyle'],
    ['Óscar Quispe', 'Oscar Quispe Rojas'],
    ['Zabiullah Mujahid', 'Zabihullah Mujahid'],
    ['Tehrik-i-Taliban Pakistan', 'Tehreek-e-Taliban Pakistan'],
    ['TTP', 'Tehreek-e-Taliban Pakistan'],
    ['J. Smith', 'John Smith'],
    ['Bill Gates', 'William Gates'],
    ['Dr Ann Vik', 'Vik'],
    ['Gen. Sergei Surovikin', 'Sergey Surovikin'],
    ['Abdul Rahman', 'Abd al-Rahman'],
    ['Mohammed bin Salman', 'Muhammad Bin-Salman'],
    ['Виктор Иванов', 'Viktor Ivanov'],
    ['Smith, John', 'John Smith'],
  ])('%s and %s may be one', (a, b) => {
    expect(mayBeOneName(a, b)).toBe(true);
    expect(mayBeOneName(b, a)).toBe(true);
  });

  it.each([
    ['Margaret Dole', 'Anna Dole'],
    ['Omar Karim', 'Zabi Karim'],
    ['J. Smith', 'Mary Smith'],
    ['Pedro Salas', 'Elena Ríos'],
    ['Unit 12', 'Unit 13'],
    ['Cyclone Gonu', 'Cyclone Shaheen'],
    ['Sea Harrier', 'Ocean Spirit'],
  ])('%s and %s are two', (a, b) => {
    expect(mayBeOneName(a, b)).toBe(false);
    expect(mayBeOneName(b, a)).toBe(false);
  });
});
