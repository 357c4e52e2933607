import { pageParts } from '../page/page.ts';
import type { Format, FormatParts } from './format.ts';

export const parts: FormatParts = (report, { version }) => pageParts(report, version);

/** The report as one page that needs no network: to open, to send and to print. */
const html: Format = (report, options) => [...parts(report, options)].join('');

export default html;
