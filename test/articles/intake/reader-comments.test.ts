import { describe, expect, it } from 'vitest';
import { takeText } from './take-text.ts';

const ARTICLE = [
  'The harbour bridge was closed on Monday after an inspector found cracks in two of its piers, the port authority said.',
  'Some 4,000 cars a day use the bridge, and the detour over the old lock takes twenty minutes at the best of times.',
  '"We had no choice," said the harbour master, Ada Brandt, who ordered the closure at six in the morning.',
  'A decision on repairs is expected in June, and the council has set aside two million for the first of them.',
] as const;
const ps = (lines: readonly string[] = ARTICLE): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (below: string, article: string = ps(), lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>Harbour bridge closed</title></head><body><h1>Harbour bridge closed</h1>${article}${below}</body></html>`;
const textOf = async (html: string): Promise<{ text: string; notices: string }> => {
  const { text, notices } = await takeText(html, { name: 'a.html' });
  return { text, notices: notices.join('\n') };
};

/** What readers wrote, which no article may hold. */
const FOREIGN = ['Nine people fell in', 'They should have built a tunnel', 'My uncle painted it in 1987'];

const LAYOUTS: [name: string, below: string, lang?: string][] = [
  ['a number and paragraphs', `<p>Comments (3)</p>${ps(FOREIGN.map((line, i) => `user${i}: ${line}`))}`],
  ['divs without classes', `<div><div>3 comments</div>${FOREIGN.map((line) => `<div><div>Ola</div><div>2 hours ago</div><div>${line}. I saw it with my own eyes, and nobody believed me at the time.</div><div>Reply</div></div>`).join('')}</div>`],
  ['a definition list', `<h3>Comments</h3><dl>${FOREIGN.map((line) => `<dt>Mia K. says:</dt><dd>${line}.</dd>`).join('')}</dl>`],
  ['nested replies', `<h2>Join the conversation</h2><ul><li><b>bridge_fan</b> <i>3h</i><div>${FOREIGN[0]}.</div><a href="#">Reply</a><ul><li><b>Tom</b> <i>1h</i><div>${FOREIGN[1]}.</div><a href="#">Reply</a></li></ul></li><li><b>Ann</b> <i>5 min</i><div>${FOREIGN[2]}.</div><a href="#">Reply</a></li></ul>`],
  ['a table', `<table><tr><td>Readers' comments</td></tr>${FOREIGN.map((line) => `<tr><td>Posted by Ann on 12 March 2024 at 10:15</td></tr><tr><td>${line}.</td></tr>`).join('')}</table>`],
  ['no head at all', `<div>${FOREIGN.map((line) => `<div><span>Ida Holm</span> <span>4 days ago</span></div><div>${line}, and I remember it well since I was there that day.</div><div><a href="#">Like</a> <a href="#">Reply</a></div>`).join('')}</div>`],
  ['German', `<h3>Kommentare (3)</h3>${FOREIGN.map((line) => `<div><div>Petra M.</div><div>vor 2 Stunden</div><div>${line}.</div><div>Antworten</div></div>`).join('')}`, 'de'],
  ['German, without a number', `<div>Kommentare</div><div>Diskutieren Sie mit</div>${FOREIGN.map((line) => `<div>Huber61</div><div>vor 4 Minuten</div><div>${line}.</div><div>Antworten</div><div>Melden</div>`).join('')}`, 'de'],
  ['French', `<p>3 commentaires</p>${FOREIGN.map((line) => `<p>Jeanne, il y a 3 heures</p><p>${line}.</p><p>Répondre · Signaler</p>`).join('')}`, 'fr'],
  ['Spanish', `<p>Comentarios</p>${FOREIGN.map((line) => `<p>Luis • hace 2 días</p><p>${line}.</p><p>Responder</p>`).join('')}`, 'es'],
  ['Arabic', `<h3>التعليقات (3)</h3>${FOREIGN.map((line) => `<p>سالم</p><p>منذ 3 ساعات</p><p>${line}.</p><p>رد</p>`).join('')}`, 'ar'],
  ['Hindi', `<h3>टिप्पणियां</h3>${FOREIGN.map((line) => `<p>रवि</p><p>2 घंटे पहले</p><p>${line}.</p><p>जवाब दें</p>`).join('')}`, 'hi'],
  ['a thread of a blog', `<h3>3 thoughts on “Harbour bridge closed”</h3><ol>${FOREIGN.map((line) => `<li>Ann says:<br>March 3, 2024 at 9:12 am<p>${line}.</p><a href="#">Reply</a></li>`).join('')}</ol>`],
  ['days without a year', `<h4>Discussion about this post</h4>${FOREIGN.map((line) => `<div>Gus Weir</div><div>Jul 2</div><div>${line}.</div><div>Like (3)</div><div>Reply (1)</div>`).join('')}`],
  ['a form below', `<h3>3 Comments</h3>${FOREIGN.map((line) => `<p>Ann wrote:</p><p>${line}.</p>`).join('')}<h3>Leave a reply</h3><p>Your name</p>`],
  ['a form between', `<p>Leave a comment</p><p>Your name</p><p>3 responses</p>${FOREIGN.map((line) => `<p>Ann wrote:</p><p>${line}.</p>`).join('')}`],
]; // biome-ignore format: a table

describe('what readers wrote below an article', () => {
  it.each(LAYOUTS)('is left out: %s', async (_, below, lang) => {
    const { text, notices } = await textOf(page(below, ps(), lang));
    for (const line of ARTICLE) expect(text).toContain(line);
    for (const line of FOREIGN) expect(text).not.toContain(line);
    expect(notices).toMatch(/left out (?:what readers wrote|comments)/u);
  });

  it.each(LAYOUTS)('is left out of the text that was copied from the page: %s', async (_, below) => {
    const plain = page(below)
      .replace(/<head>.*<\/head>/su, '')
      .replace(/<\/?(?:p|div|h\d|li|dt|dd|tr|ol|ul|dl|table)[^>]*>|<br>/gu, '\n\n')
      .replace(/<[^>]+>/gu, '');
    const { text } = await takeText(plain, { name: 'a.txt' });
    for (const line of ARTICLE) expect(text).toContain(line);
    for (const line of FOREIGN) expect(text).not.toContain(line);
  });

  it('takes no day of theirs for that of the article', async () => {
    const below = `<p>Comments:</p>${FOREIGN.map((line) => `<p>Posted by Ann on March 12, 2024 at 10:15 AM</p><p>${line}.</p>`).join('')}`;
    expect((await takeText(page(below), { name: 'a.html' })).published).toBeNull();
  });

  it('leaves what comes after them in a part of its own', async () => {
    const comments = `<div><p>Comments (2)</p><p>ann7: Nine people fell in</p><p>bo: It is a shame</p></div>`;
    const { text } = await textOf(
      page(
        `${comments}${ps(['The piers were last inspected in 2019, when a diver found no fault in any of them.'])}`,
      ),
    );
    expect(text).toContain('last inspected in 2019');
    expect(text).not.toContain('Nine people');
  });

  it.each([
    ['a reader who is quoted', `${ps(['"I heard the crack," said one reader, Ole Dahl, in a comment on the paper\'s page, "and ran."', 'Others wrote that the bridge had shaken for weeks before it was closed to cars.'])}`, 'I heard the crack'],
    ['an interview', `<h2>The conversation</h2>${ps(['Q: When did you see the cracks?', 'A: On Sunday night, when the tide was out and the piers were dry.', 'Q: Whom did you call?', 'A: The port authority, at once, and then the police.'])}`, 'On Sunday night'],
    ['speakers of a hearing', `<h2>Comments</h2>${ps(['Ada Brandt: The piers were last seen by a diver in 2019, and he found no fault.', 'Jon Vik: That is not what the report of the diver says on its last page.', 'Ada Brandt: Then I stand corrected, and I will look at it again tonight.'])}`, 'Then I stand corrected'],
    ['posts that are set in the text', `${ps(['The port authority posted three times that morning.'])}<blockquote><p>The bridge is closed until further notice.</p>— Port (@port) March 4, 2024</blockquote><blockquote><p>Divers are in the water at pier 3.</p>— Port (@port) March 4, 2024</blockquote>${ps(['It has not posted since, and calls to its office were not returned on Tuesday.'])}`, 'Divers are in the water'],
    ['entries of a live blog', `${['09:10', '10:20', '11:30'].map((time) => `<h3>${time}</h3><p>Divers went down at pier ${time.slice(0, 2)}, and the coast guard closed the channel.</p><p>Comments (2)</p>`).join('')}<p>The channel will be opened again at noon, the coast guard said.</p>`, 'opened again at noon'],
    ['a part on what was said in an inquiry', `<h2>Responses</h2>${ps(['The council answered that it had set aside two million for the repair of the piers.', 'The port authority answered that it would wait for the report of the divers.'])}`, 'wait for the report'],
    ['a list of dates', `<h2>Discussion</h2>${ps(['12 March 2024', 'The council discussed the closure for two hours and voted to wait for the divers.', '14 March 2024', 'The council voted again, and set aside two million for the first repairs.'])}`, 'voted again'],
  ])('keeps %s', async (_, below, words) => {
    const { text, notices } = await textOf(page(below));
    expect(text).toContain(words);
    expect(notices).not.toContain('readers wrote');
  }); // biome-ignore format: a table
});
