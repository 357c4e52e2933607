// @ts-check
// biome-ignore-all lint/suspicious/noConsole: an example prints
// Two articles and a registry in memory; every disagreement on standard output.
import { compareValues, InputError, readRegistry, readSources, reconcile } from 'reconcile-claims';

const articles = [
  {
    path: 'harbour-post.md',
    content: '---\npublished: 2024-05-20\n---\nThe ferry sank on May 14, with at least 40 people aboard.\n',
  },
  {
    path: 'coast-wire.md',
    content: '---\npublished: 2024-05-20\n---\nThe ferry went down late on Thursday, with 37 aboard.\n',
  },
];

const claims = `
questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: harbour-post, quote: sank on May 14 }
      - { source: coast-wire, quote: went down late on Thursday }
  aboard:
    ask: How many people were aboard?
    type: count
    claims:
      - { source: harbour-post, quote: at least 40 people aboard }
      - { source: coast-wire, quote: 37 aboard }
`;

const report = reconcile(readRegistry([{ path: 'ferry.yaml', content: claims }]), readSources(articles));

for (const { severity, rule, question, message, positions } of report.findings) {
  console.log(`${severity} ${rule} (${question?.id}): ${message}`);
  for (const { label, claims } of positions)
    for (const { file, line, column, quote } of claims)
      console.log(`  ${label}: "${quote}" at ${file}:${line}:${column}`);
}

// The answers, whether anything is wrong with them or not.
for (const { question, answers } of report.record().questions)
  console.log(`${question.ask} ${answers.map(({ value }) => value).join(' or ')}`);

// Values compare without any article.
console.log(compareValues('count', '>=40', 37));

// What cannot be read is reported with its place, all of it at once.
try {
  readRegistry([{ path: 'broken.yaml', content: 'questions:\n  when: { ask: When?, type: dates }\n' }]);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  for (const { message, place } of error.problems) console.log(`${place?.file}:${place?.line}: ${message}`);
}
