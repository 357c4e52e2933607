/** Every file that `init` writes, by its path in the workspace. What they say is an example of our own making. */

/** The schema of a kind of file, in the installed package, for editors that read such lines. */
const schemaLine = (name: string, up: string): string =>
  `# yaml-language-server: $schema=${up}node_modules/reconcile-claims/src/report/schemas/${name}.schema.json`;

const CONFIG = `${schemaLine('config', './')}
# How reconcile checks this folder. Every line may be left out; the comment after # says what then holds.
# "reconcile check --print-config" prints every setting and where it comes from.

claims: claims # the registry: files, folders or globs
sources: sources # the articles

# profile: literal # how vague words such as "dozens" are read
# baseline: claims/baseline.yaml # findings that are known and fail no run
# fail-on: error # what fails a run: error, warning, note
# rules:
#   single-source: off # the severity of a rule: error, warning, note, off
`;

const EXAMPLE = `${schemaLine('registry', '../')}
# A registry: what the sources say, question by question. This one is an example about a ferry that never was. Run
# "reconcile check" to see what the two articles disagree on; then delete it with its articles, and write your own.

story:
  title: The sinking of the Morning Star
  anchor: 2024-05 # supplies the year of dates that print none

# Everybody and everything that claims name.
entities:
  owner: { kind: party, name: the owner of the line }

questions:
  # What the sources answer. The value is read from the quote, so only its words are written down.
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: example-harbour-post, quote: sank on May 14 }
      - { source: example-coast-wire, quote: went down late on Thursday } # read against the day of publication

  # "More than 50" and 57 can both be so: what does not disagree is not reported as if it did.
  rescued:
    ask: How many people were rescued?
    type: count
    claims:
      - { source: example-harbour-post, quote: more than 50 people }
      - { source: example-coast-wire, quote: 57 people }

  # Where somebody is quoted, say who: a speaker's words are not the article's own.
  #
  # warned:
  #   ask: Was the crew warned of the storm?
  #   type: yesno
  #   claims:
  #     - { source: example-coast-wire, speaker: owner, quote: nobody warned the crew, value: no }

# What must hold between answers.
# constraints:
#   - { id: warned-before, order: [warning, sinking], because: a warning that counts comes first }
`;

const BARE = `${schemaLine('registry', '../')}
# A registry: what the sources say, question by question. Remove the # from the lines that follow, and put your own
# questions and quotes in its place. "reconcile add FILE-OR-ADDRESS" brings articles into sources/.

# story:
#   title: What this is about
#   anchor: 2024-05 # supplies the year of dates that print none

# questions:
#   sinking:
#     ask: When did the ferry sink?
#     type: date # or count, quantity, duration, place, actor, yesno, choice, name and more
#     claims:
#       - { source: harbour-post, quote: sank on May 14 } # the value is read from the words
#       - { source: coast-wire, speaker: the owner, quote: went down late on Thursday }
`;

const POST = `---
id: example-harbour-post
title: Ferry sinks off Haven
publisher: The Harbour Post (an example)
published: 2024-05-20
---
The ferry Morning Star sank on May 14 off Haven. Fishing boats took more than 50 people from the water.
`;

const WIRE = `---
id: example-coast-wire
title: Crew was not warned, owner says
publisher: Coast Wire (an example)
published: 2024-05-20
---
The Morning Star went down late on Thursday with 57 people on board, all of whom were rescued. The owner of the line said
that nobody warned the crew.
`;

/** The files of a workspace with the example, or without it. */
export const initFiles = (isBare: boolean): Readonly<Record<string, string>> =>
  isBare
    ? { 'reconcile.yaml': CONFIG, 'claims/story.yaml': BARE }
    : {
        'reconcile.yaml': CONFIG,
        'claims/example.yaml': EXAMPLE,
        'sources/example-harbour-post.md': POST,
        'sources/example-coast-wire.md': WIRE,
      };
