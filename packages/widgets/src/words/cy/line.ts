import type {LineWords} from '../en/line.ts';

export const lineWords: LineWords = {
  missing: 'Nid oedd modd nôl hwn. Gwiriwch eich cysylltiad, yna caewch ef a’i agor eto.',
  opening: 'Yn agor y gŵyn…',
  lost: (time) => `Ni allwn gyrraedd y gwasanaeth. Dyma sut yr oedd am ${time}; rydym yn dal i geisio.`,
};
