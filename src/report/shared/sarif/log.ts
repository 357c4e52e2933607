import { safeJson } from '../../../text/safe-json.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A file of SARIF 2.1.0 with one run. */
export const sarifLog = (run: object): string => safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
