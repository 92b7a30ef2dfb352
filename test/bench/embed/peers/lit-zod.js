import {email, minLength, object, enum as oneOf, safeParse, string, trim} from 'zod/mini';
import {BareForm} from './bare-form.js';

const answer = string().check(trim(), minLength(1, 'Answer this question'));
const complaint = object({
  what: answer,
  service: answer,
  name: answer,
  email: email('Enter an email address'),
  prefer: oneOf(['email', 'phone', 'post'], 'Answer this question'),
});

class CheckedForm extends BareForm {
  problemsWith(answers) {
    const {error} = safeParse(complaint, answers);
    return Object.fromEntries((error?.issues ?? []).map(({path, message}) => [path[0], message]));
  }
}

customElements.define('complaint-form', CheckedForm);
document.querySelector('#form').append(document.createElement('complaint-form'));
