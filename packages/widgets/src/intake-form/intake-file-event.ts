/** Asks whether a file may be sent ahead of the complaint. Prevent its default to stop that: it stays in the list, to be tried again. */
export class IntakeFileEvent extends Event {
  constructor() {
    super('redress-intake-file', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-intake-file': IntakeFileEvent;
  }
}
