/** Readers of a log as the services have them: what they would obey in it. */

/** GitHub Actions: `::name …::` at the start of a line, white space before it ignored; the older `##[name …]` anywhere. */
const GITHUB = [/^[\s\u0085]*::[^:\s]*.*/u, /##\[/u];
/** Azure Pipelines: anywhere in a line. */
const AZURE = [/##vso\[/iu, /##\[/u];
/** GitLab: sections are folded by a carriage return and an escape after them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that GitLab reads
const GITLAB = [/section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?\r\u001B\[0K/u];

/** The lines of an output that a runner would obey. Runners split at line feeds and at carriage returns. */
export const obeyed = (output: string): string[] => [
  ...output
    .split(/\r\n|\n|\r/u)
    .filter((line) => [...GITHUB, ...AZURE].some((command) => command.test(line))),
  ...output.split('\n').filter((line) => GITLAB.some((command) => command.test(line))),
];
