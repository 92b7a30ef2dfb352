import {html, LitElement, nothing} from 'lit';
import {formStyles} from './lit-form-styles.js';
import {send} from './send.js';
import services from './services.json';

/** What a careful developer would write by hand in an afternoon: every other form is measured against it. */
export class BareForm extends LitElement {
  static styles = formStyles;
  static properties = {problems: {state: true}, sent: {state: true}};

  constructor() {
    super();
    this.problems = {};
    this.sent = false;
  }

  render() {
    if (this.sent) return html`<p role="status">Your complaint has been sent.</p>`;
    return html`
      <form novalidate @submit=${this.submit}>
        ${this.field('what', 'What happened?', html`<textarea id="what" name="what" rows="8"></textarea>`)}
        ${this.field('when', 'When did it happen?', html`<input id="when" name="when" type="date" />`)}
        ${this.field(
          'service',
          'Which service is it about?',
          html`<select id="service" name="service">
            <option value="">Choose one</option>
            ${services.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
          </select>`,
        )}
        ${this.field('wanted', 'What would put it right?', html`<textarea id="wanted" name="wanted" rows="4"></textarea>`)}
        ${this.field('name', 'What is your name?', html`<input id="name" name="name" autocomplete="name" />`)}
        ${this.field('email', 'Email address', html`<input id="email" name="email" type="email" autocomplete="email" />`)}
        ${this.field('phone', 'Phone number', html`<input id="phone" name="phone" type="tel" autocomplete="tel" />`)}
        <fieldset>
          <legend>How should we reply?</legend>
          ${[
            ['email', 'By email'],
            ['phone', 'By phone'],
            ['post', 'By post'],
          ].map(
            ([value, label]) =>
              html`<label class="choice"><input type="radio" name="prefer" value=${value} />${label}</label>`,
          )}
          ${this.problem('prefer')}
        </fieldset>
        <button>Send complaint</button>
      </form>
    `;
  }

  field(name, label, control) {
    return html`<p><label for=${name}>${label}</label>${control}${this.problem(name)}</p>`;
  }

  problem(name) {
    const problem = this.problems[name];
    return problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing;
  }

  async submit(event) {
    event.preventDefault();
    const answers = Object.fromEntries(new FormData(event.target));
    this.problems = this.problemsWith(answers);
    if (Object.keys(this.problems).length > 0) return;
    const {ok} = await send(answers);
    this.sent = ok;
  }

  problemsWith(answers) {
    const missing = ['what', 'service', 'name', 'email', 'prefer'].filter((name) => !answers[name]?.trim());
    return Object.fromEntries(missing.map((name) => [name, 'Answer this question']));
  }
}
