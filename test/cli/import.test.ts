import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { parse } from 'yaml';
import { makeFolder, ROOT, runCli } from '../helpers/run.ts';
import { workbookOf } from '../helpers/zip.ts';

describe('reconcile import', () => {
  it('takes what --format csv wrote, and gives the same claims back', () => {
    const folder = makeFolder({});
    cpSync(join(ROOT, 'sources'), join(folder.path, 'sources'), { recursive: true });
    mkdirSync(join(folder.path, 'claims'));
    const table = runCli(['check', '--format', 'csv']).stdout;
    writeFileSync(join(folder.path, 'table.csv'), table);
    const { status, stdout } = runCli(['import', 'table.csv', '--out', 'claims/all.yaml'], {
      cwd: folder.path,
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^claims\/all\.yaml: \d+ claims on \d+ questions\n$/u),
    });
    const again = runCli(['check', '--format', 'csv'], { cwd: folder.path }).stdout;
    const keysOf = (text: string): string[] =>
      text
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0] as string)
        .filter((id) => id !== '')
        .sort();
    expect(keysOf(again)).toEqual(keysOf(table));
    // A file that is there is never written over.
    expect(runCli(['import', 'table.csv', '--out', 'claims/all.yaml'], { cwd: folder.path }).status).toBe(2);
    folder.remove();
  });

  it('writes nothing where a cell is wrong, and shows what it would write without --out', () => {
    const folder = makeFolder({
      'sources/a.md': 'The ferry sank on May 14.',
      'bad.csv': 'question,source,quote\nq,a,\n',
      'good.csv': 'question,source,quote\nWhen?,a,sank on May 14\n',
    });
    const bad = runCli(['import', 'bad.csv', '--out', 'claims.yaml'], { cwd: folder.path });
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining('bad.csv:2:3: Row 2') });
    expect(existsSync(join(folder.path, 'claims.yaml'))).toBe(false);
    expect(runCli(['import', 'good.csv'], { cwd: folder.path }).stdout).toContain('quote: sank on May 14');
    folder.remove();
  });

  it('writes nothing where a quote is in no source or a value is not in its quote, and names each cell', () => {
    const folder = makeFolder({
      'sources/a.md': '---\npublished: 2024-05-20\n---\nThe ferry sank on May 14 and killed 12 people.\n',
      'bad.csv':
        'question,type,source,quote,value\ndead,count,a,killed 12 people,13\nsunk,date,a,sank on May 15,\n',
      'open.csv': 'question,type,source,quote\nsunk,date,a,sank on May\n',
    });
    for (const out of [[], ['--out', 'claims.yaml']]) {
      const { status, stderr } = runCli(['import', 'bad.csv', ...out], { cwd: folder.path });
      expect(status).toBe(2);
      expect(stderr).toContain('bad.csv:2:5: Row 2, column E “value”: The words are read as 12');
      expect(stderr).toContain('bad.csv:3:4: Row 3, column D “quote”: ');
      expect(stderr).toMatch(/2 cells at fault: nothing (?:would be|was) written/u);
    }
    expect(existsSync(join(folder.path, 'claims.yaml'))).toBe(false);
    expect(runCli(['import', 'open.csv', '--out', 'claims.yaml'], { cwd: folder.path }).status).toBe(0);
    folder.remove();
  });

  it('finds the heads below a title, and says what is above them', () => {
    const folder = makeFolder({
      'sources/a.md': 'The ferry sank on May 14.',
      'titled.csv': '"Claims, ferry desk",,\n,,\nquestion,source,quote\nWhen?,a,sank on May 14\n',
      'wrong.csv': '"Claims, ferry desk",,\nquestion,source,quote\nWhen?,a,\n',
    });
    const { status, stdout, stderr } = runCli(['import', 'titled.csv'], { cwd: folder.path });
    expect([status, stdout]).toEqual([0, expect.stringContaining('quote: sank on May 14')]);
    expect(stderr).toContain('left out what is above the heads: “Claims, ferry desk”');
    expect(runCli(['import', 'wrong.csv'], { cwd: folder.path }).stderr).toContain(
      'wrong.csv:3:3: Row 3, column C',
    );
    folder.remove();
  });

  it('reads an hour of a workbook as an hour, not as one of the year 1899', async () => {
    const heads = ['question', 'type', 'source', 'quote', 'value'];
    const hour = { value: new Date(Date.UTC(1899, 11, 30, 8, 5)), type: Date, format: 'hh:mm' };
    const row = ['How long?', 'duration', 'a', 'took 8 hours and 5 minutes', hour];
    const folder = makeFolder({
      'sources/a.md': 'The crossing took 8 hours and 5 minutes.',
      'a.xlsx': await writeXlsxFile([heads, row]).toBuffer(),
    });
    const { stdout, stderr } = runCli(['import', 'a.xlsx'], { cwd: folder.path });
    expect(`${stdout}${stderr}`).toContain('08:05');
    expect(`${stdout}${stderr}`).not.toContain('1899');
    folder.remove();
  });

  it('takes a workbook as it takes the same table in CSV: days, numbers and yes in words', async () => {
    const heads = ['Question', 'Type', 'Outlet', 'Quote', 'Value', 'As of'];
    const day = new Date(Date.UTC(2024, 4, 15));
    const rows = [
      ['dead', 'count', 'a', 'killed 12 people', 12, day],
      ['warned', 'yesno', 'a', 'had been warned', true, null],
      ['sunk', 'date', 'a', 'sank on May 15', day, null],
    ];
    const bytes = await writeXlsxFile([heads, ...rows], { dateFormat: 'yyyy-mm-dd' }).toBuffer();
    const folder = makeFolder({
      'sources/a.md':
        '---\npublished: 2024-05-20\n---\nThe ferry sank on May 15 and killed 12 people. The captain had been warned.\n',
      'claims.xlsx': bytes,
      'claims.csv': `${heads.join(',')}\ndead,count,a,killed 12 people,12,2024-05-15\nwarned,yesno,a,had been warned,yes,\nsunk,date,a,sank on May 15,2024-05-15,\n`,
      'no.xlsx': 'PK no workbook',
    });
    const taken = runCli(['import', 'claims.xlsx'], { cwd: folder.path });
    expect(taken.status).toBe(0);
    expect(taken.stdout).toContain('as_of: 2024-05-15');
    expect(taken.stdout).toBe(runCli(['import', 'claims.csv'], { cwd: folder.path }).stdout);
    expect(runCli(['import', 'no.xlsx'], { cwd: folder.path }).status).toBe(2);
    folder.remove();
  });

  const cell = (at: string, words: string): string =>
    `<row r="${at.replace(/\D/gu, '')}"><c r="${at}" t="inlineStr"><is><t>${words}</t></is></c></row>`;
  it.each([
    ['a cell in the last row and column', `${cell('A1', 'question')}${cell('XFD1048576', 'x')}`],
    ['a cell beyond all that a workbook can have', cell('ZZZZZZZ99999999999', 'x')],
    ['a text that unpacks to hundreds of megabytes', cell('A1', 'a'.repeat(150_000_000))],
  ])(
    'ends a workbook of a few kilobytes that takes all memory or time: %s',
    { timeout: 200_000 },
    (_, rows) => {
      const bytes = workbookOf(rows);
      expect(bytes.length).toBeLessThan(400_000);
      const folder = makeFolder({ 'sources/a.md': 'A text.', 'a.xlsx': bytes });
      const { status, stderr } = runCli(['import', 'a.xlsx'], { cwd: folder.path });
      folder.remove();
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^a\.xlsx:1:1: /u) });
      expect(stderr).not.toContain('internal');
    },
  );

  it('brings sixty claims in, out as a workbook and in again with the same report, and writes the same bytes each time', () => {
    const towns = ['Aven', 'Brul', 'Cord', 'Dorn', 'Este', 'Falk', 'Gand', 'Hurn', 'Ilse', 'Jena'];
    const outlets = ['wire', 'post', 'echo'];
    const rows: string[] = ['Frage,Art,Zeitung,Wortlaut,Wert,Stand'];
    const sources: Record<string, string> = {};
    for (const [o, outlet] of outlets.entries()) {
      let text = '';
      for (const [t, town] of towns.entries()) {
        const dead = 10 + t + (o === 2 && t === 1 ? 5 : 0);
        text += `In ${town}, ${dead} people were killed. The bridge of ${town} was closed on May ${10 + t}.\n\n`;
        rows.push(
          `dead in ${town},count,${outlet},"${town}, ${dead} people were killed",0${dead},2024-05-20`,
        );
        rows.push(`bridge of ${town},date,${outlet},closed on May ${10 + t},,`);
      }
      sources[`sources/${outlet}.md`] = `---\npublished: 2024-05-2${o}\n---\n${text}`;
    }
    const first = makeFolder({ ...sources, 'table.csv': `${rows.join('\r\n')}\r\n` });
    const fields = [
      'question=Frage',
      'type=Art',
      'source=Zeitung',
      'quote=Wortlaut',
      'value=Wert',
      'as_of=Stand',
    ];
    const columns = fields.flatMap((one) => ['--column', one]);
    expect(
      runCli(['import', 'table.csv', ...columns, '--out', 'claims/all.yaml'], { cwd: first.path }).stdout,
    ).toBe('claims/all.yaml: 60 claims on 20 questions\n');
    const write = (cwd: string, name: string): Buffer => {
      runCli(['check', '--format', `xlsx:${name}.xlsx`, '--format', `csv:${name}.csv`], { cwd });
      return readFileSync(join(cwd, `${name}.xlsx`));
    };
    const book = write(first.path, 'one');
    expect(write(first.path, 'two').equals(book)).toBe(true);
    const second = makeFolder(sources);
    writeFileSync(join(second.path, 'one.xlsx'), book);
    runCli(['import', 'one.xlsx', '--out', 'claims/all.yaml'], { cwd: second.path });
    write(second.path, 'one');
    // Where a claim is in the registry is its own; all else is the same, in whatever order.
    const claimsOf = (cwd: string): string[] =>
      (parseCsv(readFileSync(join(cwd, 'one.csv')), { columns: true }) as Record<string, string>[])
        .map(({ registry_line: _, ...row }) => JSON.stringify(row))
        .sort();
    expect(claimsOf(first.path)).toHaveLength(60);
    expect(claimsOf(second.path)).toEqual(claimsOf(first.path));
    first.remove();
    second.remove();
  });

  it('takes the annotations that check writes, with the same quotes on the same questions', () => {
    const folder = makeFolder({});
    cpSync(join(ROOT, 'sources'), join(folder.path, 'sources'), { recursive: true });
    const written = runCli(['check', '--format', 'annotations']).stdout;
    writeFileSync(join(folder.path, 'annotations.json'), written);
    const { status, stdout } = runCli(['import', 'annotations.json'], { cwd: folder.path });
    expect(status).toBe(0);
    const { first } = JSON.parse(written) as {
      first: { items: { target: { selector: { exact?: string }[] } }[] };
    };
    const quotes = Object.values(
      (parse(stdout) as { questions: Record<string, { claims: { quote: string }[] }> }).questions,
    ).flatMap(({ claims }) => claims.map(({ quote }) => quote));
    expect(quotes.sort()).toEqual(first.items.map(({ target }) => target.selector[0]?.exact).sort());
    folder.remove();
  });

  it('takes what Hypothesis gives, a tag for the question and the words beside it as the reason', () => {
    const annotation = (exact: string, tags: string[], text: string) => ({
      uri: 'https://harbourpost.example/ferry',
      user: 'acct:ann@hypothes.is',
      text,
      tags,
      target: [
        {
          source: 'https://harbourpost.example/ferry',
          selector: [{ type: 'TextQuoteSelector', exact, prefix: 'ferry ', suffix: '' }],
        },
      ],
    });
    const folder = makeFolder({
      'sources/a.md':
        '---\nid: post\nurl: https://harbourpost.example/ferry\npublished: 2024-05-20\n---\nThe ferry sank on May 14.\n',
      'h.json': JSON.stringify({
        total: 1,
        rows: [annotation('sank on May 14', ['sinking'], 'the day of the log')],
      }),
      'none.json': JSON.stringify({ rows: [] }),
    });
    const { status, stdout } = runCli(['import', 'h.json'], { cwd: folder.path });
    expect(status).toBe(0);
    expect(parse(stdout)).toEqual({
      questions: {
        sinking: {
          ask: 'sinking?',
          type: 'date',
          claims: [
            {
              source: 'post',
              quote: 'sank on May 14',
              prefix: 'ferry',
              by: 'ann',
              because: 'the day of the log',
            },
          ],
        },
      },
    });
    expect(runCli(['import', 'none.json'], { cwd: folder.path }).status).toBe(2);
    folder.remove();
  });
});
