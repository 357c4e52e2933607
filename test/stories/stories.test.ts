import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import {
  checkKept,
  checkShared,
  goldOf,
  hasShared,
  registryText,
  STORIES,
  sharedFile,
  sharedFiles,
  sharedGold,
  skipped,
  sourcesText,
} from './load.ts';
import { isAnswer, scoreStory } from './score.mjs';

describe.each(STORIES)('the story %s', (story) => {
  const score = scoreStory(goldOf(story), checkKept(story).findings);

  it('has every contradiction of its gold found', () => {
    expect(score.pairs.filter(({ label, rules }) => label === 'X' && rules.length === 0)).toEqual([]);
  });

  it('raises no alarm on answers that agree, can both hold, or bring a count up to date', () => {
    const settled = score.pairs.filter((pair) => 'CEU'.includes(pair.label) && !pair.isOfUnknownHours);
    expect(settled.filter(({ rules }) => rules.length > 0)).toEqual([]);
  });

  it('doubts counts of one day whose hours no one states, and no more than that', () => {
    const doubted = score.pairs.filter(({ isOfUnknownHours }) => isOfUnknownHours);
    expect(doubted.filter(({ rules }) => rules.join() !== 'tension')).toEqual([]);
  });

  it('raises no alarm on anything else', () => {
    expect({ elsewhere: score.elsewhere, faults: score.faults }).toEqual({ elsewhere: [], faults: [] });
  });

  it('keeps no words of its articles', () => {
    expect(registryText(story)).not.toMatch(/\bquote:|\bprefix:|\bsuffix:/u);
  });

  it.skipIf(!hasShared)(`has values that follow from the words that its offsets point at${skipped}`, () => {
    const { findings } = checkShared(story);
    const faults = findings.filter(({ rule }) => /^(?:quote-|value-|source-|calendar)/u.test(rule));
    expect(faults.map(({ question, message }) => `${question?.id}: ${message}`)).toEqual([]);
  });

  it.skipIf(!hasShared)(`is judged alike with its articles and without them${skipped}`, () => {
    const judged = ({ findings }: ReturnType<typeof checkKept>) =>
      findings
        .filter(({ severity }) => severity !== 'note')
        .map(({ id, rule, severity, message, conflicts }) => ({ id, rule, severity, message, conflicts }));
    expect(judged(checkShared(story))).toEqual(judged(checkKept(story)));
  });

  it.skipIf(!hasShared)(`answers each question of the data in the words that it quotes${skipped}`, () => {
    const { answers } = checkKept(story);
    const gold = goldOf(story);
    const files = sharedFiles(story);
    const missing = sharedGold(story).questions.flatMap(({ id, values }) =>
      values.map(({ doc, group, quote }) => {
        const text = sharedFile(story, files.get(doc) ?? '').toString('utf8');
        const start = text.indexOf(quote);
        const last = text.lastIndexOf(quote);
        const answered = Object.entries(gold[id]?.groups[group] ?? {}).some(([question, written]) =>
          answers
            .filter((answer) => answer.question.id === question)
            .flatMap(({ positions }) => positions)
            .some(
              ({ value, scope, claims }) =>
                written.some((w) => isAnswer({ value: value.canonical, label: `(${scope})` }, w)) &&
                claims.some(
                  (claim) =>
                    claim.source.id === doc && claim.end > start && claim.start < last + quote.length,
                ),
            ),
        );
        return answered || gold[id]?.groups[group] === undefined ? '' : `${id} ${group} ${doc}`;
      }),
    );
    expect(missing.filter(Boolean)).toEqual([]);
  });

  it.skipIf(!hasShared)(`expects what the data does${skipped}`, () => {
    const ours = goldOf(story);
    const lost = sharedGold(story).questions.flatMap(({ id, relations }) =>
      relations
        .filter(({ a, b, label }) => !ours[id]?.pairs.some((p) => p[0] === label && p[1] === a && p[2] === b))
        .map(({ a, b }) => `${id} ${a} ${b}`),
    );
    expect(lost).toEqual([]);
  });

  it.skipIf(!hasShared)(`identifies its articles by their digests${skipped}`, () => {
    for (const [id, file] of sharedFiles(story)) {
      const digest = bytesToHex(sha256(sharedFile(story, file)));
      expect(sourcesText(story)).toMatch(new RegExp(`^${id}: .*sha256:${digest}`, 'mu'));
    }
  });
});
