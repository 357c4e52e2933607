/** Words that pages print before the day on which an article came out, by language. */
const PUBLISHED: readonly string[] = [
  '(?<!(?:updated?|modified|modification|changed?|revision)\\s)date', 'dated', 'date ?line', 'published', 'publication', 'posted', 'issued', 'released', 'created', 'submitted', 'filed', 'first published',
  'ver\u00F6ffentlicht', 'erschienen', 'publiziert', 'erstellt', 'eingestellt', 'datum', 'vom',
  'publi\u00E9e?', 'mis en ligne', 'post\u00E9e?', 'parue?', 'publicad[oa]', 'creado', 'fecha', 'data', 'pubblicat[oa]', 'postado', 'publicat',
  'gepubliceerd', 'geplaatst', 'opublikowano', 'dodano', 'utworzono', 'yay\u0131n(?:lanma|land\u0131)?(?: tarihi)?', 'eklenme(?: tarihi)?',
  'publicerad', 'publicerat', 'publisert', 'publiceret', 'udgivet', 'offentliggjort', 'julkaistu', 'zve\u0159ejn\u011Bno', 'vyd\u00E1no', 'megjelent', 'k\u00F6zz\u00E9t\u00E9ve',
  'objavljeno', '\u043E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043D[\u043E\u0430]?', '\u0434\u0430\u0442\u0430', '\u0434\u043E\u0431\u0430\u0432\u043B\u0435\u043D\u043E', '\u03B4\u03B7\u03BC\u03BF\u03C3\u03B9\u03B5\u03CD\u03C4?\u03B7\u03BA\u03B5',
  '\u062A\u0627\u0631\u064A\u062E(?: \u0627\u0644\u0646\u0634\u0631)?', '\u0646\u0634\u0631(?:\u062A)?', '\u0634\u0627\u0626\u0639', '\u092A\u094D\u0930\u0915\u093E\u0936\u093F\u0924', 'diterbitkan', 'dipublikasikan', '\u53D1\u5E03(?:\u65F6\u95F4)?', '\u53D1\u8868', '\u516C\u958B\u65E5?', '\u6295\u7A3F\u65E5?', '\uB4F1\uB85D', '\uC785\uB825',
]; // biome-ignore format: a list
/** Words that they print before the day on which it was changed. */
const CHANGED: readonly string[] = [
  'updated?(?: date)?', 'modified(?: date)?', 'edited', 'revised', 'corrected', 'last changed?', 'last (?:up)?date',
  'aktualisiert', 'ge\u00E4ndert', '\u00E4nderung', '\u00FCberarbeitet', 'bearbeitet', 'stand',
  'mise? \u00E0 jour', 'modifi\u00E9e?', 'actualizad[oa]', 'actualizaci\u00F3n', 'modificad[oa]', 'aggiornat[oa]', 'aggiornamento', 'modifica', 'atualizad[oa]', 'bijgewerkt', 'gewijzigd',
  'aktualizacja', 'zaktualizowano', 'aktualizov\u00E1no', 'g\u00FCncelle(?:me|ndi)(?: tarihi)?', 'uppdaterad', 'oppdatert', 'opdateret', 'p\u00E4ivitetty', 'friss\u00EDtve',
  '\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D[\u043E\u0430]?', '\u0438\u0437\u043C\u0435\u043D\u0435\u043D[\u043E\u0430]?', '\u062A\u062D\u062F\u064A\u062B', '\u0622\u062E\u0631 \u062A\u062D\u062F\u064A\u062B', '\u0905\u092A\u0921\u0947\u091F', 'diperbarui', '\u66F4\u65B0', '\uC218\uC815',
]; // biome-ignore format: a list

const START = '(?<![\\p{L}\\p{M}])';
/** What may be between such a word and its day: a weekday, an hour, a name after "by", and no end of a sentence. */
const BESIDE = '[^.|\u00B7\u2022]';

/** The words before a day say that it is the day of publication. */
export const SAYS_PUBLISHED = new RegExp(
  `${START}(?:${PUBLISHED.join('|')})(?![\\p{L}\\p{M}])${BESIDE}{0,48}$`,
  'iu',
);
/** They say so at the beginning of a line or of a part of it, as no sentence does. */
export const STARTS_PUBLISHED = new RegExp(
  `(?:^|[|\u00B7\u2022(\u2013\u2014-])\\s*(?:${PUBLISHED.join('|')})(?![\\p{L}\\p{M}])${BESIDE}{0,48}$`,
  'iu',
);
/** They say that it is the day of a change. */
export const SAYS_CHANGED = new RegExp(
  `${START}(?:${CHANGED.join('|')})(?![\\p{L}\\p{M}])${BESIDE}{0,40}$`,
  'iu',
);
/** They say so at the beginning of a line or of a part of it, with no more before it than "last" or "this page was". */
export const STARTS_CHANGED = new RegExp(
  `(?:^|[|\u00B7\u2022(\u2013\u2014,;-])\\s*(?:\\p{L}+\\s+){0,3}(?:${CHANGED.join('|')})(?![\\p{L}\\p{M}])${BESIDE}{0,40}$`,
  'iu',
);
/** They say that it is the day on which the page was looked at. */
export const SAYS_SEEN = new RegExp(
  `${START}(?:accessed|retrieved|reviewed|checked|abgerufen|geprüft|consultée?|consultad[oa]|geraadpleegd|consultato)(?![\\p{L}\\p{M}])${BESIDE}{0,40}$`,
  'iu',
);
/** Words of a line that dates a picture or a post: they name a picture, its owner, or the account that posted it. */
export const IS_OF_PICTURE =
  /(?<![\p{L}\p{M}])(?:photo(?:s|graphs?|graphie|graf)?|pictured?|pictures?|images?|file|screenshot|video|fotos?|fotograf[ií]a|bild(?:er)?|archiv(?:e|bild|foto|o)?|grafik|abb(?:ildung)?|crédit|credit|courtesy|imagen|imagem|immagine|zdj[eę]cie|fot|fotoğraf|görsel|beeld|afbeelding|صورة|फोटो|تصویر)(?![\p{L}\p{M}])|(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]{2,}/iu;
