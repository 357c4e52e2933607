import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/articles/intake/take-in.ts';
import type { TakenArticle } from '../../../src/articles/intake/taken.ts';

const take = (text: string, name = 'saved.txt', more = {}): Promise<TakenArticle> =>
  takeIn(new TextEncoder().encode(text), { name, ...more });

/** An article without a frame, in five languages: headline, standfirst, byline and day, prose. */
const ARTICLES = {
  en: {
    title: 'Ferry owner fined over missing rafts',
    standfirst: 'Court hears that two of the twelve rafts had been sold to a fairground',
    byline: 'By Orla Fennick\n4 March 2021',
    day: '2021-03-04',
    author: 'Orla Fennick',
    prose: [
      'The owner of the ferry Long Meadow was fined 12,000 pounds on Thursday over two life rafts that were not on board.',
      'Magistrates heard that the rafts had been sold in the spring, and that the log still listed them in the summer.',
      'The ferry goes back into service on Monday, with twelve rafts and a new master, the company said in a letter.',
    ],
    menu: 'Skip to content\nThe Weir Courier\nHome\nNews\nBirths and deaths\nSend us a story',
    below:
      'Share this story\nFacebook WhatsApp E-mail\n\nMore from Haven\nPier to close for a week\nGulls win the cup\n\n2 comments\nsaltyjoe: They should have been fined more, and I said so at the time to anybody who would listen.\n\n© 2021 Weir Courier Ltd\nPrivacy | Cookies | Contact us',
    publisher: 'The Weir Courier',
  },
  de: {
    title: 'Reeder zahlt für fehlende Rettungsinseln',
    standfirst: 'Zwei der zwölf Inseln standen seit Mai auf einem Rummelplatz',
    byline: 'Von Jutta Hellwege\n4. März 2021',
    day: '2021-03-04',
    author: 'Jutta Hellwege',
    prose: [
      'Der Reeder der Fähre Langwiese muss 12.000 Euro zahlen, weil zwei Rettungsinseln nicht an Bord waren.',
      'Das Gericht stellte fest, dass die Inseln im Frühjahr verkauft worden waren und im Logbuch weiter standen.',
      'Am Montag fährt das Schiff wieder, mit zwölf Inseln und einem neuen Kapitän, wie die Firma schrieb.',
    ],
    menu: 'Zum Inhalt springen\nWehr-Kurier\nStartseite\nLokales\nSport\nTraueranzeigen und Nachrufe',
    below:
      'Artikel teilen\nFacebook WhatsApp E-Mail\n\nMehr zum Thema\nAnleger bleibt eine Woche zu\n\nKommentare (2)\nsalzjupp: Viel zu wenig, das habe ich damals schon jedem gesagt, der es hören wollte.\n\n© 2021 Wehr-Kurier Verlag\nImpressum | Datenschutz | Kontakt',
    publisher: 'Wehr-Kurier',
  },
  fr: {
    title: 'L’armateur condamné pour des radeaux absents',
    standfirst: 'Deux des douze radeaux avaient été vendus à une fête foraine',
    byline: 'Par Odile Marsan\n4 mars 2021',
    day: '2021-03-04',
    author: 'Odile Marsan',
    prose: [
      'L’armateur du bac Longpré devra payer 12 000 euros pour deux radeaux de sauvetage qui n’étaient pas à bord.',
      'Le tribunal a relevé que les radeaux avaient été vendus au printemps et figuraient encore dans le journal de bord.',
      'Le bac reprendra lundi avec douze radeaux et un nouveau capitaine, a écrit la compagnie dans une lettre.',
    ],
    menu: 'Aller au contenu\nLe Courrier du Barrage\nAccueil\nLocal\nSports\nAvis de décès du jour',
    below:
      'Partager cet article\nFacebook Twitter\n\nÀ lire aussi\nLa jetée fermée une semaine\n\nCommentaires (1)\nselmarin : bien trop peu\n\n© 2021 Le Courrier du Barrage\nMentions légales | Cookies | Contact',
    publisher: 'Le Courrier du Barrage',
  },
  es: {
    title: 'Multan al naviero por las balsas perdidas',
    standfirst: 'Dos de las doce balsas se habían vendido a una feria de verano',
    byline: 'Por Inés Barroso\n4 de marzo de 2021',
    day: '2021-03-04',
    author: 'Inés Barroso',
    prose: [
      'El dueño del transbordador Prado Largo pagará 12.000 euros por dos balsas salvavidas que no estaban a bordo.',
      'El juzgado comprobó que las balsas se vendieron en primavera y que seguían anotadas en el diario de a bordo.',
      'El barco vuelve el lunes con doce balsas y un nuevo capitán, según escribió la compañía en una carta.',
    ],
    menu: 'Saltar al contenido\nEl Correo de la Presa\nPortada\nLocal\nDeportes\nEsquelas de hoy',
    below:
      'Compartir esta noticia\nFacebook WhatsApp\n\nNoticias relacionadas\nEl muelle cierra una semana\n\n3 comentarios\nsaladillo: muy poca multa\n\n© 2021 El Correo de la Presa\nAviso legal | Cookies | Contacto',
    publisher: 'El Correo de la Presa',
  },
  tr: {
    title: 'Eksik sallar için armatöre para cezası',
    standfirst: 'On iki saldan ikisi bahar aylarında bir lunaparka satılmış',
    byline: 'Haber: Sevgi Aydoğan\n4 Mart 2021',
    day: '2021-03-04',
    author: 'Sevgi Aydoğan',
    prose: [
      'Uzunçayır feribotunun sahibi, gemide bulunmayan iki can salı için 12 bin lira ceza ödeyecek.',
      'Mahkeme, salların ilkbaharda satıldığını ve gemi jurnalinde hâlâ kayıtlı göründüğünü tespit etti.',
      'Feribot pazartesi günü on iki sal ve yeni bir kaptanla sefere dönecek, şirket mektubunda böyle yazdı.',
    ],
    menu: 'İçeriğe geç\nBent Postası\nAna sayfa\nYerel\nSpor\nVefat ilanları',
    below:
      'Haberi paylaş\nFacebook WhatsApp\n\n2 yorum\ntuzlu: az bile\n\n© 2021 Bent Postası\nKünye | Çerezler | İletişim',
    publisher: 'Bent Postası',
  },
};

describe.each(Object.entries(ARTICLES))('a page saved as text, %s', (_, a) => {
  const article = [a.title, a.standfirst, a.byline, ...a.prose].join('\n\n');
  const saved = `${a.menu}\n\n${article}\n\n${a.below}\n`;

  it('is its article, with every sentence', async () => {
    const { text } = await take(saved);
    for (const words of [a.title, a.standfirst, ...a.prose]) expect(text).toContain(words);
    for (const line of `${a.menu}\n${a.below}`.split('\n')) if (line !== '') expect(text).not.toContain(line);
  });

  it('says whose it is, and what was left out', async () => {
    const { title, author, publisher, published, notices } = await take(saved);
    expect({ title, author, publisher, day: published?.value }).toEqual({
      title: a.title,
      author: a.author,
      publisher: a.publisher,
      day: a.day,
    });
    expect(notices.join('\n')).toMatch(
      /left out \d+ lines above the headline .*\nleft out \d+ lines below the article/u,
    );
  });

  it('is whole where nothing may be left out', async () => {
    const { text } = await take(saved, 'saved.txt', { keepsAll: true });
    for (const line of saved.split('\n')) expect(text).toContain(line);
  });

  it('stays as it is without a frame', async () => {
    expect((await take(`${article}\n`)).text.trim()).toBe(article);
  });
});

const [a, b, c] = ARTICLES.en.prose as [string, string, string];
const TITLE = ARTICLES.en.title;

describe('what looks like a frame and is of the article stays', () => {
  it.each([
    ['a chapter that is called Comments', `${TITLE}\n\n${a}\n\n${b}\n\nComments\n\n${c}\n\n${c.replace('Monday', 'Friday')}`, c],
    ['a list of results below a line of tags', `${TITLE}\n\n${a}\n\n${b}\n\nTags: ferries\n\n- Long Meadow 12 rafts\n- Short Meadow 8 rafts`, 'Short Meadow 8 rafts'],
    ['a sentence above the headline', `The Weir Courier reported this first.\n\nHaven\n\nHarbour\n\n${TITLE}\n\n${a}\n\n${b}`, 'The Weir Courier reported this first.'],
    ['prose below a list of links', `# ${TITLE}\n\n${a}\n\n${b}\n\n[Pier to close](/a) | [Gulls win](/b)\n\n${c}`, c],
    ['points at the head with figures', `- Fined 12,000 pounds\n- Two of 12 rafts sold\n- Back on 8 March\n\n${TITLE}\n\n${a}\n\n${b}`, '- Two of 12 rafts sold'],
    ['a line of a list with a letter in brackets', `${TITLE}\n\n${a}\n\n${b}\n\n(c) any raft that was sold before the summer`, '(c) any raft that was sold before the summer'],
    ['a sentence about cookies', `${TITLE}\n\n${a}\n\n${b}\n\nWe baked cookies for the crew with our neighbours.`, 'We baked cookies for the crew with our neighbours.'],
    ['a headline that begins as a button does', `Share prices of ferry owners fall\n\nBy Orla Fennick\n\n${a}\n\n${b}`, 'Share prices of ferry owners fall'],
    ['copyright as what is spoken of', `${TITLE}\n\n${a}\n\n${b}\n\nCopyright law does not cover the names of rafts, the judge said.`, 'Copyright law does not cover'],
  ])('%s', async (_, text, words) => {
    const taken = await take(`${text}\n`, text.startsWith('# ') ? 'saved.md' : 'saved.txt');
    expect(taken.text).toContain(words);
    for (const one of [a, b]) expect(taken.text).toContain(one);
  }); // biome-ignore format: a row a line
});

describe('the outlet of a text', () => {
  const disclaimer =
    'The opinions posted here do not belong to www.weirdaily.com. The author is responsible for them.';
  it('is the site that its disclaimer names, where nothing else does', async () => {
    const { publisher, notices } = await take(`${TITLE}\n\n${a}\n\n${b}\n\n${disclaimer}\n`);
    expect(publisher).toBe('weirdaily.com');
    expect(notices.join(' ')).toContain('the site that its disclaimer names');
  });
  it.each([
    ['in a sentence', 'The report was posted on www.weirdaily.com by the mayor.'],
    ['beside another in the disclaimer', disclaimer.replace('.com.', '.com or www.other.com.')],
  ])('is no site that is named %s', async (_, line) => {
    expect((await take(`${TITLE}\n\n${a}\n\n${b}\n\n${line}\n`)).publisher).toBeNull();
  });
});

describe('Markdown that a converter made of a page', () => {
  const page = `[Skip to content](#main) | [Home](/) | [About us](/about)

# ${TITLE}

By Orla Fennick, 4 March 2021

${a}

Advertisement
Rafts for hire, from 3 to 30 seats

${b}

## What it cost

| Raft | Pounds |
|------|--------|
| First | 6,000 |

${c}

---

Filed under ferries

[← Pier to close](/pier) | [Gulls win the cup →](/gulls)

### Comments

**Sal:** About time, and I hope that they will look at the other ferry as well before the summer.

© 2021 The Weir Courier. Built by hand.
`;

  it('loses its links, its advertisement and what follows its end', async () => {
    const { text, publisher } = await take(page, 'page.md');
    expect(publisher).toBe('The Weir Courier');
    expect(text).not.toMatch(/Skip|About us|Rafts for hire|Filed|Gulls|Comments|Sal:|Built|---\n*$/u);
    for (const words of [TITLE, a, b, c, '## What it cost', '| First | 6,000 |'])
      expect(text).toContain(words);
  });

  it('takes the outlet that its front matter names as the site', async () => {
    const stated = await take(
      `---\nsite: The Weir Courier\ntitle: ${TITLE}\n---\n\n${a}\n\n${b}\n`,
      'page.md',
    );
    expect(stated.publisher).toBe('The Weir Courier');
  });
});

describe('lines of a frame by what they are for, in a text', () => {
  it.each([
    '5 Min. Lesezeit', 'Temps de lecture : 3 minutes', 'Tempo di lettura: 4 min', '4 min read', 'Okuma süresi 3 dk', 'Время чтения: 5 минут',
    'Diesen Artikel teilen', 'Condividi su Facebook', 'Dela artikeln', 'شارك الخبر', 'इस खबर को शेयर करें',
    '1.2K claps and 14 responses', '312 Follower · Schreibt für das Tal', '12 Kommentare',
    'Wir verwenden Cookies, um unsere Seite zu verbessern.', 'Vi använder kakor på webbplatsen', 'Nous utilisons des cookies.', 'Sitemizde çerezler kullanılmaktadır.',
    'Téléchargez notre application gratuite', 'Download the Weir app for alerts', 'Jetzt unsere App herunterladen',
    'Copyright 1998 Weir News Agency. Republication is prohibited.', '© 2019 Verlag am Wehr. Alle Rechte vorbehalten.',
  ])('%s', async (line) => {
    expect((await take(`${TITLE}\n\n${a}\n\n${line}\n\n${b}\n`)).text).not.toContain(line);
  }); // biome-ignore format: a list

  it('the time of reading beside a day goes alone', async () => {
    const { text, published } = await take(`${TITLE}\n\n4 March 2021 · 4 min read\n\n${a}\n\n${b}\n`);
    expect(text).toContain('4 March 2021\n');
    expect(published?.value).toBe('2021-03-04');
  });
});
