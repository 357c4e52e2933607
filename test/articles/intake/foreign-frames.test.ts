import { describe, expect, it } from 'vitest';
import { takeText } from './take-text.ts';

const page = (inset: string, lang: string): string =>
  `<html lang="${lang}"><head><title>Old lock reopened</title></head><body><h1>Old lock reopened</h1><p>The old lock was opened again on Monday after eleven years, the port authority said in a statement.</p>${inset}<p>The first barge went through at noon, and some two hundred people watched it from the bridge.</p></body></html>`;

describe('the frame within articles of other languages', () => {
  it.each([
    ['tr', '<p>REKLAM</p>', 'REKLAM'],
    ['tr', '<h4>İlgili Haberler</h4><ul><li><a href="/1">Liman kapandı</a></li></ul>', 'Haberler'],
    ['it', '<p>Leggi anche <a href="/1">Il porto resta chiuso</a></p>', 'resta chiuso'],
    ['fr', '<p><b>Lire aussi :</b> <a href="/1">Le port reste fermé</a></p>', 'reste fermé'],
    ['fi', '<p>Lue myös: <a href="/1">Satama on suljettu</a></p>', 'suljettu'],
    ['pl', '<p>Masz zdjęcie śluzy? Wyślij je na adres redakcja@port.example</p>', 'redakcja@'],
    ['en', '<p>Did you see the barge? Call us on 0555 0100 200.</p>', 'Call us'],
    ['nb', '<p>Fant du det du lette etter?</p>', 'lette etter'],
  ])('is left out: %s %s', async (lang, inset, words) => {
    const { text } = await takeText(page(inset, lang), { name: 'a.html' });
    expect(text).not.toContain(words);
    expect(text).toContain('after eleven years');
    expect(text).toContain('The first barge');
  });

  it.each([
    '<p>“Did you see the barge? Call me on 0555 0100 200,” the lock keeper had written on a board.</p>',
    '<p>The <a href="/1">report on the lock</a> was read by few.</p>',
    '<p>Why was it shut for eleven years? The authority said that it had no money.</p>',
  ])('but not what reads like it: %s', async (inset) => {
    const { text } = await takeText(page(inset, 'en'), { name: 'a.html' });
    expect(text).toContain(inset.replace(/<[^>]+>/gu, ''));
  });

  it('reads the day of a byline that goes on with hours and changes', async () => {
    const byline = '<p>Par Anne Vik, publié le 15 avril 2025 à 8h30, mis à jour à 11h</p>';
    expect(
      (await takeText(page('', 'fr').replace('</h1>', `</h1>${byline}`), { name: 'a.html' })).published
        ?.value,
    ).toBe('2025-04-15');
  });

  it('takes whoever the tab names after the title for the author', async () => {
    const named = page('', 'en').replace('</title>', ' - by Nora Feld</title>');
    expect((await takeText(named, { name: 'a.html' })).author).toBe('Nora Feld');
    const other = page('', 'en').replace('</title>', ' - by the sea</title>');
    expect((await takeText(other, { name: 'a.html' })).author).toBeNull();
  });
});
