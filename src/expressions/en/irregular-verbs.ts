/** Irregular verbs of English, each before its past forms: a closed class. */
const ROWS =
  'arise arose arisen|be was were been|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|' +
  'bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|' +
  'eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast|forego forewent foregone|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|' +
  'forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|' +
  'leap leapt|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|mow mown|overcome overcame|overhear overheard|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|' +
  'pay paid|prove proven|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|' +
  'sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|' +
  'stink stank stunk|stride strode|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden|' +
  'undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written';

/** The plain form of each irregular past form. */
export const PLAIN_FORMS: ReadonlyMap<string, string> = new Map(
  ROWS.split('|').flatMap((row) => {
    const [plain = '', ...forms] = row.split(' ');
    return forms.map((form) => [form, plain] as const);
  }),
);
