// A generated story of any size, the same on every run: sources of plain sentences, questions that some of them answer.
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];

/** Numbers that look random and are the same on every run (mulberry32). */
function numbers(seed) {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

/** A name of letters alone, so that no number is beside those that are asked for. */
const nameOf = (q) =>
  [...q.toString(26)].map((c) => 'bcdfghjklmnpqrstvwxyzaeiou'[Number.parseInt(c, 26)]).join('a');

/** Files by path: a registry and its sources. Each question is answered by `answers` of the sources. */
export function bigStory({ sources, questions, answers }) {
  const next = numbers(1);
  const texts = Array.from({ length: sources }, () => []);
  const asked = [];
  for (let q = 0; q < questions; q++) {
    const isDate = q % 2 === 0;
    // Two in five questions are answered in two ways, the others in one.
    const isSplit = next(5) < 2;
    const [day, month, count] = [1 + next(20), next(10), 10 + next(900)];
    const lines = [];
    const from = next(sources);
    for (let k = 0; k < answers; k++) {
      const source = (from + k * 7) % sources;
      const other = isSplit && k % 3 === 0;
      const said = isDate
        ? `the ${nameOf(q)}o fair began on ${MONTHS[month]} ${day + (other ? 5 : 0)}`
        : `the ${nameOf(q)}o fair was seen by ${count + (other ? 40 : 0)} people`;
      texts[source].push(`In the account given here, ${said}, and nothing more is said of it.`);
      lines.push(`      - { source: s${source}, quote: ${said} }`);
    }
    const ask = isDate
      ? `When did the ${nameOf(q)}o fair begin?`
      : `How many people saw the ${nameOf(q)}o fair?`;
    asked.push(
      `  e${q}:\n    ask: ${ask}\n    type: ${isDate ? 'date' : 'count'}\n    claims:\n${lines.join('\n')}`,
    );
  }
  const files = {
    'claims/big.yaml': `story: { title: A generated story, anchor: 2024 }\nquestions:\n${asked.join('\n')}\n`,
  };
  for (const [i, sentences] of texts.entries())
    files[`sources/s${i}.md`] = `---\npublished: 2024-11-01\n---\n${sentences.join('\n\n')}\n`;
  return files;
}
