import type {WithdrawalWords} from '../en/withdrawal.ts';

export const words: WithdrawalWords = {
  lost: 'Os tynnwch hi’n ôl',
  losses: [
    'Byddwn yn rhoi’r gorau i edrych i mewn iddi. Ni chewch ateb, ac ni fydd y dyddiadau a roesom i chi’n sefyll mwyach.',
    'Ni allwch ofyn am adolygiad ohoni. Os tynnoch hi’n ôl trwy gamgymeriad, dywedwch wrthym: dim ond ni all ei hailagor.',
  ],
  kept: 'Yr hyn sy’n aros',
  keeps: (ombudsman) => [
    'Gallwch ddarllen y cyfan yma o hyd, ac ysgrifennu atom.',
    'Byddwn yn dal i wneud yr hyn a addawsom.',
    `Gallwch wneud cwyn newydd${ombudsman === undefined ? '' : `, a gallwch fynd o hyd at: ${ombudsman}`}.`,
  ],
  reason: 'Pam rydych yn ei thynnu’n ôl?',
  reasonHint: 'Nid oes rhaid i chi ddweud pam.',
  withdraw: 'Tynnu fy nghwyn yn ôl',
  keep: 'Cadw fy nghwyn',
  sending: 'Yn anfon…',
  done: 'Rydych wedi tynnu eich cwyn yn ôl.',
  staff: {
    lost: 'Pan gaiff ei thynnu’n ôl',
    losses: [
      'Nid oes ateb yn ddyledus mwyach, a daw pob dyddiad yn y weithdrefn i ben.',
      'Ni all y cwsmer ofyn am adolygiad. Dim ond am un o resymau’r polisi y gellir ei hailagor.',
    ],
    keeps: (ombudsman) => [
      'Mae popeth yn aros ar gofnod, a gall y cwsmer ei ddarllen ac ysgrifennu.',
      'Rhaid gwneud yr hyn a addawyd o hyd.',
      `Gall y cwsmer wneud cwyn newydd${ombudsman === undefined ? '' : `, a gall fynd o hyd at: ${ombudsman}`}.`,
    ],
    reason: 'Pam maent yn ei thynnu’n ôl?',
    reasonHint: 'Dim ond os dywedasant hynny.',
    withdraw: 'Cofnodi’r tynnu’n ôl',
    keep: 'Peidio â’i gofnodi',
    done: 'Cofnodwyd bod y gŵyn wedi’i thynnu’n ôl.',
  },
  how: 'Sut y dywedasant wrthych?',
  ways: {
    phone: 'Dros y ffôn',
    email: 'Drwy e-bost',
    visit: 'Wyneb yn wyneb',
    post: 'Drwy lythyr',
    text: 'Drwy neges destun',
    portal: 'Yn y porth',
  },
  howMissing: 'Dewiswch sut y dywedasant wrthych',
};
