import type {Piece} from './piece.ts';
import type {Standing} from './standing.ts';

const round = 'M14.5 8a6.5 6.5 0 1 0-13 0 6.5 6.5 0 1 0 13 0';
const clockFace = `${round}M8 4v4l2.5 1.5`;
const warning = 'M8 1.5 15 14.5H1zM8 6v4M8 12v.5';
const tick = `${round}M5 8l2 2.5L11 6`;
const dash = `${round}M5 8h6`;

/** What is not said here is neutral, and has the face of a clock. */
const looks: Readonly<Partial<Record<Standing['is'], {readonly tone?: string; readonly sign?: string}>>> = {
  today: {tone: 'soon'},
  late: {tone: 'late', sign: warning},
  met: {tone: 'met', sign: tick},
  'met-late': {tone: 'late', sign: tick},
  undated: {sign: dash},
  'none-stated': {sign: dash},
  'not-configured': {sign: dash},
  superseded: {sign: dash},
};

/** The class that colours a standing. Soon is two days or fewer. */
export function toneOf(standing: Standing): string {
  const isSoon = standing.is === 'running' && standing.days && standing.days.count <= 2;
  return isSoon ? 'soon' : (looks[standing.is]?.tone ?? '');
}

/** The sign beside the words, for those who see it. */
export function signOf({is}: Standing): Piece {
  return ['svg', {viewBox: '0 0 16 16', 'aria-hidden': 'true'}, [['path', {d: looks[is]?.sign ?? clockFace}]]];
}
