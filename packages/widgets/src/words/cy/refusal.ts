import type {RefusalWords} from '../en/refusal.ts';

export const refusalWords: RefusalWords = {
  customer: {
    'not-allowed': () => 'Dim ond y sefydliad all wneud hyn.',
    'role-needed': ({roles}) => (roles ? `Mae hyn ar gyfer: ${roles}.` : 'Mae hyn ar gyfer rhywun â rôl arall.'),
    'same-person': ({person}) =>
      `Mae ${person ?? 'y person hwn'} wedi edrych ar y gŵyn o’r blaen, felly rhaid i rywun arall wneud hyn.`,
    'not-the-holder': ({person}) =>
      person ? `Mae ${person} yn delio â’r gŵyn hon.` : 'Nid oes neb wedi cymryd y gŵyn hon eto.',
    closed: () => 'Mae’r gŵyn wedi’i chau.',
    'already-done': () => 'Mae hyn wedi’i wneud yn barod.',
    'already-answered': () => 'Rydym wedi ateb yn barod.',
    'not-acknowledged': () => 'Nid ydym wedi ysgrifennu eto i ddweud sut rydym yn deall eich cwyn.',
    'not-answered': ({due}) =>
      due
        ? `Gallwch ofyn am hyn pan fyddwn wedi ateb, neu pan fydd ein hateb yn hwyr. Byddwn yn ateb erbyn ${due}.`
        : 'Gallwch ofyn am hyn pan fyddwn wedi ateb, neu pan fydd ein hateb yn hwyr.',
    'no-extension': () => 'Nid yw ein polisi yn rhoi rhagor o amser ar gyfer hyn.',
    'not-later': ({due}) =>
      due
        ? `Rhaid i’r dyddiad newydd fod yn hwyrach na ${due}.`
        : 'Rhaid i’r dyddiad newydd fod yn hwyrach na’r dyddiad sydd yno.',
    'date-past': ({date}) => (date ? `Mae ${date} wedi mynd heibio.` : 'Mae’r dyddiad hwnnw wedi mynd heibio.'),
    'day-off': ({date}) => `Nid yw ${date ?? 'y diwrnod hwnnw'} yn ddiwrnod gwaith.`,
    'beyond-calendar': ({date}) => `Nid ydym yn gwybod y gwyliau banc mor bell â ${date ?? 'hynny'}.`,
    'good-reason-needed': () => 'Mae ein polisi yn gofyn am reswm da dros gymaint â hynny o amser.',
    'nothing-proposed': () => 'Nid oes neb yn gofyn am ragor o amser nawr.',
    'own-proposal': () => 'Ni all y sawl sy’n gofyn am ragor o amser ei gymeradwyo.',
    'outcome-unknown': () => 'Nid yw hwnnw’n benderfyniad y mae ein polisi yn ei adnabod.',
    'action-unknown': () => 'Nid ydym yn adnabod y cam gweithredu hwn.',
    'actions-open': ({actions}) =>
      actions
        ? `Rydym wedi addo pethau nad ydynt wedi’u gwneud eto: ${actions}.`
        : 'Rydym wedi addo pethau nad ydynt wedi’u gwneud eto.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman
        ? `Dyma gam olaf ein gweithdrefn. Gallwch fynd at: ${ombudsman}.`
        : 'Dyma gam olaf ein gweithdrefn. Gallwch fynd at yr ombwdsmon.',
    'reason-needed': () => 'Mae ein polisi yn gofyn i chi ddweud pam. Mae un frawddeg yn ddigon.',
  },
  staff: {
    'not-allowed': () => 'Dim ond y cwsmer, neu rywun sy’n siarad ar eu rhan, all wneud hyn.',
    'role-needed': ({roles, person}) =>
      roles
        ? `Mae hyn ar gyfer: ${roles}. Ni all ${person ?? 'y person hwn'} ei gymryd.`
        : 'Mae angen rôl nad oes gennych chi.',
    'same-person': ({person}) =>
      `Ystyriodd ${person ?? 'y person hwn'} y gŵyn hon ar gam cynharach. Rhaid i rywun arall ei chymryd nawr.`,
    'not-the-holder': ({person}) =>
      person ? `Mae’r achos gan ${person}.` : 'Nid oes neb wedi cymryd yr achos hwn eto. Cymerwch ef yn gyntaf.',
    'already-answered': () => 'Mae’r cam hwn wedi’i ateb yn barod.',
    'not-acknowledged': () => 'Cydnabyddwch y gŵyn yn gyntaf. Nid yw’r amser i ateb wedi dechrau.',
    'not-answered': ({due}) =>
      due
        ? `Mae hyn yn agor pan fydd y cam wedi’i ateb, neu pan fydd yr ateb yn hwyr. Disgwylir yr ateb erbyn ${due}.`
        : 'Mae hyn yn agor pan fydd y cam wedi’i ateb, neu pan fydd yr ateb yn hwyr.',
    'no-extension': () => 'Nid yw’r polisi yn rhoi rhagor o amser ar y cam hwn.',
    'good-reason-needed': ({added, cap}) =>
      added && cap
        ? `Mae hynny’n ${added} yn ychwanegol i gyd. Y tu hwnt i ${cap} mae’r polisi yn gofyn am reswm da.`
        : 'Mae’r polisi yn gofyn am reswm da dros gymaint â hynny o amser.',
    'outcome-unknown': () => 'Nid yw hwnnw’n ganlyniad ar y cam hwn.',
    'action-unknown': () => 'Nid oes cam gweithredu o’r fath yn yr achos hwn.',
    'actions-open': ({actions}) =>
      actions ? `Wedi’i addo a heb ei wneud eto: ${actions}.` : 'Nid yw’r camau a addawyd wedi’u gwneud eto.',
    'no-further-stage': ({ombudsman}) => `Dyma’r cam olaf. Y cam nesaf yw’r ${ombudsman ?? 'ombwdsmon'}.`,
    'reason-needed': () => 'Mae’r polisi yn gofyn am reswm.',
  },
  clause: (section, heading) => `Polisi, adran ${section}: ${heading}`,
};
