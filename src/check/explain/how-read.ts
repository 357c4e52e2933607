import type { RegistryClaim } from '../../registry/model.ts';
import { joinWords } from '../../text/compare-text.ts';
import type { Value } from '../../values/bounds/value.ts';
import type { Mention } from '../../values/mention.ts';
import { meaningOf, type Profile } from '../../values/profiles/index.ts';
import { isReadFromWords } from '../../values/value-type.ts';
import type { Claim, RecordFault } from '../read/claim.ts';
import type { AnchorOrigin, ClaimTrace, ValueTrace } from '../read/trace.ts';
import type { HowRead } from './explanation.ts';

const NOTHING = { words: [], grammar: null, known: [], implied: [], anchor: null, vague: null } as const;

const NOT_COMPARED = 'the claim takes no part in comparisons until it is fixed';

/** How the value of a claim came to be known: read from which words, or stated and licensed by which. */
export function howRead(
  record: RegistryClaim,
  claim: Claim | undefined,
  faults: readonly RecordFault[],
  { source: { id }, value: trace }: ClaimTrace,
  profile: Profile,
): HowRead {
  if (!claim || !trace) {
    const why = faults.filter(({ kind }) => kind === 'value-not-in-quote' || kind === 'source-undated');
    const sentences = why.map(({ message }) => lowerFirst(message));
    return {
      ...NOTHING,
      from: 'none',
      sentences: sentences.length > 0 ? [...sentences, NOT_COMPARED] : [`none: ${NOT_COMPARED}`],
    };
  }
  const vague = vagueOf(claim.value, profile);
  const vagueSentences = vague
    ? [`"${vague.word}" is read by the profile ${vague.profile} (${vague.source})`]
    : [];
  const { reading } = claim;
  if (!reading) {
    const { words, sentences } = licence(record, claim, trace);
    return { ...NOTHING, from: 'stated', words, vague, sentences: [...sentences, ...vagueSentences] };
  }
  const { anchor } = trace;
  return {
    from: 'quote',
    words: [reading.text],
    grammar: reading.grammar,
    known: reading.known,
    implied: reading.implied,
    anchor,
    vague,
    sentences: [
      `read from "${reading.text}" by ${reading.grammar}${pickWords(record)}`,
      ...componentWords(reading, anchor, id),
      ...vagueSentences,
    ],
  };
}

function pickWords({ data: { edge, pick } }: RegistryClaim): string {
  const picked = pick === undefined ? '' : `, picked by ${JSON.stringify(pick)}`;
  return edge === undefined ? picked : `${picked}, and of it the ${edge}`;
}

const lowerFirst = (text: string): string =>
  `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/u, '');

function vagueOf(value: Value, profile: Profile): HowRead['vague'] {
  const word = value.kind === 'interval' ? value.vague : undefined;
  const meaning = word === undefined ? undefined : meaningOf(profile, word);
  return word !== undefined && meaning ? { word, profile: profile.name, source: meaning.source } : null;
}

const ANCHOR_WORDS: Readonly<Record<AnchorOrigin, (source: string) => string>> = {
  claim: () => 'the anchor that the claim gives',
  question: () => 'the anchor of the question',
  written: (source) => `the day on which ${source} was written`,
  published: (source) => `the day that ${source} prints as its own`,
  story: (source) => `the time of the story, since no day of ${source} is known`,
  sentence: () => 'a date that its sentence names',
};

function componentWords({ known, implied }: Mention, anchor: HowRead['anchor'], source: string): string[] {
  if (implied.length === 0 && anchor === null) return [];
  const says =
    known.length > 0
      ? `the words say the ${joinWords(known)}`
      : 'the words themselves name no part of a date';
  if (anchor === null)
    return implied.length > 0 ? [`${says}; the ${joinWords(implied)} was filled in`] : [says];
  const from = `${anchor.date}, ${ANCHOR_WORDS[anchor.from](source)}`;
  if (implied.length === 0) return [`${says}, read against ${from}`];
  return [`${says}; the ${joinWords(implied)} ${implied.length === 1 ? 'is' : 'are'} from ${from}`];
}

/** A stated value, and the words of the quote that allow it. */
function licence(
  record: RegistryClaim,
  claim: Claim,
  { allowedBy: words }: ValueTrace,
): Pick<HowRead, 'words' | 'sentences'> {
  const { valueType } = record.question;
  if (!isReadFromWords(valueType) || claim.value.kind === 'denial' || claim.value.kind === 'unknown') {
    const always = isReadFromWords(valueType) ? [] : [`no grammar reads answers of type ${valueType.name}`];
    return { words: [], sentences: ['read by a person', ...always] };
  }
  if (claim.byPerson) {
    const { instead, because } = claim.byPerson;
    const tool = instead === null ? 'reads nothing of the kind in the words' : `reads ${instead}`;
    return {
      words: [],
      sentences: [
        `stated in the registry, read by a person${because === null ? '' : `, because ${because}`}; the tool ${tool}`,
      ],
    };
  }
  return {
    words,
    sentences: [
      words.length > 0
        ? `stated in the registry, and allowed by "${words.join('", "')}"`
        : 'stated in the registry, and allowed by the words of the quote taken together',
    ],
  };
}
