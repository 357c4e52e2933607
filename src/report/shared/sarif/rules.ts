import { clip } from '../../../text/units.ts';
import type { RuleInfo } from '../../formats/format.ts';
import { plainText } from './texts.ts';

/** GitHub shows no more of a rule's full description, in characters. */
const MOST_DESCRIPTION = 1000;

/** What SARIF says of the rules that found something, in the order of their documentation. */
export function sarifRules(found: readonly string[], known: readonly RuleInfo[] = []) {
  const used = new Set(found);
  const documented = known.filter(({ id }) => used.has(id));
  const named = new Set(documented.map(({ id }) => id));
  // A rule without documentation has its name at least: a result must not point at nothing.
  const bare = [...used].filter((id) => !named.has(id)).sort();
  return [...documented.map(ruleOf), ...bare.map((id) => ({ id }))];
}

function ruleOf({ id, severity, when, text }: RuleInfo) {
  const sentence = `${when.charAt(0).toUpperCase()}${when.slice(1)}.`;
  const full = text ? `${text.what} ${text.why}` : sentence;
  const parts: readonly (readonly [string, string])[] = text
    ? [
        ['What it says', text.what],
        ['Why it matters', text.why],
        ['Example', text.example],
        ['What to do', text.fix],
      ]
    : [['When it is reported', sentence]];
  return {
    id,
    shortDescription: { text: plainText(sentence) },
    fullDescription: { text: clip(plainText(full), MOST_DESCRIPTION) },
    help: {
      text: parts.map(([title, words]) => `${title}: ${plainText(words)}`).join('\n\n'),
      markdown: parts.map(([title, words]) => `**${title}.** ${plainText(words)}`).join('\n\n'),
    },
    defaultConfiguration: { level: severity },
    properties: {
      precision: 'high',
      'problem.severity': severity === 'note' ? 'recommendation' : severity,
      tags: ['reconcile', id.startsWith('quote-') || id.startsWith('source-') ? 'record' : 'disagreement'],
    },
  };
}
