import type {IntakeFormLaterWords} from '../en/intake-form-later.ts';

export const problem: IntakeFormLaterWords['problem'] = {
  of: {
    what: {required: 'Dywedwch wrthym beth ddigwyddodd'},
    kind: {required: 'Dewiswch beth yr hoffech ei anfon'},
    'danger.now': {required: 'Dewiswch a oes rhywun mewn perygl nawr'},
    danger: {required: 'Dywedwch wrthym pwy sydd mewn perygl, a rhag beth'},
    when: {required: 'Dywedwch wrthym pryd y digwyddodd hyn'},
    'when.on': {
      date: 'Rhowch ddyddiad go iawn, fel 12 10 2026, neu dywedwch tua phryd',
      future: 'Rhowch ddyddiad nad yw yn y dyfodol, neu dywedwch tua phryd',
    },
    service: {required: 'Dewiswch â beth mae hyn yn ymwneud', unknown: 'Dewiswch â beth mae hyn yn ymwneud'},
    wanted: {required: 'Dywedwch wrthym beth fyddai’n unioni pethau'},
    type: {required: 'Dewiswch pa un o’r rhain ydych chi', unknown: 'Dewiswch pa un o’r rhain ydych chi'},
    procedure: {
      required: 'Dewiswch un, neu dywedwch nad ydych yn gwybod',
      unknown: 'Dewiswch un, neu dywedwch nad ydych yn gwybod',
    },
    identity: {required: 'Dewiswch a ydych am ddweud wrthym pwy ydych chi'},
    'group.people': {required: 'Rhowch faint ohonoch sydd', number: 'Rhowch nifer y bobl, o 2 i fyny'},
    withheldFrom: {required: 'Rhowch enw pwy na ddylai gael gwybod'},
    'external.body': {required: 'Rhowch ar ran pwy mae’r ymholiad'},
    'complainant.name': {required: 'Rhowch eich enw'},
    'complainant.email': {required: 'Rhowch eich cyfeiriad e-bost, neu dewiswch ffordd arall o gysylltu â chi'},
    'complainant.phone': {required: 'Rhowch eich rhif ffôn, neu dewiswch ffordd arall o gysylltu â chi'},
    'complainant.address': {required: 'Rhowch eich cyfeiriad post, neu dewiswch ffordd arall o gysylltu â chi'},
    'complainant.prefers': {required: 'Dewiswch sut y dylem gysylltu â chi gyntaf'},
    'helper.role': {required: 'Dewiswch a oes rhywun yn eich helpu neu’n siarad ar eich rhan'},
    'helper.name': {required: 'Rhowch enw’r person sy’n eich helpu neu’n siarad ar eich rhan'},
    publish: {required: 'Dewiswch a gawn ei chyhoeddi'},
  },
  any: {
    required: 'Atebwch y cwestiwn hwn',
    'too-long': 'Mae’r ateb hwn yn rhy hir. Byrhewch ef, yna parhewch',
    email: 'Rhowch gyfeiriad e-bost fel enw@example.com',
    phone: 'Rhowch rif ffôn fel 01632 960 001',
    date: 'Rhowch ddyddiad go iawn',
    future: 'Rhowch ddyddiad nad yw yn y dyfodol',
    number: 'Rhowch rif',
    unknown: 'Ni allwn ddefnyddio’r ateb hwn. Newidiwch ef, yna parhewch',
  },
};
