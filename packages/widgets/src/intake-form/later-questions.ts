import type {WayToReach} from '@redress/policy';
import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from './answers.ts';
import {heading, label, textArea} from './field.ts';
import type {LaterView} from './form-view.ts';
import {checkbox, dateInput, radios, textInput} from './inputs.ts';
import {questionPage} from './question-page.ts';

/** Those of the policy package, which is not needed before an answer is checked. */
const waysToReach = ['email', 'phone', 'post'] as const satisfies readonly WayToReach[];

/** Every question after the first. */
export function laterQuestion(view: LaterView, question: Exclude<Question, 'what'>): TemplateResult {
  return questionPage(view, question, bodies[question](view));
}

const bodies: Readonly<Record<Exclude<Question, 'what'>, (view: LaterView) => TemplateResult>> = {
  when(view) {
    const {words, later} = view;
    return html`
      <fieldset aria-describedby="when-hint">
        <legend>${heading(view, words.question.when)}</legend>
        <p class="hint" id="when-hint">${later.hint.when}</p>
        ${dateInput(view)}
        ${textInput(view, 'when.roughly', {label: later.label.roughly, hint: later.hint.roughly})}
        ${checkbox(view, 'when.ongoing', later.label.ongoing)}
      </fieldset>
    `;
  },

  service(view) {
    const {words, later, policy, policyFailed, pick} = view;
    if (policy) {
      return radios(view, 'service', {
        legend: heading(view, words.question.service),
        choices: policy.services.map(({id, name}) => ({value: id, label: pick(name)})),
      });
    }
    return html`
      ${heading(view, words.question.service)}
      <p role="status">${policyFailed ? later.policy.failed : later.policy.waiting}</p>
      ${
        policyFailed
          ? html`<button class="secondary" type="button" @click=${view.fetchPolicy}>${later.policy.again}</button>`
          : nothing
      }
    `;
  },

  wanted(view) {
    const {words, later} = view;
    return textArea(view, 'wanted', {
      label: label('wanted', heading(view, words.question.wanted)),
      hint: later.hint.wanted,
      rows: 5,
    });
  },

  name(view) {
    const {words, later} = view;
    return textInput(view, 'complainant.name', {
      label: heading(view, words.question.name),
      hint: later.hint.name,
      autocomplete: 'name',
      width: 'name',
    });
  },

  reach(view) {
    const {words, later} = view;
    return html`
      <fieldset aria-describedby="reach-hint">
        <legend>${heading(view, words.question.reach)}</legend>
        <p class="hint" id="reach-hint">${later.hint.reach}</p>
        ${textInput(view, 'complainant.email', {
          label: later.label.email,
          type: 'email',
          autocomplete: 'email',
          width: 'name',
        })}
        ${textInput(view, 'complainant.phone', {
          label: later.label.phone,
          type: 'tel',
          autocomplete: 'tel',
          width: 'phone',
        })}
        ${textArea(view, 'complainant.address', {
          label: label('complainant.address', later.label.address),
          rows: 3,
          autocomplete: 'street-address',
        })}
      </fieldset>
      ${radios(view, 'complainant.prefers', {
        legend: later.label.prefers,
        choices: waysToReach.map((way) => ({value: way, label: later.prefers[way]})),
      })}
      ${textArea(view, 'complainant.adjustments', {
        label: label('complainant.adjustments', later.optional(later.label.adjustments)),
        hint: later.hint.adjustments,
        rows: 3,
      })}
    `;
  },

  helper(view) {
    const {words, later, answers} = view;
    const role = answers['helper.role'];
    return html`
      ${radios(view, 'helper.role', {
        legend: heading(view, words.question.helper),
        choices: [
          {value: 'no', label: later.role.no},
          {value: 'helps', label: later.role.helps, hint: later.roleHint.helps},
          {value: 'speaks-for', label: later.role['speaks-for'], hint: later.roleHint['speaks-for']},
        ],
      })}
      ${
        role === 'helps' || role === 'speaks-for'
          ? html`<div class="reveal">
              ${textInput(view, 'helper.name', {label: later.label.helperName, width: 'name'})}
              ${textInput(view, 'helper.relationship', {
                label: later.optional(later.label.relationship),
                hint: later.hint.relationship,
                width: 'name',
              })}
              ${textInput(view, 'helper.email', {
                label: later.optional(later.label.helperEmail),
                type: 'email',
                width: 'name',
              })}
              ${textInput(view, 'helper.phone', {
                label: later.optional(later.label.helperPhone),
                type: 'tel',
                width: 'phone',
              })}
            </div>`
          : nothing
      }
    `;
  },
};
