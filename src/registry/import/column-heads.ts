/** What a column of a table of claims holds. */
export const IMPORT_FIELDS = ['question', 'ask', 'type', 'source', 'quote', 'value', 'speaker', 'as_of', 'scope', 'unit', 'modality', 'because', 'prefix', 'suffix', 'anchor', 'by'] as const; // biome-ignore format: a list
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Heads under which desks keep these fields, in their languages; a head is compared in small letters, without marks. */
const HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  question: [
    'question', 'question id', 'id', 'item', 'topic', 'issue', 'claim id', 'field', 'query', 'frage', 'sachverhalt', 'thema', 'sujet', 'pregunta', 'asunto', 'domanda', 'quesito', 'pergunta', 'vraag',
    'pytanie', 'soru', 'fråga', 'spørsmål', 'spørgsmål', 'kysymys', 'вопрос', 'السؤال', 'سؤال', 'प्रश्न', 'सवाल', 'سوال',
  ],
  ask: ['ask', 'question text', 'full question', 'wording', 'wording of the question', 'question in words', 'what is asked', 'prompt', 'fragetext'],
  type: [
    'type', 'value type', 'answer type', 'question type', 'type of answer', 'kind', 'typ', 'art', 'tipo', 'soort', 'rodzaj', 'tür', 'tyyppi', 'тип', 'النوع', 'प्रकार', 'قسم',
  ],
  source: [
    'source', 'source id', 'article', 'outlet', 'publication', 'document', 'paper', 'newspaper', 'news outlet', 'media outlet', 'publisher', 'media', 'site', 'website', 'source name', 'source url', 'url', 'link', 'file',
    'quelle', 'artikel', 'zeitung', 'medium', 'dokument', 'journal', 'média', 'titre', 'fuente', 'artículo', 'periódico', 'medio', 'diario', 'fonte', 'articolo', 'giornale', 'testata', 'artigo', 'jornal', 'veículo',
    'bron', 'krant', 'źródło', 'gazeta', 'kaynak', 'gazete', 'källa', 'tidning', 'kilde', 'avis', 'lähde', 'lehti', 'источник', 'издание', 'المصدر', 'الصحيفة', 'स्रोत', 'अखबार', 'ماخذ', 'اخبار',
  ],
  quote: [
    'quote', 'quotation', 'words', 'text', 'excerpt', 'passage', 'exact', 'exact words', 'exact quote', 'verbatim', 'original words', 'words used', 'sentence', 'snippet', 'extract', 'evidence', 'what it says',
    'what the article says', 'wortlaut', 'zitat', 'textstelle', 'citation', 'extrait', 'cita', 'texto', 'frase', 'fragmento', 'citazione', 'testo', 'citação', 'trecho', 'citaat', 'tekst', 'cytat', 'alıntı', 'metin',
    'citat', 'sitat', 'lainaus', 'цитата', 'الاقتباس', 'النص', 'उद्धरण', 'اقتباس',
  ],
  value: [
    'value', 'answer', 'figure', 'number', 'coded', 'coded value', 'reading', 'response', 'wert', 'antwort', 'zahl', 'angabe', 'valeur', 'réponse', 'chiffre', 'valor', 'respuesta', 'cifra', 'valore', 'risposta',
    'resposta', 'waarde', 'antwoord', 'wartość', 'odpowiedź', 'değer', 'yanıt', 'cevap', 'värde', 'svar', 'verdi', 'værdi', 'arvo', 'vastaus', 'значение', 'ответ', 'القيمة', 'الجواب', 'मान', 'उत्तर', 'قدر', 'جواب',
  ],
  speaker: [
    'speaker', 'speaker name', 'name of speaker', 'said by', 'who', 'who said it', 'who said this', 'who said', 'who says', 'who says it', 'who says so', 'whose words', 'attributed to', 'attribution', 'according to',
    'claimant', 'claimed by', 'stated by', 'author of claim', 'quoted person', 'person quoted', 'quoted', 'spokesperson', 'voice', 'sprecher', 'sprecherin', 'wer', 'wer sagt das', 'wer sagt es', 'wer hat das gesagt',
    'wer hat es gesagt', 'laut', 'gesagt von', 'zitierte person', 'qui', 'qui le dit', 'qui l a dit', 'qui parle', 'locuteur', 'selon', 'selon qui', 'dit par', 'quién', 'quien', 'quién lo dice', 'quién lo dijo',
    'quien lo dice', 'quien lo dijo', 'dicho por', 'según', 'según quién', 'hablante', 'portavoz', 'chi', 'chi lo dice', 'chi l ha detto', 'chi parla', 'detto da', 'secondo', 'secondo chi', 'quem', 'quem disse', 'quem diz', 'dito por',
    'segundo', 'segundo quem', 'wie zegt het', 'wie zei het', 'wie', 'spreker', 'volgens', 'gezegd door', 'kto', 'kto powiedział', 'kto to powiedział', 'mówca', 'według', 'kim', 'kim söyledi', 'kim diyor', 'konuşan', 'söyleyen', 'vem',
    'vem sa det', 'vem säger det', 'talare', 'enligt', 'hvem', 'hvem sa det', 'hvem sagde det', 'hvem sier det', 'taler', 'ifølge', 'kuka', 'kuka sanoi', 'kuka sanoo', 'puhuja', 'кто', 'кто сказал', 'кто говорит', 'المتحدث',
    'من قال', 'القائل', 'वक्ता', 'किसने कहा', 'کس نے کہا',
  ],
  as_of: ['as of', 'as of date', 'date of count', 'asof', 'counted on', 'valid on', 'stand', 'stand vom', 'état au', 'a fecha de', 'peildatum'],
  scope: ['scope', 'population', 'area', 'what is counted', 'coverage'],
  unit: ['unit', 'units', 'einheit', 'unité', 'unidad', 'unità', 'unidade', 'eenheid', 'jednostka', 'birim', 'enhet', 'enhed', 'yksikkö', 'единица', 'الوحدة', 'इकाई'],
  modality: ['modality', 'certainty', 'hedge'],
  because: [
    'because', 'note', 'notes', 'comment', 'comments', 'reason', 'remark', 'remarks', 'anmerkung', 'anmerkungen', 'kommentar', 'bemerkung', 'remarque', 'remarques', 'commentaire', 'nota', 'notas', 'note del redattore', 'comentario',
    'comentarios', 'observaciones', 'commento', 'osservazioni', 'observação', 'observações', 'opmerking', 'opmerkingen', 'uwagi', 'açıklama', 'anteckning', 'merknad', 'bemærkning', 'huomautus', 'примечание', 'ملاحظات', 'टिप्पणी', 'نوٹ',
  ],
  prefix: ['prefix', 'before'],
  suffix: ['suffix', 'after'],
  anchor: ['anchor', 'reference date'],
  by: ['by', 'coder', 'coded by', 'annotator', 'annotated by', 'entered by', 'checked by', 'fact checker', 'initials', 'kodiert von', 'codé par'],
}; // biome-ignore format: lists

/** Words that mean another thing within a longer head, and ones of a head that holds none of these fields. */
const ALONE = /^(?:id|item|field|by|who|art|text|texto|number|link|file|site|media|before|after|area|stand|exact|voice|quoted|not[ae]|figure|reading|coded|words)$/u; // biome-ignore format: one pattern
const OTHER =
  /(?<![\p{L}\p{M}])(?:dates?|day|published|datum|fecha|page|seite|line|zeile|address|status|verdict|rating|priority|reporter|byline|journalist|headline|title|rules?|severity|found|fingerprint)(?![\p{L}\p{M}])/u;

/** A head in small letters, without marks. */
export const plainHead = (head: string): string =>
  head
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** How a spreadsheet calls a column, from 0: A, B, …, Z, AA. */
export function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}

/** The field that a head means: one of the known heads, else the longest that is within it; null for none. */
export function fieldOfHead(head: string, isFree: (field: ImportField) => boolean): ImportField | null {
  const words = plainHead(head);
  if (words === '' || OTHER.test(words)) return null;
  let best: { field: ImportField; length: number; at: number } | null = null;
  for (const field of IMPORT_FIELDS.filter(isFree))
    for (const name of HEADS[field]) {
      const at = ` ${words} `.lastIndexOf(` ${name} `);
      if (at < 0 || ALONE.test(name)) continue;
      const length = name.split(' ').length;
      // Of two, the longer; of two as long, the last is what the others describe: "source quote".
      if (best === null || length > best.length || (length === best.length && at > best.at))
        best = { field, length, at };
    }
  return best?.field ?? null;
}

/** Where a field's own heads are among those of a table; undefined where none is. */
export function exactHead(
  field: ImportField,
  heads: readonly string[],
  isFree: (at: number) => boolean,
): number | undefined {
  const plain = heads.map(plainHead);
  return HEADS[field]
    .map((name) => plain.findIndex((head, i) => head === name && isFree(i)))
    .find((i) => i >= 0);
}
