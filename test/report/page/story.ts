import type { Report } from '../../../src/check/findings/report.ts';
import html from '../../../src/report/formats/html.ts';
import { checkStory, dated } from '../../helpers/story.ts';

/** A report as its page. */
export const pageOf = async (report: Report): Promise<string> =>
  html(report, { width: 80, color: 0, version: '0.0.0' });

/** A ferry that sank on two days, twice counted, with a captain who denies, an order that runs backwards, and a copy. */
export const ferryReport = (): Report =>
  checkStory(
    {
      'coast-wire': dated(
        '2024-05-20',
        'The ferry sank on May 14, the operator said. The storm warning came on May 15.\n\nThe captain said nobody had warned him. Dozens were saved, and three boats went out.\n\nNothing else was known of the matter.',
      ),
      'harbour-post': dated(
        '2024-05-20',
        'The vessel went down on May 16 off the cape. The captain had been warned. At least 140 people were saved by 3 boats.',
      ),
      'kol-hayam': dated(
        '2024-05-21',
        'המעבורת טבעה ב-14 במאי 2024, אמר הדובר. "איש לא הזהיר אותי", אמר רב החובל.',
      ).replace('published:', 'language: en # so that its words are held against the value\npublished:'),
    },
    `
story: { title: The ferry, anchor: 2024-05 }
entities:
  harbour: { kind: party, name: Harbour authority }
  captain: { kind: person, name: The captain }
questions:
  sinking:
    ask: When did the ferry sink?
    type: date
    claims:
      - { source: coast-wire, quote: sank on May 14 }
      - { source: harbour-post, quote: went down on May 16 }
      - { source: kol-hayam, quote: "טבעה ב-14 במאי 2024", value: 2024-05-14 }
  warning:
    ask: When was the storm warning given?
    type: date
    claims:
      - { source: coast-wire, quote: warning came on May 15 }
  captain-warned:
    ask: Was the captain warned?
    type: yesno
    claims:
      - { source: harbour-post, quote: The captain had been warned, value: yes }
      - { source: coast-wire, speaker: captain, quote: nobody had warned him, value: no }
      - { source: kol-hayam, speaker: captain, quote: "איש לא הזהיר אותי", value: no }
  saved:
    ask: How many were saved?
    type: count
    claims:
      - { source: coast-wire, quote: Dozens were saved }
      - { source: harbour-post, quote: At least 140 people }
  boats:
    ask: How many boats went out?
    type: count
    claims:
      - { source: coast-wire, quote: three boats }
      - { source: harbour-post, quote: 3 boats }
  lost:
    ask: How many were lost?
    type: count
    claims:
      - { source: coast-wire, quote: forty were lost }
constraints:
  - { id: warned-first, order: [warning, sinking], because: a warning comes before what it warns of }
`,
  );
