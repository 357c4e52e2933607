// Holds a report on a story against what its gold.json expects, pair of answers by pair of answers.

/** Whether a position of a finding is the answer that the gold writes as `value` or as `value (scope)`. */
export const isAnswer = ({ value, label }, written) => {
  if (value === written) return true;
  const scope = /^(.*?) (\([^()]*\))$/u.exec(written);
  return scope !== null && value === scope[1] && label.endsWith(scope[2]);
};

/** Every pair of answers that a report calls in conflict at a level that fails or warns. */
function alarmsOf(findings) {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .flatMap(({ rule, question, conflicts, positions }) =>
      conflicts.map(([a, b]) => ({
        rule,
        question: question?.id ?? null,
        a: positions[a],
        b: positions[b],
        isExpected: false,
      })),
    );
}

/**
 * @param gold questions of the data, each with its groups (the answers of our registry that a group is, by question)
 *   and pairs: `[label, group, group]`, X for a contradiction, C compatible, E equal, U an update, S soft; a fourth part
 *   `hours` says that both are of one day and their hours are not stated
 * @param findings what a report found
 * @returns the pairs, each with the rules that raise an alarm on it; the alarms that no pair speaks of; and the
 *   errors and warnings that are no conflict of answers
 */
export function scoreStory(gold, findings) {
  const alarms = alarmsOf(findings);
  const pairs = Object.entries(gold).flatMap(([id, { groups, pairs: expected }]) =>
    expected.map(([label, a, b, open]) => {
      const rules = new Set();
      const holds = (group, question, position) =>
        (groups[group][question] ?? []).some((written) => isAnswer(position, written));
      for (const alarm of alarms) {
        const { question } = alarm;
        const isThis =
          (holds(a, question, alarm.a) && holds(b, question, alarm.b)) ||
          (holds(b, question, alarm.a) && holds(a, question, alarm.b));
        if (!isThis) continue;
        rules.add(alarm.rule);
        alarm.isExpected = true;
      }
      return { id, label, a, b, isOfUnknownHours: open === 'hours', rules: [...rules].sort() };
    }),
  );
  const elsewhere = alarms
    .filter(({ isExpected }) => !isExpected)
    .map(({ rule, question, a, b }) => `${rule} ${question}: ${a.label} x ${b.label}`);
  const faults = findings
    .filter(({ severity, conflicts }) => severity !== 'note' && conflicts.length === 0)
    .map(({ rule, question, message }) => `${rule} ${question?.id}: ${message}`);
  return { pairs, elsewhere, faults };
}
