import {type AnswerName, type Answers, mergeAnswers, noAnswers} from './answers.ts';

/** The answers that are being given, those that the page around gave, and those that are for the complaint after this one. */
export class AnswersInHand {
  now: Answers = noAnswers;
  /** Typed before it was known that an earlier complaint is still on its way. */
  early: Answers = noAnswers;
  /** What the page filled in. */
  private filled: Answers = noAnswers;

  set(name: AnswerName, value: string) {
    this.now = {...this.now, [name]: value};
  }

  /** Fills in what the page knows, where nothing was typed or kept. */
  fill(filled: Answers) {
    this.filled = filled;
    this.now = {...filled, ...this.now};
  }

  /** Whether nobody has typed anything here. */
  get untouched(): boolean {
    return this.withTyped() === noAnswers;
  }

  /** With what was kept before they were given. */
  join(kept: Answers) {
    this.now = {...this.filled, ...this.withTyped(kept)};
  }

  /** With what was typed here, and not only filled in by the page. */
  withTyped(early: Answers = noAnswers): Answers {
    const typed = Object.entries(this.now).filter(([name, value]) => value !== this.filled[name as AnswerName]);
    return typed.length === 0 ? early : mergeAnswers(early, Object.fromEntries(typed));
  }

  /** Shows what was sent. What was typed here is for another, as what is known of that already. */
  show(sent: Answers, early?: Answers) {
    this.early = this.withTyped(early);
    this.now = sent;
  }

  /** What another form has kept for the next complaint belongs to it too. */
  addEarly(kept: Answers) {
    this.early = mergeAnswers(kept, this.early);
  }

  /** They have arrived: those to another follow, if somebody has begun it. */
  follow() {
    this.now = this.early;
    this.early = noAnswers;
  }

  /** What was sent did not go, so that everything is for one again. */
  comeBack() {
    this.now = mergeAnswers(this.now, this.early);
    this.early = noAnswers;
  }

  /** A new one begins, with what there is for it. */
  begin() {
    this.now = {...this.filled, ...this.early};
    this.early = noAnswers;
  }
}
