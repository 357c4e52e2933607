import { describe, expect, it } from 'vitest';
import type { InputError } from '../../../src/problems.ts';
import { readTable, recordsOf } from '../../../src/registry/import/read-table.ts';
import { registryOf } from '../../../src/registry/import/write-registry.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';

const written = (text: string): string =>
  registryOf(readTable(recordsOf(text, 'a.csv'), 'a.csv'), new Map([['harbour post', 'harbour-post']]));
const faults = (text: string): string[] => {
  try {
    readTable(recordsOf(text, 'a.csv'), 'a.csv');
  } catch (error) {
    return (error as InputError).problems.map(
      ({ message, place }) => `${place?.line}:${place?.column} ${message}`,
    );
  }
  return [];
};

describe('a table of claims', () => {
  it.each([
    [
      'commas',
      'Question,Outlet,Quotation,Said by\r\nHow many were hurt?,Harbour Post,"twelve people, all told, were hurt",Jonas Berg\r\n',
    ],
    [
      'semicolons',
      'Question;Outlet;Quotation;Said by\nHow many were hurt?;Harbour Post;twelve people, all told, were hurt;Jonas Berg\n',
    ],
    [
      'tabs',
      'Question\tOutlet\tQuotation\tSaid by\nHow many were hurt?\tHarbour Post\ttwelve people, all told, were hurt\tJonas Berg\n',
    ],
  ])('parted by %s becomes a registry', (_, text) => {
    const [claim] = readRegistry([{ path: 'a.yaml', content: written(text) }]).claims;
    expect(claim?.data).toMatchObject({
      source: 'harbour-post',
      quote: 'twelve people, all told, were hurt',
      speaker: 'Jonas Berg',
    });
  });

  it('reads types from the words, denials, lists, and what a spreadsheet wrote before a formula', () => {
    const yaml = written(
      'id,ask,source,quote,value,type\nsank,When did it sink?,a,sank on May 14,,\nblame,Who is to blame?,a,blamed both,"port, crew",actor\nblame,Who is to blame?,b,did not blame the port,!port,actor\nnote,What is it?,a,\'=1+1 was written,x,choice\n',
    );
    expect(yaml).toMatch(/sank:\n {4}ask: When did it sink\?\n {4}type: date/u);
    expect(yaml).toMatch(/value:\n {10}- port\n {10}- crew/u);
    expect(yaml).toMatch(/not: port/u);
    expect(yaml).toContain('quote: =1+1 was written');
    expect(() => readRegistry([{ path: 'a.yaml', content: yaml }])).not.toThrow();
  });

  it('names every fault by its cell, and what to do', () => {
    expect(faults('question,source,quote\nq,a,\n,b,words\n')).toEqual([
      '2:3 Row 2: the cell of "quote" (quote) is empty.',
      '3:1 Row 3: neither the question nor its id is filled in.',
    ]);
    expect(faults('Frage,Zeitung,Wortlaut\nq,a,w\n')[0]).toMatch(
      /No column is taken for source\. Name one: --column source=HEAD\. There are: Frage, Zeitung, Wortlaut\./u,
    );
    expect(faults('')[0]).toMatch(/first row must hold the heads/u);
    expect(
      readTable(recordsOf('Frage,Zeitung,Wortlaut\nq,a,w\n', 'a.csv'), 'a.csv', {
        question: 'Frage',
        source: 'Zeitung',
        quote: 'Wortlaut',
      }).rows[0]?.cells,
    ).toEqual({ question: 'q', source: 'a', quote: 'w' });
  });
});
