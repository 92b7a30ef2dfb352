// What is not needed before the first answer is given. Fetched while it is being typed.

export {words} from '../words/en/intake-form-later.ts';
export {checkPage} from './check-page.ts';
export {keptNote} from './kept-note.ts';
export {kindOf} from './kind-of.ts';
export {laterQuestion} from './later-question.ts';
export {LaterSteps} from './later-steps.ts';
export {laterStyles} from './later-styles.ts';
export {placeOf} from './onward.ts';
export {answersFrom} from './prefill.ts';
export {sendingPage} from './sending-page.ts';
export {type Copied, sentPage} from './sent-page.ts';
export {StepTeller} from './step-teller.ts';
export {unsentCard} from './unsent-card.ts';
