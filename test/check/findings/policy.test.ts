import { describe, expect, it } from 'vitest';
import type { Finding, FindingState, Severity } from '../../../src/check/findings/finding.ts';
import { judge, type Policy, severityUnder } from '../../../src/check/findings/policy.ts';

const finding = (severity: Severity, state: FindingState = 'new'): Finding => ({
  id: 'r1:0000000000000000',
  rule: 'contradiction',
  class: 'disagreement',
  severity,
  state,
  formerIds: [],
  content: [],
  source: null,
  question: null,
  constraint: null,
  message: '',
  reason: null,
  settles: '',
  conflicts: [],
  moreConflicts: 0,
  steps: [],
  positions: [],
});

const NONE: Finding[] = [];
const [E, W, N] = [finding('error'), finding('warning'), finding('note')];
const KNOWN = [finding('error', 'known'), finding('warning', 'known')];
const policy = (failOn: Policy['failOn'], maxWarnings: number | null = null): Policy => ({
  failOn,
  maxWarnings,
});

describe('the exit code', () => {
  it.each([
    ['nothing found', NONE, policy('error'), 0],
    ['nothing found, failing on notes', NONE, policy('note'), 0],
    ['an error', [E, W, N], policy('error'), 1],
    ['a warning, failing on errors', [W, N], policy('error'), 0],
    ['a warning, failing on warnings', [W, N], policy('warning'), 1],
    ['a note, failing on warnings', [N], policy('warning'), 0],
    ['a note, failing on notes', [N], policy('note'), 1],
    ['an error, failing on notes', [E], policy('note'), 1],
    ['an error, failing on nothing', [E, W, N], policy('never'), 0],
    ['256 errors', Array.from({ length: 256 }, () => E), policy('error'), 1],
    ['as many warnings as allowed', [W, W], policy('error', 2), 0],
    ['one warning more than allowed', [W, W, W], policy('error', 2), 1],
    ['a warning where none is allowed', [W], policy('error', 0), 1],
    ['notes where no warning is allowed', [N, N], policy('error', 0), 0],
    ['errors where no warning is allowed', [E], policy('error', 0), 1],
    ['too many warnings, failing on nothing', [W, W], policy('never', 0), 0],
    ['what is known', KNOWN, policy('note', 0), 0],
    ['what is known, and a value added', [...KNOWN, finding('error', 'updated')], policy('error'), 1],
  ] as const)('of %s', (_, findings, rules, code) => {
    expect(judge(findings, rules).code).toBe(code);
  });

  it('comes with the findings that it rests on', () => {
    expect(judge([E, W, N], policy('error')).failing).toEqual([E]);
    expect(judge([E, W, N], policy('error', 0))).toEqual({ code: 1, failing: [E, W], tooManyWarnings: 1 });
    expect(judge([W, W], policy('warning', 5)).tooManyWarnings).toBeNull();
  });
});

describe("a rule's severity as a house sets it", () => {
  it.each([
    // own severity of the finding, the rule's most severe, as set, as reported
    ['error', 'error', 'warning', 'warning'],
    ['warning', 'warning', 'error', 'error'],
    ['note', 'note', 'off', 'off'],
    // What a rule reports more mildly stays below its most severe, and setting a rule to its own severity changes nothing.
    ['note', 'error', 'error', 'note'],
    ['note', 'warning', 'warning', 'note'],
    ['note', 'warning', 'error', 'warning'],
    ['warning', 'error', 'warning', 'note'],
    ['note', 'error', 'note', 'note'],
    ['note', 'warning', 'off', 'off'],
  ] as const)('%s under a rule of %s set to %s is %s', (own, mostSevere, set, reported) => {
    expect(severityUnder(own, mostSevere, set)).toBe(reported);
  });

  it('is its own where no one sets it', () => {
    expect(severityUnder('note', 'warning', undefined)).toBe('note');
  });
});
