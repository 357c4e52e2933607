import type { Format } from './format.ts';
import { pageOf } from './html/page.ts';

/** The report as one page that needs no network: to open, to send and to print. */
const html: Format = (report, { version }) => pageOf(report, version);

export default html;
