import {newIdempotencyKey} from '@redress/rest';
import type {Kept} from '../sending/outbox.ts';
import {noAnswers} from './answers.ts';
import {AnswersInHand} from './answers-in-hand.ts';
import type {Attachments, FilesOfDraft} from './attachments.ts';
import type {KeptForm} from './kept-form.ts';
import type {OnItsWay} from './on-its-way.ts';
import {OpenPage} from './open-page.ts';

/** All that the form holds, and what of it would be lost with the page. */
export class FormState {
  readonly answers = new AnswersInHand();
  page = new OpenPage();
  /** What was sent. */
  way: OnItsWay | undefined;
  /** The files that are added, from when the later pages are there. */
  attachments: Attachments | undefined;
  /** Made when the form starts, so that the same complaint can be sent twice and is one case. */
  key = newIdempotencyKey();
  /** On its way from an earlier visit, while the pages that say so are still to come. */
  unshown: Kept<KeptForm> | undefined;
  /** The files of an earlier visit, also before anything can be done with them. */
  keptFiles: FilesOfDraft | undefined;

  /** What is kept on the device. */
  get kept(): KeptForm {
    const {answers, page, key, attachments, unshown, way} = this;
    if (way && !way.isOpen) return {answers: answers.now, step: 'what', key};
    if (unshown) return {...unshown.value, early: answers.withTyped(unshown.value.early)};
    const files = attachments ? attachments.kept : this.keptFiles;
    return {
      answers: answers.now,
      step: page.step,
      key,
      ...(way && {intake: way.intake}),
      ...(files && {files}),
      ...(answers.early !== noAnswers && {early: answers.early}),
    };
  }

  /** What is sent from now on is another case. */
  turnKey() {
    this.key = newIdempotencyKey();
  }

  /** The key stays: what is typed already for the next case may be kept under it. */
  clear() {
    this.way?.submission.stop();
    this.way = undefined;
    this.unshown = undefined;
    this.keptFiles = undefined;
    this.attachments?.clear();
    this.answers.begin();
    this.page = new OpenPage();
  }
}
