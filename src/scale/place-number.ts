/**
 * A number that equal places have in common, and others hardly ever: two halves of 26 bits, so that every engine holds it
 * exactly as a double. Where two places share one by chance, the judge looks at their question for nothing.
 */
export function placeNumber(question: string, source: string, start: number, end: number): number {
  const place = `${question} ${source} ${start} ${end}`;
  let [a, b] = [0x9e3779b9, 0x41c6ce57];
  for (let i = 0; i < place.length; i++) {
    const unit = place.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    b = Math.imul(b ^ unit, 0xc2b2ae35);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39) ^ a;
  return (a >>> 6) * 2 ** 26 + (b >>> 6);
}
