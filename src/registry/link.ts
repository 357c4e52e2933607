import type { Problem } from '../problems.ts';
import { Directory } from './entities.ts';
import { linkClaims } from './link-claims.ts';
import { linkConstraints } from './link-constraints.ts';
import { linkEntities } from './link-entities.ts';
import { linkQuestions } from './link-questions.ts';
import type { Registry, Story } from './model.ts';
import { anchorOf, LinkProblems, type RegistryFile } from './registry-file.ts';

/** Joins the files of a registry into one. Ids are global; every id that names nothing, or two things, is a problem. */
export function linkRegistry(
  files: readonly RegistryFile[],
  found: Problem[],
  excused: ReadonlySet<string> = new Set(),
): Registry {
  const problems = new LinkProblems(found, excused);
  const stories = new Map<RegistryFile, Story>();
  for (const file of files) {
    const { story } = file.data;
    if (!story) continue;
    stories.set(file, {
      title: story.title,
      anchor: anchorOf(story.anchor),
      place: file.keyPlace(['story']),
    });
  }
  // A theme kept in a file of its own belongs to the workspace's story, where there is just one.
  const only = stories.size === 1 ? [...stories.values()][0] : undefined;
  const entities = linkEntities(files, problems);
  const questions = linkQuestions(
    files,
    (file) => stories.get(file) ?? only ?? null,
    new Directory(entities),
    problems,
  );
  const constraints = linkConstraints(files, questions, problems);
  const claims = linkClaims(files, questions, problems);
  return {
    stories: [...stories.values()],
    entities,
    questions: [...questions.values()],
    claims,
    constraints,
  };
}
