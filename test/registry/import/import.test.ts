import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { InputError } from '../../../src/problems.ts';
import { readTable, recordsOf } from '../../../src/registry/import/read-table.ts';
import { registryOf } from '../../../src/registry/import/write-registry.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';

const TEXTS =
  'The bus left the road at Kells Bend, said Pia Solberg. Four people have died. Ola Dahl denied it.';
const articles = {
  ids: ['harbour-post', 'a', 'b'],
  idOf: (name: string) =>
    ['harbour post', 'harbour-post'].includes(name.toLowerCase())
      ? 'harbour-post'
      : ['a', 'b'].find((id) => id === name),
  holds: (words: string) => TEXTS.toLowerCase().includes(words.toLowerCase()),
};
const tableOf = (text: string) => readTable(recordsOf(text, 'a.csv'), 'a.csv', {}, articles);
const written = (text: string): string => registryOf(tableOf(text), articles).yaml;
const fieldsOf = (text: string): (string | null)[] => tableOf(text).columns.map(({ field }) => field);
const cellFaults = (text: string): string[] => {
  try {
    written(text);
  } catch (error) {
    return (error as InputError).problems.map(
      ({ message, place }) => `${place?.line}:${place?.column} ${message}`,
    );
  }
  return [];
};
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
      '2:3 Row 2, column C “quote”: the cell is empty.',
      '3:1 Row 3: neither the question nor its id is filled in.',
    ]);
    expect(faults('Was,Wo,Wortlaut\nq,a,w\n')[0]).toMatch(
      /No column is taken for source\. Name one: --column source=HEAD\. There are: A “Was”, B “Wo”, C “Wortlaut”\./u,
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

  it('keeps the words of a question and of an option, with ids beside them, and numbers as numbers', () => {
    const yaml = written(
      'question,type,source,quote,value\nHow many died?,count,a,Four died,4\nhow many died,count,b,Three died,3\nWho is to blame?,choice,a,blamed the road,road authority\nके बारे में क्या?,choice,a,x,सड़क विभाग\nhow-far,quantity,a,5 km,5\n',
    );
    expect(parse(yaml)).toMatchObject({
      questions: {
        'how-many-died': { ask: 'How many died?', claims: [{ value: 4 }, { value: 3 }] },
        'who-is-to-blame': {
          ask: 'Who is to blame?',
          options: { 'road-authority': 'road authority' },
          claims: [{ value: 'road-authority' }],
        },
        'के-बारे-में-क्या': { options: { 'सड़क-विभाग': 'सड़क विभाग' } },
        'how-far': { ask: 'How far?' },
      },
    });
  });

  it('keeps two long questions apart that begin with the same words', () => {
    const words = 'How many people were injured in the northern part of the town on';
    const yaml = written(`question,source,quote\n${words} Monday?,a,x\n${words} Tuesday?,b,y\n`);
    expect(Object.values((parse(yaml) as { questions: object }).questions)).toMatchObject([
      { ask: `${words} Monday?` },
      { ask: `${words} Tuesday?` },
    ]);
  });

  it.each([
    ['Question,Outlet,Answer,Exact words,Who said it', ['question', 'source', 'value', 'quote', 'speaker']],
    ['Frage,Quelle,Antwort,Wortlaut,Wer sagt das?', ['question', 'source', 'value', 'quote', 'speaker']],
    ['Question,Journal,Réponse,Extrait,Selon qui ?', ['question', 'source', 'value', 'quote', 'speaker']],
    ['Pregunta,Periódico,Respuesta,Cita,¿Quién lo dijo?', ['question', 'source', 'value', 'quote', 'speaker']],
    ['Question (full),Name of outlet,Coded value,The quote,Name of the speaker', ['question', 'source', 'value', 'quote', 'speaker']],
    ['Question,Source,Source quote,Date checked,Editor verdict', ['question', 'source', 'quote', null, null]],
  ])('knows the heads %s', (heads, fields) => {
    expect(fieldsOf(`${heads}\nHow many?,a,4,Four people have died,\n`)).toEqual(fields);
  }); // biome-ignore format: a table

  it('recognises columns by their cells where their heads say nothing', () => {
    const text =
      'C1,C2,C3,C4,C5\nHow many died?,count,Harbour Post,Four people have died,\nWho denied it?,choice,a,denied it,Ola Dahl\nWhere?,place,b,left the road at Kells Bend,Pia Solberg\n';
    expect(fieldsOf(text)).toEqual(['question', 'type', 'source', 'quote', null]);
    expect(fieldsOf(text.replace('C2', 'Value').replace('count', '4').replace('choice', 'no'))).toEqual([
      'question', 'value', 'source', 'quote', 'speaker',
    ]); // biome-ignore format: a list
  });

  it('names at once every cell with a type or an article that is not there, and what was meant', () => {
    expect(
      cellFaults(
        'question,type,source,quote\nQ?,colour,a,x\nR?,cuont,harbour-pots,x\nS?,date,a,x\nS?,count,b,x\n',
      ),
    ).toEqual([
      expect.stringMatching(/^2:2 Row 2, column B “type”: There is no type “colour”\. Types are /u),
      expect.stringMatching(
        /^3:2 Row 3, column B “type”: There is no type “cuont”\. Did you mean "count"\?/u,
      ),
      '3:3 Row 3, column C “source”: There is no article “harbour-pots” among the 3 sources. Did you mean "harbour-post"?',
      '5:2 Row 5, column B “type”: “count”, and row 4 has “date” for the same question.',
    ]);
  });

  it('names the cell that a line of the made registry comes from', () => {
    const { yaml, problemAt } = registryOf(
      tableOf('question,source,quote,as of\nQ?,a,x,2024-05-01\nQ?,b,y,spring\n'),
      articles,
    );
    const line = yaml.split('\n').findIndex((text) => text.includes('spring')) + 1;
    expect(problemAt(line, 'wrong').message).toBe('Row 3, column D “as of”: wrong');
  });
});
