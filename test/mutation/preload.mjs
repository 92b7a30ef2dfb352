import fc from 'fast-check';
import '@redress/policy';
import '@redress/policy/calendar';
import '@redress/policy/codes';
import '@redress/policy/letters';
import '@redress/policy/measures';
import '@redress/policy/presets';

// The code that is tested, read once before any test: what runs while it is read belongs to no test.

// Thousands of mutants meet each law: a law that holds for a third of a second against one of them is taken to hold.
fc.configureGlobal({interruptAfterTimeLimit: 300});
