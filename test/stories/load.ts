import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../src/articles/read-sources.ts';
import type { Source } from '../../src/articles/source.ts';
import type { Report } from '../../src/check/findings/report.ts';
import { type Answers, check as checkAll } from '../../src/check/pipeline.ts';
import type { Registry } from '../../src/registry/model.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { ROOT } from '../helpers/run.ts';
import type { GoldQuestion } from './score.d.mts';

/** The stories as found, with their articles; no part of the repository. */
const SHARED = join(ROOT, '..', 'shared', 'bench', 'stories');
export const hasShared = existsSync(SHARED);
export const skipped = hasShared ? '' : ' (skipped: ../shared/bench is not here)';

/** Folders that hold a registry: beside them is a draft to try. */
export const STORIES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(import.meta.dirname, entry.name, 'gold.json')))
  .map(({ name }) => name)
  .sort();

const own = (story: string, ...path: string[]): string => join(import.meta.dirname, story, ...path);
export const sharedFile = (story: string, file: string): Buffer => readFileSync(join(SHARED, story, file));
const text = (path: string): string => readFileSync(path, 'utf8');

export const registryText = (story: string): string => text(own(story, 'registry.yaml'));
export const sourcesText = (story: string): string => text(own(story, 'sources', 'sources.yaml'));
export const goldOf = (story: string): Record<string, GoldQuestion> =>
  JSON.parse(text(own(story, 'gold.json')));

const registryOf = (story: string) => readRegistry([{ path: 'registry.yaml', content: registryText(story) }]);

/** A report with the answers that it rests on. */
export interface Checked extends Report {
  readonly answers: readonly Answers[];
}

function check(registry: Registry, sources: readonly Source[]): Checked {
  const checked = checkAll(registry, sources, { keep: 'record' });
  return { ...checked, answers: checked.answers() };
}

/** A story checked as it is kept here: stated values and offsets, without a word of its articles. */
export const checkKept = (story: string): Checked =>
  check(registryOf(story), readSources([{ path: 'sources/sources.yaml', content: sourcesText(story) }]));

/** The same registry, checked against the articles themselves. */
export function checkShared(story: string): Checked {
  const files = readdirSync(join(SHARED, story)).filter((name) => /\.txt$|^sources\.yaml$/u.test(name));
  return check(
    registryOf(story),
    readSources(files.map((name) => ({ path: name, content: sharedFile(story, name) }))),
  );
}

/** What the data says of one source: its answer to a question, and the words that carry it. */
export interface SharedValue {
  readonly doc: string;
  readonly group: string;
  readonly quote: string;
}

export interface SharedGold {
  readonly questions: readonly {
    readonly id: string;
    readonly values: readonly SharedValue[];
    readonly relations: readonly { readonly a: string; readonly b: string; readonly label: string }[];
  }[];
}

export const sharedGold = (story: string): SharedGold =>
  JSON.parse(sharedFile(story, 'gold.json').toString('utf8'));

/** The files of the articles, by the id of their source. */
export const sharedFiles = (story: string): Map<string, string> =>
  new Map(
    [
      ...sharedFile(story, 'sources.yaml')
        .toString('utf8')
        .matchAll(/^(\S+):\n\s+file: (\S+)/gmu),
    ].map(([, id = '', file = '']) => [id, file]),
  );
