import {type AddedLanguage, registerWords} from '../register-words.ts';

/**
 * Arabic, for customers; what only staff read stays English. It shows that a language from right to left goes everywhere.
 * NO SPEAKER OF ARABIC HAS READ IT: have it read before anybody is served with it.
 */
export const arabic: AddedLanguage = {
  dir: 'rtl',
  words: {
    'intake-form': async () => (await import('./intake-form.ts')).words,
    'deadline-badge': async () => (await import('./deadline-badge.ts')).words,
    working: async () => (await import('./working.ts')).words,
    'case-opening': async () => (await import('./case-opening.ts')).words,
    'case-timeline': async () => (await import('./case-timeline.ts')).words,
    'case-adding': async () => (await import('./case-adding.ts')).words,
    'case-files': async () => (await import('./case-files.ts')).words,
    'long-history': async () => (await import('./long-history.ts')).words,
    'escalation-panel': async () => (await import('./escalation-panel.ts')).words,
    'current-rung': async () => (await import('./current-rung.ts')).words,
    withdrawal: async () => (await import('./withdrawal.ts')).words,
    further: async () => (await import('./further.ts')).words,
  },
};

registerWords('ar', arabic);
