import type {ProblemWords} from '../en/problem.ts';

export const problemWords: ProblemWords = {
  unseen: {
    'case/not-found':
      'Ni allwn ddangos cwyn â’r manylion hyn. Efallai fod y cyfeirnod neu’r allwedd wedi’u teipio’n anghywir. Gwiriwch y ddau, neu cysylltwch â ni a byddwn yn helpu.',
    'request/unauthorised': 'Nid ydych wedi mewngofnodi, neu nid ydych mwyach. Mewngofnodwch eto i weld y gŵyn hon.',
    other: 'Ni allwn gyrraedd y gwasanaeth ar hyn o bryd. Nid oes dim wedi’i golli, ac rydym yn dal i geisio.',
  },
  undone: {
    'case/stale':
      'Mae’r gŵyn wedi newid ers i’r dudalen hon ei dangos, felly ni wnaed hyn. Darllenwch beth sy’n newydd, yna ceisiwch eto os ydych yn dal am wneud hynny.',
    'case/refused': 'Ni ellir gwneud hyn nawr.',
    'case/not-found': 'Ni ellir agor y gŵyn hon â’r manylion hyn mwyach.',
    'request/unauthorised': 'Nid ydych wedi mewngofnodi mwyach, felly ni wnaed hyn. Mewngofnodwch, yna ceisiwch eto.',
    'request/invalid': 'Ni ellir anfon hyn fel y mae. Gwiriwch yr hyn a ysgrifennoch, yna ceisiwch eto.',
    'request/too-large': 'Mae hyn yn rhy hir i’w anfon. Gwnewch ef yn fyrrach, neu anfonwch ef mewn dwy ran.',
    'request/too-many': 'Anfonwyd gormod ar unwaith. Arhoswch funud, yna ceisiwch eto.',
    'service/unreachable':
      'Ni allem gyrraedd y gwasanaeth, felly ni wyddom a gyrhaeddodd hyn. Ceisiwch eto: ni chaiff ei wneud ddwywaith.',
    other: 'Aeth rhywbeth o’i le ar ein hochr ni. Ceisiwch eto, neu cysylltwch â ni.',
  },
  kept: 'Mae’r hyn a ysgrifennoch yn dal yma.',
  tryAgain: 'Ceisio eto',
};
