import type {PlainDate} from '../calendar/plain-date.ts';
import type {Payment} from '../case/state.ts';
import type {WayToReach} from '../intake.ts';
import type {Duration, FeedbackKind, Force} from '../policy.ts';
import {say, strong} from './say.ts';
import {sayDate} from './say-date.ts';
import type {LetterTitle, LetterWords, Since, ToldDuty, UpdateWay} from './words-en.ts';

const days = 'dydd Llun,dydd Mawrth,dydd Mercher,dydd Iau,dydd Gwener,dydd Sadwrn,dydd Sul'.split(',');
const months = 'Ionawr,Chwefror,Mawrth,Ebrill,Mai,Mehefin,Gorffennaf,Awst,Medi,Hydref,Tachwedd,Rhagfyr'.split(',');
const date = (day: PlainDate) => sayDate(day, {days, months});
/** After `ar`, with the soft mutation of `dydd`. */
const on = (day: PlainDate) => date(day).replace(/^d/, 'dd');

/** A verb-noun, and the same with the soft mutation (treiglad meddal). */
const verbs: Readonly<Record<ToldDuty, readonly [plain: string, soft: string]>> = {
  acknowledge: ['ysgrifennu atoch', 'ysgrifennu atoch'],
  contact: ['cysylltu â chi', 'gysylltu â chi'],
  respond: ['ateb', 'ateb'],
};
const promised: Readonly<Record<Force, (duty: ToldDuty) => string>> = {
  must: (duty) => `Byddwn yn ${verbs[duty][0]}`,
  should: (duty) => `Dylem ${verbs[duty][1]}`,
  aim: (duty) => `Ein nod yw ${verbs[duty][0]}`,
};
const since: Readonly<Record<Since, string>> = {
  opened: 'ar ôl y diwrnod y daeth i law',
  logged: 'ar ôl i ni wneud cofnod',
  settled: 'ar ôl unioni pethau',
  assigned: 'ar ôl i rywun ymgymryd â’r mater',
  acknowledged: 'ar ôl i ni ysgrifennu i gydnabod hyn',
  'this-letter': 'ar ôl y llythyr hwn',
  contacted: 'ar ôl i ni gysylltu am y tro cyntaf',
  responded: 'ar ôl ein hateb',
};
/** As they stand after any number, and after two, which softens. */
const units: Readonly<Record<Duration['unit'], readonly [any: string, two: string]>> = {
  'working-days': ['diwrnod gwaith', 'ddiwrnod gwaith'],
  'calendar-days': ['diwrnod', 'ddiwrnod'],
  weeks: ['wythnos', 'wythnos'],
  months: ['mis', 'fis'],
  hours: ['awr', 'awr'],
  'working-hours': ['awr waith', 'awr waith'],
};
const length = ({count, unit}: Duration) => `${count} ${units[unit][count === 2 ? 1 : 0]}`;

const matter: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'cwyn',
  compliment: 'canmoliaeth',
  suggestion: 'awgrym',
  comment: 'sylw',
  'service-request': 'cais',
  'member-enquiry': 'ymholiad',
};
const titles: Readonly<Record<LetterTitle, string>> = {
  acknowledgement: 'mae wedi dod i law, a dyma beth sy’n digwydd nesaf',
  extension: 'mae angen rhagor o amser arnom',
  'extension-asked': 'a gawn ragor o amser?',
  'holding-notice': 'nid yw ein hateb yn barod eto',
  'stage-answer': 'ein hateb',
  refusal: 'nid ydym yn ymgymryd â’r mater',
  'escalation-refusal': 'nid ydym yn mynd â’r mater ymhellach',
  closing: 'mae’r achos wedi’i gau',
  survey: 'sut y gwnaethom ddelio â’r mater?',
  'failed-remedy': 'rhywbeth a addawyd gennym ac na allwn ei wneud',
};
const decisions = {
  upheld: ['Rydym yn cadarnhau eich', 'Mae hyn yn golygu ein bod yn cytuno: aeth rhywbeth o’i le.'],
  'partially-upheld': [
    'Rydym yn cadarnhau rhan o’ch',
    'Mae hyn yn golygu ein bod yn cytuno: aeth rhai pethau o’u lle.',
  ],
  'not-upheld': ['Nid ydym yn cadarnhau eich', 'Mae hyn yn golygu na welsom fod unrhyw beth wedi mynd o’i le.'],
} as const;
const updatesBy: Readonly<Record<UpdateWay, string>> = {
  phone: 'dros y ffôn',
  email: 'drwy e-bost',
  visit: 'drwy ymweliad',
  post: 'drwy’r post',
  text: 'drwy neges destun',
  portal: 'ar eich tudalen',
};
const payFor: Readonly<Record<Payment['line'], string>> = {
  'financial-loss': 'am arian a golloch',
  discretionary: 'am y drafferth a achosodd hyn i chi',
  statutory: 'oherwydd bod y gyfraith yn dweud hynny',
};
const payAs: Readonly<Record<Payment['form'], string>> = {
  payment: 'wedi’i dalu i chi',
  voucher: 'fel taleb',
  gift: 'fel rhodd',
  offset: 'wedi’i osod yn erbyn yr hyn sy’n ddyledus gennych i ni',
};
const way: Readonly<Record<WayToReach, string>> = {email: 'drwy e-bost', phone: 'dros y ffôn', post: 'drwy’r post'};

/** Every word of every letter, in Welsh. Names that a policy gives stand where nothing mutates them. */
export const wordsCy: LetterWords = {
  date,
  length,
  contact: {phone: 'Ffôn', email: 'E-bost', post: 'Post', website: 'Gwefan'},
  note: {
    adjustment: (what) => `Addasiad y cytunwyd arno: ${what}. Nid yw llythyr safonol yn ddigon ar ei ben ei hun.`,
    'adjustment-asked': (what) => `Gofynnwyd i ni wneud hyn yn wahanol: ${what}`,
    'only-that-way': (prefers) => `Anfonwch hwn ${way[prefers as WayToReach]}, ac mewn dim ffordd arall.`,
    'no-known-way': (name) => `Nid oes ffordd o gyrraedd y person hwn wedi’i chofnodi: ${name}.`,
    'consent-awaited': (name) =>
      `Nid yw’r cwsmer wedi cadarnhau bod y person hwn yn siarad ar eu rhan: ${name}. Peidiwch ag anfon dim o hyn at y person hwnnw.`,
    'answer-to-all': () => 'Rhaid i’r ateb fod ar gael i bawb sy’n rhan o’r ddeiseb.',
    'outside-body': (body) => `Daeth hyn drwy rywun o’r tu allan, y gall fod angen dweud wrthynt hefyd: ${body}.`,
    'identity-withheld': (from) => `Ni ddylid enwi’r cwsmer wrth y person hwn: ${from}.`,
    'ombudsman-unchecked': (name) => `Nid oes neb wedi cymharu’r manylion hyn â manylion yr ombwdsmon ei hun: ${name}.`,
  },

  subject: (kind, reference, title) => `Eich ${matter[kind]} ${reference}: ${titles[title]}`,
  fileNote: (subject) => `Nodyn ar gyfer y ffeil. ${subject}`,
  notSent: 'Ni anfonwyd hwn at neb. Ni ddywedodd y person pwy ydyw.',
  dated: (day) => date(day).replace(/^d/, 'D'),
  reference: (reference) => say`Eich cyfeirnod: ${strong(reference)}`,
  greeting: (name) => `Annwyl ${name},`,
  speaksFor: (name) =>
    `Rydym yn ysgrifennu atoch oherwydd eich bod yn siarad ar ran ${name}. Lle mae’r llythyr hwn yn dweud “chi”, mae’n golygu ${name}.`,
  spokesperson:
    'Rydym yn ysgrifennu atoch oherwydd eich bod yn siarad ar ran y grŵp. Rhowch wybod i’r lleill am yr hyn a ddywedwn yma.',
  signed: 'Yn gywir,',
  reach: {
    heading: 'Sut i gysylltu â ni',
    quote: (reference) => `Rhowch eich cyfeirnod, ${reference}, pan fyddwch yn cysylltu.`,
  },

  item: {
    reference: 'Eich cyfeirnod',
    stage: 'Y cam',
    understanding: 'Sut rydym yn deall y mater',
    'outcome-sought': 'Beth rydych am iddo ddigwydd',
    responsibility: 'Beth rydym ni’n gyfrifol amdano, a beth nad ydym',
    investigator: 'Pwy sy’n delio â’r mater',
    process: 'Beth sy’n digwydd nesaf',
    timescales: 'Pryd y byddwch yn clywed gennym',
    'new-date': 'Y dyddiad newydd',
    reason: 'Pam',
    investigation: 'Beth yr edrychom i mewn iddo',
    findings: 'Beth a ganfuom, a pham y gwnaethom benderfynu fel hyn',
    'every-point': 'Eich pwyntiau, fesul un',
    decision: 'Ein penderfyniad',
    reasons: 'Pam y gwnaethom benderfynu fel hyn',
    'law-and-policy': 'Y gyfraith, y polisïau a’r arferion da yr edrychom arnynt',
    'root-cause': 'Beth aeth o’i le, a pham',
    apology: 'Rydym yn ymddiheuro',
    remedy: 'Sut rydym yn unioni pethau',
    actions: 'Beth y byddwn yn ei wneud, ac erbyn pryd',
    prevention: 'Sut y byddwn yn atal hyn rhag digwydd eto',
    payments: 'Beth rydym yn ei dalu',
    learning: 'Beth rydym wedi’i ddysgu',
    'escalation-route': 'Os nad ydych yn fodlon ar yr ateb hwn',
    ombudsman: 'Pwy all eich helpu o’r tu allan',
    advice: 'Ble gallwch droi yn lle hynny',
    alternative: 'Beth rydym yn ei gynnig yn lle hynny',
    hearing: 'Y gwrandawiad',
    discussion: 'Beth y gwnaethom ei drafod',
    'remedy-answer': 'Beth a ddywedoch am ein cynnig',
  },

  received: (kind, day) => say`Daeth eich ${matter[kind]} i law ar ${strong(on(day))}.`,
  asked: (stage, day) => say`Gofynnoch am hyn: ${stage}. Daeth eich cais i law ar ${strong(on(day))}.`,
  nowAt: (stage) => say`Dyma’r cam presennol: ${stage}.`,
  understanding: {
    check: 'Os nad yw hyn yn iawn, neu os oes rhywbeth ar goll, rhowch wybod i ni.',
  },
  investigator: {
    person: (name, role) => (role === undefined ? say`${strong(name)}` : say`${strong(name)}, ${role}`),
    elsewhere: (organisation) => say`Ar y cam hwn daw’r ateb gan: ${organisation}.`,
  },

  when: {
    promise: (duty, force, due, counted) =>
      counted
        ? say`${promised[force](duty)} erbyn ${strong(date(due))}, ${length(counted[0])} ${since[counted[1]]}.`
        : say`${promised[force](duty)} erbyn ${strong(date(due))}.`,
    instead: (duty, force, due, was) => say`${promised[force](duty)} erbyn ${strong(date(due))} yn lle ${date(was)}.`,
    forecast: (duty, due) => say`Rydym yn disgwyl ${verbs[duty][0]} erbyn ${strong(date(due))}.`,
    late: (duty, force, due) =>
      force === 'aim'
        ? say`Ein nod oedd ${verbs[duty][0]} erbyn ${strong(date(due))}. Nid ydym wedi gwneud hynny eto.`
        : say`Dylem fod wedi ${verbs[duty][0]} erbyn ${strong(date(due))}. Nid ydym wedi gwneud hynny eto.`,
    undated: (duty) => `Nid oes gennym ddyddiad eto ar gyfer pryd y byddwn yn ${verbs[duty][0]}.`,
    provisional: 'Nid yw holl wyliau banc y flwyddyn honno’n hysbys eto, felly gallai’r dyddiad hwn newid.',
    updates: (everyDays, how) =>
      `Tan hynny byddwch yn clywed gennym bob ${everyDays === 1 ? 'dydd' : length({count: everyDays, unit: 'calendar-days'})}, ${updatesBy[how]}.`,
  },
  next: {
    look: 'Rydym yn edrych i mewn i’r mater, ac yn ysgrifennu atoch gyda’n penderfyniad a’n rhesymau.',
    hearing: 'Gallwch gwrdd â’r bobl sy’n penderfynu. Os hoffech wneud hynny, rhowch wybod i ni.',
    further: (stage) => say`Os nad ydych yn fodlon ar ein hateb, gallwch wedyn ofyn am hyn: ${stage}.`,
    last: 'Ein hateb ar y cam hwn yw ein hateb terfynol.',
    ombudsman: (name) => say`Ar ôl ein hateb terfynol gallwch ofyn i rywun o’r tu allan edrych ar hyn: ${name}.`,
  },

  extension: {
    decided: (kind) => `Mae angen rhagor o amser arnom i ateb eich ${matter[kind]}.`,
    asked: (kind) => `Rydym yn gofyn i chi am ragor o amser i ateb eich ${matter[kind]}.`,
    wanted: (to, due) =>
      due === undefined
        ? say`Hoffem ateb erbyn ${strong(date(to))}.`
        : say`Hoffem ateb erbyn ${strong(date(to))} yn lle ${date(due)}.`,
    yours: 'Chi sydd i benderfynu. Os gwrthodwch, neu os na atebwch, bydd y dyddiad yn aros fel y mae.',
    approval: 'Rhaid i un o’n rheolwyr ei gymeradwyo hefyd. Tan hynny bydd y dyddiad yn aros fel y mae.',
    why: 'Pam mae angen rhagor o amser arnom',
  },
  holding: {
    notReady: (kind) => `Nid yw ein hateb i’ch ${matter[kind]} yn barod eto.`,
    late: (due) => say`Dywedwyd wrthych y byddai gennych erbyn ${date(due)}.`,
    expected: (force, to) => say`${promised[force]('respond')} erbyn ${strong(date(to))}.`,
    why: 'Pam mae’n cymryd mwy o amser',
  },

  answer: {
    at: (stage) => say`Dyma ein hateb ar y cam hwn: ${stage}.`,
    decided: (kind, outcome) => say`${strong(`${decisions[outcome][0]} ${matter[kind]}.`)} ${decisions[outcome][1]}`,
    talked: {
      discussed: 'Gwnaethom drafod hyn gyda chi cyn ysgrifennu.',
      tried: 'Gwnaethom geisio trafod hyn gyda chi cyn ysgrifennu.',
    },
    noRemedy: (kind) => `Nid ydym yn cynnig dim arall, oherwydd na wnaethom gadarnhau eich ${matter[kind]}.`,
    offered: 'Rydym yn cynnig:',
    accepted: {
      agreed: 'Dywedoch wrthym eich bod yn cytuno â’r hyn rydym yn ei gynnig.',
      'not-agreed': 'Dywedoch wrthym nad ydych yn cytuno â’r hyn rydym yn ei gynnig. Mae’r cynnig yn dal i sefyll.',
      'no-reply':
        'Gofynnom i chi am yr hyn rydym yn ei gynnig, ac nid ydym wedi clywed gennych. Mae’r cynnig yn dal i sefyll.',
    },
    action: (what, due, owner) =>
      owner === undefined
        ? say`Erbyn ${strong(date(due))}: ${what}`
        : say`Erbyn ${strong(date(due))}: ${what} (${owner})`,
    nothingLeft: 'Nid oes dim ar ôl i ni ei wneud.',
    payment: (amount, line, form, failure) => say`${strong(amount)} ${payFor[line]}, ${payAs[form]}: ${failure}`,
    noPayment: 'Nid ydym yn talu dim fel rhan o’r ateb hwn.',
    heard: (day) =>
      day === undefined
        ? ['Cwrddoch â’r bobl a benderfynodd hyn.']
        : say`Cwrddoch â’r bobl a benderfynodd hyn, ar ${on(day)}.`,
    notHeard: 'Gallech fod wedi cwrdd â’r bobl a benderfynodd hyn, a dewisoch beidio.',
    unanswered: 'Gallech fod wedi cwrdd â’r bobl a benderfynodd hyn. Ni chlywsom gennych.',
    forAll: 'Mae’r ateb hwn i bawb sy’n rhan o’r ddeiseb. Gall unrhyw un o’r grŵp ofyn i ni amdano.',
  },
  further: {
    ask: (stage) => say`Gallwch ofyn am hyn: ${stage}. Rhowch wybod i ni mewn unrhyw ffordd sy’n gyfleus i chi.`,
    free: 'Nid oes rhaid i chi ddweud pam.',
    reason: 'Dywedwch wrthym beth nad ydych yn fodlon arno.',
    inPart: 'Gallwch hefyd ofyn am ran ohono’n unig.',
    within: (duration) => `Gofynnwch o fewn ${length(duration)} i’r llythyr hwn.`,
    elsewhere: (organisation) => say`Bydd yr ateb wedyn yn dod gan: ${organisation}.`,
    last: 'Dyma ein hateb terfynol.',
  },

  refusal: {
    decided: (kind) =>
      say`${strong(`Rydym wedi penderfynu peidio ag ymgymryd â’ch ${matter[kind]}`)} o dan ein gweithdrefn gwyno.`,
    ground: (name) => say`Nid yw ein polisi yn cynnwys hyn: ${name}.`,
    evidence: 'Beth yr edrychom arno',
  },
  escalationRefusal: {
    decided: (stage) =>
      say`Gofynnoch am hyn: ${stage}. ${strong('Rydym wedi penderfynu peidio â mynd â’r mater i’r cam hwnnw.')}`,
  },
  closing: {
    closed: (kind, day) => say`Gwnaethom gau eich ${matter[kind]} ar ${strong(on(day))}.`,
    withdrawn: (kind, day) =>
      say`Dywedoch wrthym ar ${on(day)} nad ydych am barhau â’ch ${matter[kind]}. Felly gwnaethom gau’r achos.`,
    heading: 'Beth a addawyd gennym',
    done: (what, day) => say`Gwnaed ar ${on(day)}: ${what}`,
    nothing: 'Mae popeth a addawyd gennym wedi’i wneud.',
    reopen: 'Os nad yw rhywbeth a addawyd wedi’i wneud wedi’r cyfan, rhowch wybod i ni, a byddwn yn ailagor yr achos.',
    further: (stage) => say`Gallwch ofyn am hyn o hyd: ${stage}.`,
  },
  survey: {
    ask: (kind) => `Rydym wedi cau eich ${matter[kind]}. Hoffem wybod sut y gwnaethom ddelio â’r mater.`,
    question: 'Pa mor fodlon ydych chi ar sut y gwnaethom ddelio â’r mater?',
    scale: ['5: bodlon iawn', '4: bodlon', '3: y naill na’r llall', '2: anfodlon', '1: anfodlon iawn'],
    free: 'Nid oes rhaid i chi ateb. Nid yw’n newid dim i chi, beth bynnag a ddywedwch.',
    complain: {
      heading: 'Os ydych am gwyno',
      how: 'Os oes rhywbeth o’i le o hyd, neu os nad ydych yn fodlon ar rywbeth arall, gallwch gwyno wrthym unrhyw bryd. Rhowch wybod i ni mewn unrhyw ffordd sy’n gyfleus i chi.',
    },
  },
  failedRemedy: {
    promised: (what, due) =>
      due === undefined
        ? say`Gwnaethom addo hyn i chi: ${what}`
        : say`Gwnaethom addo hyn i chi erbyn ${date(due)}: ${what}`,
    cannot: strong('Ni allwn ei wneud.'),
    why: 'Pam na allwn ei wneud',
    by: (due) => say`Byddwn yn gwneud hyn erbyn ${strong(date(due))}.`,
  },

  ombudsman: {
    independent: (name) => say`${name}. Maent yn annibynnol arnom ni.`,
    advice: 'Gallwch gysylltu â nhw unrhyw bryd am gyngor.',
    refusal: 'Mae gennych hawl i ofyn iddynt edrych ar y penderfyniad hwn.',
    overturned: 'Gallant ddweud wrthym am ymgymryd â’r mater wedi’r cyfan.',
    now: 'Gallwch ofyn iddynt nawr edrych ar sut y gwnaethom ddelio â’r mater.',
    after: (stage) => say`Gallant edrych ar sut y gwnaethom ddelio â’r mater ar ôl i’r cam hwn ddod i ben: ${stage}.`,
    reminder: 'Gallwch ofyn iddynt edrych ar hyn.',
    within: (duration) => `Maent yn gofyn i bobl ddod atynt o fewn ${length(duration)} i’r ateb terfynol.`,
    wait: (duration) => `Mae ein polisi yn gofyn i chi aros ${length(duration)} cyn cysylltu â nhw.`,
  },

  publicReply: {
    thanks: 'Rydym wedi gweld eich neges, ac rydym am edrych i mewn iddi.',
    privately:
      'Er mwyn i ddim byd amdanoch gael ei weld yma, anfonwch neges breifat atom, neu cysylltwch â ni mewn ffordd arall:',
    nothing: 'Er mwyn i ddim byd amdanoch gael ei weld yma, anfonwch neges breifat atom.',
    signed: (organisation) => say`Oddi wrth ${organisation}`,
  },
};
