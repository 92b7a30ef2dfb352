import {zodResolver} from '@hookform/resolvers/zod';
import {createRoot} from 'react-dom/client';
import {useForm} from 'react-hook-form';
import * as z from 'zod';
import './plain-form.css';
import {send} from './send.js';
import services from './services.json';

const answer = z.string().trim().min(1, 'Answer this question');
const complaint = z.object({
  what: answer,
  when: z.string().optional(),
  service: answer,
  wanted: z.string().optional(),
  name: answer,
  email: z.email('Enter an email address'),
  phone: z.string().optional(),
  prefer: z.enum(['email', 'phone', 'post'], 'Answer this question'),
});

function ComplaintForm() {
  const {
    register,
    handleSubmit,
    formState: {errors, isSubmitSuccessful},
  } = useForm({resolver: zodResolver(complaint)});
  if (isSubmitSuccessful) return <p role="status">Your complaint has been sent.</p>;
  const problem = (name) =>
    errors[name] && (
      <span className="problem" role="alert">
        {errors[name].message}
      </span>
    );
  const field = (name, label, control) => (
    <p>
      <label htmlFor={name}>{label}</label>
      {control}
      {problem(name)}
    </p>
  );
  return (
    <form noValidate onSubmit={handleSubmit(send)}>
      {field('what', 'What happened?', <textarea id="what" rows={8} {...register('what')} />)}
      {field('when', 'When did it happen?', <input id="when" type="date" {...register('when')} />)}
      {field(
        'service',
        'Which service is it about?',
        <select id="service" {...register('service')}>
          <option value="">Choose one</option>
          {services.map(({id, name}) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>,
      )}
      {field('wanted', 'What would put it right?', <textarea id="wanted" rows={4} {...register('wanted')} />)}
      {field('name', 'What is your name?', <input id="name" autoComplete="name" {...register('name')} />)}
      {field('email', 'Email address', <input id="email" type="email" autoComplete="email" {...register('email')} />)}
      {field('phone', 'Phone number', <input id="phone" type="tel" autoComplete="tel" {...register('phone')} />)}
      <fieldset>
        <legend>How should we reply?</legend>
        {[
          ['email', 'By email'],
          ['phone', 'By phone'],
          ['post', 'By post'],
        ].map(([value, label]) => (
          <label className="choice" key={value}>
            <input type="radio" value={value} {...register('prefer')} />
            {label}
          </label>
        ))}
        {problem('prefer')}
      </fieldset>
      <button type="submit">Send complaint</button>
    </form>
  );
}

createRoot(document.querySelector('#form')).render(<ComplaintForm />);
