import './dates.ts';
import type {IntakeFormLaterWords} from '../en/intake-form-later.ts';
import {capital} from './capital.ts';
import {sayClause} from './clause.ts';
import {files} from './intake-form-files.ts';
import {kinds, noun} from './intake-form-kinds.ts';
import {notes} from './intake-form-notes.ts';
import {problem} from './intake-form-problems.ts';
import {promise} from './intake-form-promise.ts';
import {questionWords} from './intake-form-questions.ts';
import {soften} from './soften.ts';

export const words: IntakeFormLaterWords = {
  ...questionWords,
  ...promise,
  files,
  kinds,
  notes,
  problem,
  clause: sayClause,

  notice: {
    refused: (kind) =>
      `Nid oedd modd i ni dderbyn eich ${noun[kind].plain} y tro hwn. Mae popeth a deipiwyd gennych yma o hyd. Gallwch roi cynnig arall arni, neu gysylltu â ni mewn ffordd arall.`,
    twice: (kind) => {
      const {soft, this: one, she} = noun[kind];
      return `Mae gennym eisoes ${soft} o’r ffurflen hon, a anfonwyd o’r fan hon neu o ffenestr arall, ac roedd yn wahanol i ${she ? 'hon' : 'hwn'}. Os ydych am anfon ${one} hefyd, ${she ? 'anfonwch hi' : 'anfonwch ef'}.`;
    },
  },

  check: {
    title: 'Gwiriwch eich atebion',
    change: 'Newid',
    changes: (row) => `: ${row}`,
    send: (kind) => `Anfon ${noun[kind].the}`,
    signedIn: (kind) => `Rydych wedi mewngofnodi. Bydd eich ${noun[kind].plain} yn eich cyfrif.`,
    unanswered: 'Heb ei ateb eto',
  },

  kept: {
    until: (date) => `Mae eich atebion wedi’u cadw ar y ddyfais hon tan ${soften(date)}.`,
    open: (kind) =>
      `Ni ellir cadw eich atebion ar y ddyfais hon. Cadwch y dudalen hon ar agor nes i chi anfon eich ${noun[kind].plain}.`,
    found: 'Daethom o hyd i’r atebion a deipiwyd gennych yn gynharach a’u rhoi yn ôl.',
    delete: 'Dileu’r hyn a deipiais',
    deleteTitle: 'Dileu popeth a deipiwyd gennych?',
    deleteLoses: 'Mae hyn yn tynnu eich holl atebion o’r ffurflen hon ac o’r ddyfais hon. Ni ellir ei ddadwneud.',
    deleteSending: 'Mae hefyd yn ein hatal rhag anfon hyn eto. Os yw wedi ein cyrraedd eisoes, bydd gennym o hyd.',
    deleteYes: 'Dileu fy holl atebion',
    deleteNo: 'Cadw fy atebion',
    deleted: 'Mae eich atebion wedi’u dileu.',
  },

  sending: {
    title: (kind) => `Wrthi’n anfon eich ${noun[kind].plain}`,
    notYet: (kind) => `Nid yw eich ${noun[kind].plain} wedi ein cyrraedd eto`,
    now: 'Fel arfer mae hyn yn cymryd ychydig eiliadau.',
    waiting: {
      unreachable: 'Nid oedd modd cyrraedd y gwasanaeth.',
      busy: 'Mae’r gwasanaeth yn brysur iawn ar hyn o bryd.',
      failed: 'Nid yw’r gwasanaeth yn gweithio’n iawn ar hyn o bryd.',
    },
    kept: (kind) =>
      `Mae eich ${noun[kind].plain} ${participle(kind, 'gadw', 'chadw')} ar y ddyfais hon a bydd yn cael ${again(kind)} eto’n awtomatig. Gallwch hefyd gau’r dudalen hon: byddwn yn parhau pan fyddwch yn ei hagor eto ar y ddyfais hon.`,
    hereOnly: (kind) =>
      `Mae eich ${noun[kind].plain} ${participle(kind, 'gadw', 'chadw')} ar y dudalen hon a bydd yn cael ${again(kind)} eto’n awtomatig. Cadwch y dudalen hon ar agor nes ${noun[kind].she ? 'iddi gael ei hanfon' : 'iddo gael ei anfon'}.`,
    again: 'Ceisio eto nawr',
  },

  ombudsmen: {
    title: 'Os nad ydych yn fodlon ar sut yr ydym yn delio â hyn',
    advice: 'Gallwch ofyn iddynt am gyngor ar unrhyw adeg.',
    review: 'Gallant edrych ar y mater eu hunain ar ôl i ni orffen.',
  },

  doors: {
    title: 'Ffyrdd eraill o gysylltu â ni',
    phone: 'Ffôn',
    email: 'E-bost',
    post: 'Post',
    website: 'Gwefan',
  },

  sent: {
    title: (kind) => `Mae eich ${noun[kind].plain} ${participle(kind, 'anfon', 'hanfon')}`,
    received: (date, kind) => `Cawsom ${noun[kind].she ? 'hi' : 'ef'} ${soften(date)}.`,
    reference: 'Eich cyfeirnod',
    referenceUse: (kind) => `Rhowch hwn wrth gysylltu â ni am eich ${noun[kind].plain}.`,
    key: 'Eich allwedd',
    keyUse: (kind) =>
      `Gyda’r cyfeirnod, mae’n agor eich ${noun[kind].plain}, fel y gallwch ${noun[kind].she ? 'ei dilyn' : 'ei ddilyn'}. Cadwch yr allwedd yn ddiogel a pheidiwch â’i rhannu. Ni allwn ei dangos eto ar ôl i chi adael y dudalen hon.`,
    copyReference: 'Copïo’r cyfeirnod',
    copyKey: 'Copïo’r allwedd',
    print: 'Argraffu’r dudalen hon',
    mailIt: 'Anfon y ddau ataf fy hun drwy e-bost',
    mail: (kind, reference, key) => ({
      subject: `${capital(noun[kind].plain)} ${reference}`,
      body: `Cyfeirnod: ${reference}\nAllwedd: ${key}\n\nGall pwy bynnag sydd â’r ddau agor ${noun[kind].this}. Peidiwch â’u rhannu.`,
    }),
    receipt: 'Eich derbynneb',
    receiptUse:
      'Mae’n dangos beth a anfonwyd gennych, pryd y daeth i law a beth a addawyd gennym. Nid yw’n agor eich achos.',
    download: 'Lawrlwytho’r dderbynneb',
    copied: 'Wedi’i gopïo.',
    notCopied: 'Nid oedd modd ei gopïo. Dewiswch y testun a’i gopïo eich hun, neu nodwch ef ar bapur.',
    next: 'Beth sy’n digwydd nesaf',
    call: 'Os oes angen i chi gysylltu â ni',
    another: (kind) => `${kind === 'complaint' ? 'Gwneud' : 'Anfon'} ${noun[kind].plain} arall`,
  },
};

/** `wedi’i hanfon` of what is feminine, `wedi’i anfon` of what is not. */
function participle(kind: Parameters<IntakeFormLaterWords['sent']['title']>[0], he: string, she: string): string {
  return `wedi’i ${noun[kind].she ? she : he}`;
}

function again(kind: Parameters<typeof participle>[0]): string {
  return noun[kind].she ? 'ei hanfon' : 'ei anfon';
}
