import { describe, expect, it } from 'vitest';
import { Verifier } from '../../../src/discover/propose/verifier.ts';
import { alteredClaims } from './alter.ts';
import { empty, proposalOf, questions, sources, whole } from './bundled.ts';

describe('the bundled registry as a proposal', () => {
  it('is accepted whole where no one has recorded anything', () => {
    const { answer } = new Verifier({ registry: empty, sources }).verify(proposalOf({ questions }));
    const refused = answer.claims.filter(({ verdict }) => verdict !== 'accepted');
    expect(answer.claims.length).toBeGreaterThan(100);
    expect(refused.map(({ question, source, reason }) => [question, source, reason])).toEqual([]);
    expect(answer.questions.filter(({ verdict }) => verdict !== 'accepted')).toEqual([]);
  });

  it('is nothing but duplicates where it is recorded', () => {
    const { answer, taken } = new Verifier({ registry: whole, sources }).verify(proposalOf({ questions }));
    expect(new Set(answer.claims.map(({ reason }) => reason))).toEqual(new Set(['duplicate']));
    expect(taken.questions).toEqual([]);
  });

  it('has no claim with another digit, name, negation, source, speaker or value that is taken', () => {
    const altered = alteredClaims();
    const claims = altered.map(({ question, claim }) => ({ question, ...claim }));
    const { answer, taken } = new Verifier({ registry: whole, sources }).verify(proposalOf({ claims }));
    expect(altered.length).toBeGreaterThan(3000);
    for (const kind of ['digit', 'name', 'negation', 'source', 'speaker', 'value'])
      expect(altered.filter((one) => one.kind === kind).length).toBeGreaterThan(50);
    expect(answer.claims.filter(({ verdict }) => verdict === 'accepted')).toEqual([]);
    expect(taken.questions).toEqual([]);
  });

  it('has no quote that was altered and is taken where nothing is recorded', () => {
    const quotes = alteredClaims().filter(
      ({ kind }, i) => ['digit', 'name', 'negation', 'source'].includes(kind) && i % 5 === 0,
    );
    const claims = quotes.map(({ question, claim }) => ({ question, ...claim }));
    const asked = Object.fromEntries(
      Object.entries(questions).map(([id, { claims: _, ...rest }]) => [id, rest]),
    );
    const { answer } = new Verifier({ registry: empty, sources }).verify(
      proposalOf({ questions: asked, claims }),
    );
    expect(answer.claims.filter(({ verdict }) => verdict === 'accepted')).toEqual([]);
  });

  it('gives changes with which a claim is taken', () => {
    const quotes = alteredClaims().filter(({ kind }, i) => kind === 'name' && i % 23 === 0);
    const asked = Object.fromEntries(
      Object.entries(questions).map(([id, { claims: _, ...rest }]) => [id, rest]),
    );
    const offered = new Verifier({ registry: empty, sources }).verify(
      proposalOf({ questions: asked, claims: quotes.map(({ question, claim }) => ({ question, ...claim })) }),
    ).answer.claims;
    let changed = 0;
    for (const [i, { change }] of offered.entries()) {
      if (!change) continue;
      changed++;
      const { question, claim } = quotes[i] as (typeof quotes)[number];
      const again = Object.fromEntries(
        Object.entries({ ...claim, ...change }).filter(([, value]) => value !== null),
      );
      const { answer } = new Verifier({ registry: empty, sources }).verify(
        proposalOf({ questions: asked, claims: [{ question, ...again }] }),
      );
      expect(answer.claims[0]?.verdict).toBe('accepted');
    }
    expect(changed).toBeGreaterThan(5);
  });
});
