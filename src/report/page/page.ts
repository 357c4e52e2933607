import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../../check/findings/report.ts';
import { joinWords } from '../../text/compare-text.ts';
import { inBatches } from '../../text/lists.ts';
import { boardOf } from '../shared/board.ts';
import type { Board, PageBoard } from '../shared/board-model.ts';
import SCRIPT from './client/main.ts?bundle';
import { countsOf, findingsSection } from './findings.ts';
import { html, inScript, ownCode } from './markup.ts';
import { overviewSection, standfirst } from './overview.ts';
import PAGE_STYLE from './page.css?text';
import { readerSection } from './reader.ts';
import THEME from './theme.css?text';
import TOLL_STYLE from './toll.css?text';
import { tollsSection } from './tolls.ts';

const STYLE = THEME + TOLL_STYLE + PAGE_STYLE;

/** A hash as a Content-Security-Policy names it. */
const hashOf = (code: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(code))))}'`;

/** Nothing loads, nothing is sent, and nothing runs but the script of this page; markup can be made by no script. */
const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** What is printed in the page anyway is not in its data again. */
const forScript = ({ sources, speakers, claims, questions, findings }: Board): PageBoard => ({
  sources,
  speakers,
  claims: claims.map((claim) => (claim.start === null ? claim : { ...claim, quote: '' })),
  questions,
  findings: findings.map(({ message, settles, baseline, resolution, registry, ...finding }) => finding),
});

/** The whole page, part by part. The same report gives the same page, byte for byte. */
export const pageParts = (report: Report, version: string): Iterable<string> =>
  inBatches(pieces(report, version), AT_ONCE);

/** UTF-16 units that are written at once. */
const AT_ONCE = 1 << 16;

function* pieces(report: Report, version: string): Iterable<string> {
  const board = boardOf(report);
  const story = board.stories.length > 0 ? joinWords(board.stories) : 'What the sources say';
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="reconcile ${version}">
<title>${story}: where the sources disagree</title>
<style>${ownCode(STYLE)}</style>
</head>
<body>
<a class="skip" href="#overview">Skip to the overview</a>
<header class="top"><p class="kicker">Where the sources disagree</p><h1 dir="auto">${story}</h1><p class="standfirst">${standfirst(board)}</p></header>
<nav id="bar" aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#matrix">Matrix</a></li><li><a href="#timeline">Timeline</a></li><li><a href="#findings">Findings</a></li><li><a href="#sources">Sources</a></li></ul></nav>
<main>
${overviewSection(board)}
<section id="matrix" aria-labelledby="matrix-title"><h2 id="matrix-title">Who says what</h2><noscript><p>The matrix is drawn by a script, which does not run here.</p></noscript></section>
<section id="timeline" aria-labelledby="timeline-title"><h2 id="timeline-title">When, and how many</h2>${tollsSection(board, report)}<noscript><p>The timeline is drawn by a script, which does not run here.</p></noscript></section>
${findingsSection(board)}
`.text;
  yield* readerSection(board, report.sources);
  yield html`
</main>
<footer><p>Made by reconcile ${version}: ${countsOf(board)}. It shows where accounts cannot all hold, and never who is right.</p></footer>
<script type="application/json" id="data">`.text;
  yield inScript(JSON.stringify(forScript(board)));
  yield html`</script>
<script>${ownCode(SCRIPT)}</script>
</body>
</html>
`.text;
}
