import { pageOf } from '../page/page.ts';
import type { Format } from './format.ts';

/** The report as one page that needs no network: to open, to send and to print. */
const html: Format = (report, { version }) => pageOf(report, version);

export default html;
