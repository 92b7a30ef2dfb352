import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/intake-form.js';
import type {} from '@redress/widgets/react';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';

/** A page in React: the form, and what the page does when a complaint has arrived. */
function App() {
  const [reference, setReference] = useState('');
  return (
    <main>
      <h1>Make a complaint</h1>
      <redress-intake-form service="/" onredress-intake-submitted={(event) => setReference(event.reference)} />
      <p role="status">{reference && `This page knows of ${reference}.`}</p>
      <redress-deadline-badge dueOn="2026-12-11" startOn="2026-11-27" nation="england-and-wales" force="must" />
    </main>
  );
}

createRoot(document.querySelector('#app') as HTMLElement).render(<App />);
