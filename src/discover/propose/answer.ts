import type { ClaimData } from '../../registry/schema.ts';

/** What became of a proposed item: taken as it is, taken if it is changed as shown, or not taken. */
export type Verdict = 'accepted' | 'changed' | 'refused';

/** Why a claim is not taken as it is, and what each reason means. */
export const CLAIM_REASONS = {
  malformed: 'A key is missing, unknown or of the wrong kind.',
  'question-unknown': 'No question of this id is in the registry or in the proposal.',
  'question-refused': 'The question itself was not taken.',
  'question-exists': 'The registry asks this already, under another id.',
  'source-unknown': 'There is no source of this id.',
  'source-without-text': 'The text of the source is not kept here, so no quote can be checked.',
  'quote-nowhere': 'No source prints these words, nor anything near them.',
  'quote-altered': 'The source prints something near, with other words, numbers, names or negations.',
  'quote-in-another-source': 'Another source prints these words.',
  'quote-stitched': 'The quote is put together from distant places.',
  'quote-ambiguous': 'The words are in several places, and it is open which is meant.',
  'quote-displaced': 'The words are there, but not between the prefix and the suffix.',
  'quote-too-long': 'The quote is longer than what carries one answer.',
  'value-missing': 'An answer of this type is stated and not read from the words.',
  'value-unknown': 'The value is none that the question takes.',
  'value-not-in-words': 'The words say another value, or none that can be read.',
  'value-of-another': 'The words name another answer, and not this one.',
  polarity: 'The words deny what the value states, or deny nothing where the value is a denial.',
  undated: 'The words need a day to be read against, and none is known.',
  'date-not-in-source': 'The anchor or as_of is not a day that the source names or was published on.',
  'modality-not-in-words': 'The words say it less surely, or more surely, than the claim.',
  'speaker-not-named': 'The speaker is not named in the sentence or before it.',
  'speaker-of-another': 'The sentence gives the words to another speaker.',
  'speaker-missing': 'The sentence gives the words to a speaker whom the claim does not name.',
  duplicate: 'The same words are recorded already as the same answer.',
  'recorded-otherwise': 'The same words are recorded already, with another value or speaker.',
  'refused-before': 'A person refused the same claim.',
} as const;

export type ClaimReason = keyof typeof CLAIM_REASONS;

/** Why a question is not taken as it is, or what is to be known about one that is. */
export const QUESTION_REASONS = {
  malformed: 'A key is missing, unknown or of the wrong kind.',
  'id-taken': 'The registry has a question of this id that asks something else.',
  exists: 'The registry asks this already, under another id.',
  'type-differs': 'The registry has this question with another type.',
  'type-unfit': 'The answers are of another type.',
  'options-not-exclusive': 'Two options may hold at once.',
  'no-claims': 'No claim of the question was taken.',
  alike: 'All answers agree: there is nothing to disagree on yet.',
} as const;

export type QuestionReason = keyof typeof QUESTION_REASONS;

/** Words of a source and where they are. Lines and columns from 1; UTF-16 units, end exclusive. */
export interface Words {
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Keys of a claim and what they would be; null takes a key away. `question` moves the claim. */
export type ClaimChange = { readonly question?: string } & {
  readonly [K in keyof ClaimData]?: ClaimData[K] | null;
};

/** What became of a proposed claim. */
export interface ClaimAnswer {
  readonly question: string;
  /** Its place among the claims that the proposal gives for its question, from 0. */
  readonly index: number;
  readonly source: string | null;
  readonly quote: string | null;
  readonly verdict: Verdict;
  readonly reason: ClaimReason | null;
  /** One or two sentences that let the proposer try again; null where it was taken. */
  readonly message: string | null;
  /** Where the quote is, or the nearest words of the right source. */
  readonly nearest: Words | null;
  /** What to change: with it the claim is taken. Null where no change is known that does. */
  readonly change: ClaimChange | null;
  /** The value as the tool reads or takes it, canonical, and in plain words; null where there is none. */
  readonly value: string | null;
  readonly label: string | null;
  /** What is to be known about a claim that was taken. */
  readonly notes: readonly string[];
}

/** What became of a proposed question. */
export interface QuestionAnswer {
  readonly question: string;
  readonly verdict: Verdict;
  readonly reason: QuestionReason | null;
  readonly message: string | null;
  /** Ids of questions that ask much the same, nearest first. */
  readonly nearest: readonly string[];
  /** Whether the registry lacks it. */
  readonly isNew: boolean;
}

/** What became of a proposed entity. */
export interface EntityAnswer {
  readonly entity: string;
  readonly verdict: Verdict;
  readonly message: string | null;
}

/** What became of a proposal, item by item. */
export interface ProposalAnswer {
  readonly entities: readonly EntityAnswer[];
  readonly questions: readonly QuestionAnswer[];
  readonly claims: readonly ClaimAnswer[];
  readonly ignored: readonly string[];
}

/** How many claims of a proposal were taken, changed and refused. */
export const countVerdicts = (answers: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> => {
  const counts = { accepted: 0, changed: 0, refused: 0 };
  for (const { verdict } of answers) counts[verdict]++;
  return counts;
};

/** Whether everything that was proposed was taken as it is. */
export const isAllAccepted = ({ entities, questions, claims }: ProposalAnswer): boolean =>
  [...entities, ...questions, ...claims].every(({ verdict }) => verdict === 'accepted');
