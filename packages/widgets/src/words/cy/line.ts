import type {LineWords} from '../en/line.ts';

export const lineWords: LineWords = {
  missing: 'Nid oedd modd nôl y rhan hon o’r dudalen. Gwiriwch eich cysylltiad, yna ceisiwch eto.',
  opening: 'Yn agor y gŵyn…',
  lost: (time) => `Ni allwn gyrraedd y gwasanaeth. Dyma sut yr oedd am ${time}; rydym yn dal i geisio.`,
};
