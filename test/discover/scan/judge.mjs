// Judges the candidates of a scan by a story's gold: which of its questions a candidate tells of, and whether the
// values that it holds against each other contradict (X), are compatible (C), equal (E), an update (U) or soft (S).

/** Where the gold's quotes stand in the articles. */
function goldPlaces(gold, textOf) {
  return gold.questions.flatMap((question) =>
    question.values.flatMap(({ doc, group, quote }) => {
      const start = textOf(doc)?.indexOf(quote) ?? -1;
      return start < 0 ? [] : [{ id: question.id, doc, group, start, end: start + quote.length, question }];
    }),
  );
}

/** What a pair of groups of one question is labelled. */
function labelOf(question, a, b) {
  if (a === b) return 'E';
  const relation = question.relations.find((r) => (r.a === a && r.b === b) || (r.a === b && r.b === a));
  if (relation) return relation.label;
  return question.verdict === 'AGREE' ? 'E' : 'C';
}

/** The types of value that answer each kind of gold question. */
const TYPES = {
  location: ['place', 'choice', 'quantity'],
  time: ['time', 'date'],
  date: ['date', 'duration'],
  count: ['count'],
  percent: ['quantity'],
  duration: ['duration'],
  magnitude: ['quantity'],
  depth: ['quantity'],
  who: ['choice', 'actor'],
  money: ['quantity'],
  degree: ['choice'],
};

/** Each judged pair of positions of the candidates: `{ candidate, id, label }`, one for a candidate, question and label. */
export function judge(gold, candidates, textOf) {
  const places = goldPlaces(gold, textOf);
  return candidates.map((candidate, index) => {
    const labels = new Map();
    const at = candidate.positions.map(({ claims }) =>
      places.filter(
        (place) =>
          (TYPES[place.question.kind.split(':')[0]] ?? [candidate.type]).includes(candidate.type) &&
          claims.some((c) => c.source === place.doc && c.start < place.end && c.end > place.start),
      ),
    );
    for (const [i, j] of candidate.conflicts)
      for (const a of at[i])
        for (const b of at[j])
          if (a.id === b.id) {
            const label = labelOf(a.question, a.group, b.group);
            labels.set(a.id, [...new Set([...(labels.get(a.id) ?? []), label])]);
          }
    return { index, candidate, labels };
  });
}

/** Which contradiction questions are found, and which judged candidates are right. */
export function score(gold, candidates, textOf) {
  const judged = judge(gold, candidates, textOf).filter(({ labels }) => labels.size > 0);
  const questions = gold.questions.filter(({ verdict }) => verdict === 'CONTRADICTION').map(({ id }) => id);
  const found = questions.filter((id) => judged.some(({ labels }) => labels.get(id)?.includes('X')));
  const right = judged.filter(({ labels }) => [...labels.values()].some((l) => l.includes('X')));
  const soft = judged.filter(
    (j) => !right.includes(j) && [...j.labels.values()].some((l) => l.includes('S')),
  );
  const wrong = judged.filter((j) => !right.includes(j) && !soft.includes(j));
  return { questions, found, right, soft, wrong };
}
