import type {FurtherCatalogue} from '../en/further.ts';
import {soften} from './soften.ts';

export const rarelyRefused: FurtherCatalogue['refusal'] = {
  customer: {
    'role-needed': ({roles}) => (roles ? `Mae hyn ar gyfer: ${roles}.` : 'Mae hyn ar gyfer rhywun â rôl arall.'),
    'same-person': ({person}) =>
      `Mae ${person ?? 'y person hwn'} wedi edrych ar y gŵyn o’r blaen, felly rhaid i rywun arall wneud hyn.`,
    'not-the-holder': ({person}) =>
      person ? `Mae ${person} yn delio â’r gŵyn hon.` : 'Nid oes neb wedi cymryd y gŵyn hon eto.',
    'not-acknowledged': () => 'Nid ydym wedi ysgrifennu eto i ddweud sut rydym yn deall eich cwyn.',
    'no-extension': () => 'Nid yw ein polisi yn rhoi rhagor o amser ar gyfer hyn.',
    'not-later': ({due}) =>
      due
        ? `Rhaid i’r dyddiad newydd fod yn hwyrach na ${due}.`
        : 'Rhaid i’r dyddiad newydd fod yn hwyrach na’r dyddiad sydd yno.',
    'date-past': ({date}) => (date ? `Mae ${date} wedi mynd heibio.` : 'Mae’r dyddiad hwnnw wedi mynd heibio.'),
    'day-off': ({date}) => `Nid yw ${date ?? 'y diwrnod hwnnw'} yn ddiwrnod gwaith.`,
    'beyond-calendar': ({date}) => `Nid ydym yn gwybod y gwyliau banc mor bell â ${date ?? 'hynny'}.`,
    'good-reason-needed': () => 'Mae ein polisi yn gofyn am reswm da dros gymaint â hynny o amser.',
    'own-proposal': () => 'Ni all y sawl sy’n gofyn am ragor o amser ei gymeradwyo.',
    'outcome-unknown': () => 'Nid yw hwnnw’n benderfyniad y mae ein polisi yn ei adnabod.',
    'action-unknown': () => 'Nid ydym yn adnabod y cam gweithredu hwn.',
    'actions-open': ({actions}) =>
      actions
        ? `Rydym wedi addo pethau nad ydynt wedi’u gwneud eto: ${actions}.`
        : 'Rydym wedi addo pethau nad ydynt wedi’u gwneud eto.',
    'date-future': () => 'Mae hynny eto i ddod.',
    'not-in-procedure': () => 'Nid yw ein gweithdrefn gwyno yn berthnasol i hyn.',
    'kind-unknown': () => 'Nid yw ein polisi yn adnabod y math hwn o adborth.',
    'raise-instead': () => 'Mae gan hyn ei amser ei hun. Agorir cwyn ochr yn ochr ag ef.',
    'procedure-unknown': () => 'Nid oes gweithdrefn o’r fath yn ein polisi.',
    'procedure-vacant': () => 'Ni all cwyn ddechrau o dan y weithdrefn hon. Dewiswch un arall.',
    'route-first': () => 'Rhaid i ni benderfynu yn gyntaf pa un o’n gweithdrefnau sy’n addas i hyn.',
    'first-contact-first': () => 'Bydd ein tîm lleol yn ceisio datrys hyn gyda chi yn gyntaf.',
    'choice-unknown': () => 'Nid yw hwnnw’n un o’r dewisiadau.',
    'exclusion-unknown': () => 'Nid yw ein polisi yn eithrio hyn.',
    'advice-needed': () => 'Dywedwch i ble y gall y person droi yn lle hynny.',
    declined: () => 'Ni dderbyniwyd hyn fel cwyn.',
    'not-declined': () => 'Ni wrthodwyd hyn.',
    conflict: ({person}) => `Mae gan ${person ?? 'y person hwn'} fuddiant yn y gŵyn hon.`,
    'no-representative': () => 'Nid oes neb yn siarad ar ran y cwsmer yma.',
    'consent-needed': () => 'Rhaid i’r person sy’n cwyno gadarnhau yn gyntaf pwy sy’n siarad ar ei ran.',
    'spokesperson-needed': () => 'Dywedwch pwy sy’n siarad ar ran y grŵp.',
    'nothing-recommended': () => 'Nid oes neb wedi argymell hyn.',
    'own-recommendation': () => 'Ni all y sawl sy’n argymell hyn ei benderfynu.',
    'not-weighed': () => 'Mae ein polisi yn gofyn am bwyso a mesur mwy cyn hyn.',
    'not-restricted': () => 'Nid oes cyfyngiad ar gyswllt.',
    'step-unknown': () => 'Nid oes cam o’r fath yn ein polisi yma.',
    'issue-too-late': () => 'Rydym wedi ateb yn barod, felly mae hyn yn gŵyn ar wahân.',
    'issue-unrelated': () => 'Dim ond mater cysylltiedig all ymuno â’r gŵyn hon.',
    'referral-unknown': () => 'Nid yw ein polisi yn enwi neb i gyfeirio hyn ato.',
    'not-offered-here': () => 'Nid yw ein polisi yn cynnig hyn yma.',
    'nothing-offered': () => 'Nid oes dim o’r fath wedi’i gynnig.',
    'hearing-first': () => 'Cynigir gwrandawiad, a’i gynnal os oes ei eisiau, cyn yr ateb.',
    'ground-unknown': () => 'Nid yw hwnnw’n un o’r rhesymau yn ein polisi.',
    'letter-incomplete': () => 'Mae’r llythyr heb rywbeth y mae ein polisi yn gofyn amdano.',
    'adjustment-needed': () => 'Rhaid i’r llythyr gadw at yr hyn y cytunwyd ei wneud yn wahanol.',
    'remedy-unknown': () => 'Nid yw ein polisi yn enwi’r ffordd hon o unioni pethau.',
    'payment-unknown': () => 'Nid ydym yn adnabod y taliad hwn.',
    'offset-not-allowed': () => 'Ni ellir gosod y taliad hwn yn erbyn yr hyn sy’n ddyledus.',
    'own-payment': () => 'Ni all y sawl sy’n cynnig taliad ei gymeradwyo.',
    'above-authority': ({person}) => `Ni chaiff ${person ?? 'y person hwn'} addo cymaint â hynny.`,
    'too-late': ({date}) => (date ? `Gallech ofyn am hyn tan ${soften(date)}.` : 'Mae’n rhy hwyr i ofyn am hyn.'),
    'second-person-needed': () => 'Dim ond rhywun sy’n newydd i’r gŵyn hon all ei gwrthod am reswm arall.',
    'ombudsman-unknown': () => 'Nid yw ein polisi yn enwi’r ombwdsmon hwn.',
    'nothing-requested': () => 'Nid oes neb wedi gofyn am hyn.',
    'not-closed': () => 'Nid yw’r gŵyn wedi’i chau.',
    erased: () => 'Dilëwyd y manylion personol, felly ni chedwir dim byd arall.',
    'breach-unknown': () => 'Nid oes toriad data o’r fath wedi’i gofnodi.',
  },
  staff: {
    'not-allowed': () => 'Dim ond y cwsmer, neu rywun sy’n siarad ar eu rhan, all wneud hyn.',
    'role-needed': ({roles, person}) =>
      roles
        ? `Mae hyn ar gyfer: ${roles}. Ni all ${person ?? 'y person hwn'} ei gymryd.`
        : 'Mae angen rôl nad oes gennych chi.',
    'same-person': ({person}) =>
      `Ystyriodd ${person ?? 'y person hwn'} y gŵyn hon ar gam cynharach. Rhaid i rywun arall ei chymryd nawr.`,
    'already-answered': () => 'Mae’r cam hwn wedi’i ateb yn barod.',
    'not-answered': ({due}) =>
      due
        ? `Mae hyn yn agor pan fydd y cam wedi’i ateb, neu pan fydd yr ateb yn hwyr. Disgwylir yr ateb erbyn ${due}.`
        : 'Mae hyn yn agor pan fydd y cam wedi’i ateb, neu pan fydd yr ateb yn hwyr.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman ? `Dyma’r cam olaf. Y cam nesaf yw: ${ombudsman}.` : 'Dyma’r cam olaf.',
    'reason-needed': () => 'Mae’r polisi yn gofyn am reswm.',
    'not-the-holder': ({person}) =>
      person ? `Mae’r achos gan ${person}.` : 'Nid oes neb wedi cymryd yr achos hwn eto. Cymerwch ef yn gyntaf.',
    'not-acknowledged': () => 'Cydnabyddwch y gŵyn yn gyntaf. Nid yw’r amser i ateb wedi dechrau.',
    'no-extension': () => 'Nid yw’r polisi yn rhoi rhagor o amser ar y cam hwn.',
    'good-reason-needed': ({added, cap}) =>
      added && cap
        ? `Mae hynny’n ${added} yn ychwanegol i gyd. Y tu hwnt i ${cap} mae’r polisi yn gofyn am reswm da.`
        : 'Mae’r polisi yn gofyn am reswm da dros gymaint â hynny o amser.',
    'outcome-unknown': () => 'Nid yw hwnnw’n ganlyniad ar y cam hwn.',
    'action-unknown': () => 'Nid oes cam gweithredu o’r fath yn yr achos hwn.',
    'actions-open': ({actions}) =>
      actions ? `Wedi’i addo a heb ei wneud eto: ${actions}.` : 'Nid yw’r camau a addawyd wedi’u gwneud eto.',
    'route-first': () => 'Rhaid i rywun benderfynu yn gyntaf i ba weithdrefn y mae hyn yn perthyn.',
    'first-contact-first': () => 'Y tîm lleol sy’n ceisio gyntaf. Cofnodwch y cyswllt cyntaf hwnnw.',
    declined: () => 'Ni dderbyniwyd hyn.',
    'consent-needed': () => 'Rhaid i’r cwsmer gadarnhau yn gyntaf pwy sy’n siarad ar ei ran.',
    'too-late': ({date}) => (date ? `Gellid gofyn am hyn tan ${soften(date)}.` : 'Mae’n rhy hwyr i ofyn am hyn.'),
  },
};
