import type { Source } from '../articles/source.ts';
import { check } from '../check/pipeline.ts';
import { InputError } from '../problems.ts';
import type { RegistryClaim } from '../registry/model.ts';
import { countOf } from '../text/compare-text.ts';
import type { Config } from './config.ts';
import { registryIfThere } from './workspace.ts';

const LISTED = 20;

/** What a new version of a source means for the claims that rest on the old one, in lines to be printed. */
export async function touchedClaims(
  cwd: string,
  config: Config,
  old: string,
  sources: readonly Source[],
): Promise<string[]> {
  try {
    const registry = await registryIfThere(cwd, config);
    if (registry.questions.length === 0) return [];
    const claims: RegistryClaim[] = [];
    for (const claim of registry.claims) if (claim.data.source === old) claims.push(claim);
    if (claims.length === 0) return ['no claim names the earlier version'];
    const finding = check(registry, sources, { profile: config.profile.value }).findings.find(
      ({ rule, source }) => rule === 'source-changed' && source === old,
    );
    const places = claims
      .slice(0, LISTED)
      .map(
        ({ place, question, data }) =>
          `${place.file}:${place.line}:${place.column}: ${question.id}${data.quote === undefined ? '' : `: "${data.quote}"`}`,
      );
    const more = claims.length > LISTED ? [`and ${countOf(claims.length - LISTED, 'more claim')}`] : [];
    return [
      finding?.message ?? `${countOf(claims.length, 'claim')} still name the earlier version.`,
      ...places,
      ...more,
    ];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [
      'the registry cannot be read as it is, so the claims that this touches are not listed; run reconcile check',
    ];
  }
}
