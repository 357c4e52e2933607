import { describe, expect, it } from 'vitest';
import { placesSchema } from '../../src/report/schemas/places-schema.ts';
import { runIn } from '../helpers/run-here.ts';
import { dated } from '../helpers/story.ts';
import { check, FERRY, type Files } from './small-story.ts';

const TOLL = 'At least 40 people drowned: the worst loss in years, "no less", the office said.';
const FILES: Files = { ...FERRY, 'sources/tug-log.md': dated('2024-05-20', TOLL) };

const run = (args: readonly string[], files: Files = FILES) => runIn(files, ['find', '--no-config', ...args]);

describe('reconcile find', () => {
  it('gives the place, the sentence, and a claim with what it is read as', async () => {
    const { status, stdout } = await run(['40']);
    expect(status).toBe(0);
    expect(stdout).toContain('sources/tug-log.md:4:10  exact\n');
    expect(stdout).toContain('  - { source: tug-log, quote: At least 40 people }\n');
    expect(stdout).toMatch(/# count >=40 \(at least 40\), 40 to open; read by count/u);
    expect(stdout).toMatch(/\n1 place in 1 of 3 sources\.\n$/u);
  });

  it('names the questions whose claims quote it already', async () => {
    expect((await run(['sank'])).stdout).toContain('# quoted already by sinking');
  });

  it.each([
    [['40'], 0],
    [['AT LEAST 40'], 0],
    [['volcano'], 1],
    [['at least 60 people drowned: the worst loss'], 1],
    [['40', '--source', 'coast-wire'], 1],
    [['40', '--source', 'tug-log'], 0],
    [['40', '--source', 'tug-lag'], 2],
    [['40', 'nowhere.yaml'], 2],
    [['40', '--format', 'sarif'], 2],
    [['40', '--sources', 'nowhere'], 2],
    [['—'], 2],
    [[''], 2],
    [[], 2],
  ])('%j exits %i', async (args, code) => {
    const { status, stderr } = await run(args);
    expect(status, stderr).toBe(code);
    expect(stderr).not.toContain('internal error');
  });

  it('says what is near where nothing is the same', async () => {
    const { stdout } = await run(['at least 60 people drowned: the worst loss']);
    expect(stdout).toContain('near: number changed: 60 -> 40');
    expect(stdout).toContain('is in none of 3 sources; the nearest places are above.');
  });

  it('needs no registry: it helps to begin one', async () => {
    const { status, stdout, stderr } = await run(['40'], { 'sources/tug-log.md': dated('2024-05-20', TOLL) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('- { source: tug-log, quote: At least 40 people }');
  });

  it.each(['40', 'loss in years', 'less', 'no less', 'years, "no', 'drowned: the'])(
    'writes claims that a registry takes as they stand: %s',
    async (phrase) => {
      const { places } = placesSchema.parse(JSON.parse((await run([phrase, '--format', 'json'])).stdout));
      expect(places).toHaveLength(1);
      const claims = `questions:\n  q:\n    ask: How many?\n    type: count\n    claims:\n      - ${places[0]?.claim.yaml.replace(/ \}$/u, ', value: ">=40" }')}\n`;
      const { stdout } = await check({ ...FILES, 'claims/ferry.yaml': claims }, ['--format', 'json']);
      expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).not.toContain(
        'quote-orphan',
      );
    },
  );

  it.each(['pretty', 'json'])(
    'prints nothing of an article that could drive a terminal or a CI log (%s)',
    async (format) => {
      const evil = '\u001b[2J\u202e\u0007 ##[error]owned';
      const files = {
        ...FILES,
        'sources/tug-log.md': dated('2024-05-20', `::error::x At ${evil} ninety men ${evil} left.`),
      };
      const { stdout, stderr } = await run([`ninety men`, '--format', format], files);
      expect(stdout).toContain('ninety men');
      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|^\s*::|##\[/mu);
    },
  );
});
