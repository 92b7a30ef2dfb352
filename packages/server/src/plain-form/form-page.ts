import type {IntakeProblem, Language, Policy} from '@redress/policy';
import {html} from 'hono/html';
import {type Html, page} from './page.ts';
import {type AnswerField, answerFields, type PlainFormWords} from './words-en.ts';

/** What the page shows. */
export interface FormPage {
  readonly language: Language;
  readonly words: PlainFormWords;
  readonly policy: Policy;
  /** Made with the page, so that sending it twice makes one case. */
  readonly key: string;
  /** When the page was made, signed. */
  readonly made: string;
  /** What was typed before, by field. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly problems?: readonly IntakeProblem[];
  /** Why it was not taken although nothing is wrong with it. */
  readonly refusal?: string;
}

const optional: ReadonlySet<AnswerField> = new Set(['complainant.email', 'complainant.phone', 'complainant.address']);
const long: ReadonlySet<AnswerField> = new Set(['what', 'wanted', 'complainant.address']);
const completes: Partial<Record<AnswerField, string>> = {
  'complainant.name': 'name',
  'complainant.email': 'email',
  'complainant.phone': 'tel',
  'complainant.address': 'street-address',
};

/** The whole form on one page, with what was typed and what is wrong with it. */
export function formPage(shown: FormPage): Html {
  const {language, words, policy, key, made, answers, problems = [], refusal} = shown;
  const title = words.title(policy.organisation[language] ?? policy.organisation.en);
  const other = language === 'en' ? 'cy' : 'en';
  const list = problems.map((problem) => {
    const field = fieldOf(problem);
    const question = words.question[field] ?? field;
    return html`<li><a href="#${field}">${question}${question.endsWith('?') ? '' : ':'} ${words.problem.any[problem.code]}</a></li>`;
  });
  return page(
    language,
    problems.length > 0 || refusal ? `${words.problem.before} ${title}` : title,
    html`${answers ? '' : html`<p><a href="?language=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></p>`}
      ${
        problems.length > 0
          ? html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${words.problem.title}</h2><p>${words.problem.kept}</p><ul>${list}</ul></div>`
          : ''
      }
      ${refusal ? html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${words.refused.title}</h2><p>${refusal}</p></div>` : ''}
      <h1>${title}</h1>
      <p>${words.intro}</p>
      <form method="post" action="complaint-form?language=${language}">
        <input type="hidden" name="key" value="${key}" />
        <input type="hidden" name="made" value="${made}" />
        <input type="hidden" name="complainant.language" value="${language}" />
        ${answerFields.map((field) => question(field, shown))}
        <p class="trap"><label for="website">${words.trap}</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off" /></p>
        <p><button class="main">${words.send}</button></p>
        <p><button class="other" name="show" value="${other}" lang="${other}">${words.otherLanguage}</button></p>
      </form>`,
  );
}

/** The field of the page that a problem is about: it asks roughly when it happened, and for no day. */
function fieldOf({field}: IntakeProblem): AnswerField {
  return (field === 'when' ? 'when.roughly' : field) as AnswerField;
}

function question(field: AnswerField, {words, policy, language, answers = {}, problems = []}: FormPage): Html {
  const problem = problems.find((one) => fieldOf(one) === field);
  const hint = (words.hint as Partial<Record<AnswerField, string>>)[field];
  const describedBy = [hint && `${field}-hint`, problem && `${field}-error`].filter(Boolean).join(' ');
  const told = html`${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : ''}
    ${problem ? html`<p class="error" id="${field}-error">${words.problem.before} ${words.problem.any[problem.code]}</p>` : ''}`;
  const name = html`${words.question[field]} ${optional.has(field) ? words.optional : ''}`;
  const given = answers[field] ?? '';
  const wrong = problem ? 'question wrong' : 'question';
  if (field === 'complainant.prefers') {
    const ways = Object.entries(words.ways).map(
      ([way, says], at) =>
        html`<div class="choice"><input type="radio" name="${field}" id="${at === 0 ? field : `${field}-${way}`}" value="${way}" ${given === way ? 'checked' : ''} /><label for="${at === 0 ? field : `${field}-${way}`}">${says}</label></div>`,
    );
    return html`<fieldset class="${wrong}" aria-describedby="${describedBy}"><legend>${name}</legend>${told}${ways}</fieldset>`;
  }
  const attributes = html`id="${field}" name="${field}" aria-describedby="${describedBy}" aria-invalid="${problem ? 'true' : 'false'}" autocomplete="${completes[field] ?? 'off'}"`;
  const services = policy.services.map(
    ({id, name: service}) =>
      html`<option value="${id}" ${given === id ? 'selected' : ''}>${service[language] ?? service.en}</option>`,
  );
  const input =
    field === 'service'
      ? html`<select ${attributes}><option value="">${words.choose}</option>${services}</select>`
      : long.has(field)
        ? html`<textarea rows="${field === 'what' ? 8 : 4}" ${attributes}>${given}</textarea>`
        : html`<input type="text" value="${given}" ${attributes} />`;
  return html`<div class="${wrong}"><label for="${field}">${name}</label>${told}${input}</div>`;
}
