import '@angular/compiler';
import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/intake-form.js';
import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import type {IntakeSubmittedEvent} from '@redress/widgets';

/** A page in Angular: the form, and what the page does when a complaint has arrived. */
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Make a complaint</h1>
      <redress-intake-form service="/" (redress-intake-submitted)="tell($event)"></redress-intake-form>
      <p role="status">{{ reference() && 'This page knows of ' + reference() + '.' }}</p>
      <redress-deadline-badge
        [dueOn]="'2026-12-11'" start-on="2026-11-27" nation="england-and-wales" force="must"
      ></redress-deadline-badge>
    </main>
  `,
})
class App {
  readonly reference = signal('');

  tell(event: Event) {
    this.reference.set((event as IntakeSubmittedEvent).reference);
  }
}

const host = document.createElement('app-root');
document.querySelector('#app')?.append(host);
await bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
