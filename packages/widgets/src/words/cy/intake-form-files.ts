import type {files as english} from '../en/intake-form-files.ts';
import {noun} from './intake-form-kinds.ts';

export const files: typeof english = {
  hint: 'Nid oes rhaid i chi. Anfonir pob un cyn gynted ag y byddwch yn ei dewis. Dim ond ar ôl i chi anfon y ffurflen y byddwn yn edrych arni.',
  choose: 'Dewis lluniau neu ddogfennau',
  photo: 'Tynnu llun',
  none: 'Dim',
  size: (bytes) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  summary: (sent, all) => (sent === all ? `Mae pob ffeil wedi’i hychwanegu: ${all}.` : `Ychwanegwyd ${sent} o ${all}.`),
  progress: (share) => `Yn cael ei hanfon: ${Math.round(share * 100)}%`,
  said: {
    waiting: 'Yn aros i gael ei hanfon.',
    sent: 'Wedi’i hychwanegu.',
    earlier: 'Wedi’i hychwanegu pan oeddech yma o’r blaen.',
    lost: 'Heb ei hychwanegu: caewyd y dudalen cyn i’r cyfan gyrraedd. Dewiswch hi eto os ydych am ei hychwanegu o hyd.',
  },
  state: {
    waiting: 'heb ei hanfon eto',
    sending: 'yn cael ei hanfon',
    sent: 'wedi’i hychwanegu',
    earlier: 'wedi’i hychwanegu',
    lost: 'heb ei hychwanegu',
    failed: 'heb ei hychwanegu',
  },
  cancel: 'Canslo',
  remove: 'Tynnu',
  again: 'Ceisio eto',
  refused: {
    'file/too-large':
      'Mae’r ffeil hon yn rhy fawr i ni. Mae’r hyn a deipiwyd gennych wedi’i gadw. Gwnewch y ffeil yn llai, neu anfonwch hi drwy’r post.',
    'file/too-many':
      'Mae hyn yn fwy nag y gallwn ei gadw gyda’i gilydd. Mae’r ffeiliau o’i blaen wedi’u cadw. Anfonwch hon drwy’r post.',
    'file/type-refused':
      'Ni allwn agor ffeiliau o’r math hwn. Mae’r hyn a deipiwyd gennych wedi’i gadw. Ychwanegwch hi fel llun, PDF neu ddogfen.',
    'file/unsafe':
      'Rhwystrwyd y ffeil hon gan ein gwiriad feirysau, felly ni wnaethom ei chadw. Mae’r hyn a deipiwyd gennych wedi’i gadw.',
    'service/full':
      'Nid oes gennym le i’r ffeil hon ar hyn o bryd. Ceisiwch eto’n nes ymlaen, neu anfonwch hi drwy’r post.',
    'service/unreachable': 'Torrodd y llinell cyn i’r cyfan gyrraedd. Mae’r ffeil yn dal yma: ceisiwch eto.',
    'request/forbidden': 'Ni adawodd y wefan hon i ni anfon y ffeil hon. Ceisiwch eto, neu ewch ymlaen hebddi.',
    other:
      'Aeth rhywbeth o’i le ar ein hochr ni, ac ni chafodd y ffeil hon ei hychwanegu. Ceisiwch eto, neu ewch ymlaen hebddi.',
  },
  unsentTitle: (count) =>
    count === 1 ? 'Mae ffeil heb ei hychwanegu eto' : `Mae ${count} ffeil heb eu hychwanegu eto`,
  unsent: 'Nid anfonir dim cyn i chi ddewis.',
  look: 'Mynd yn ôl at y ffeiliau',
  leave: (kind, count) => `Anfon ${noun[kind].the} ${count === 1 ? 'hebddi' : 'hebddynt'}`,
};
