import {install} from './install.mjs';
import {SetUpError} from './set-up-error.mjs';

/** Installs, then does the rest of the set-up. A failure says what to do and ends the program. */
export async function setUp(...rest) {
  try {
    for (const part of [install, ...rest]) await part();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    if (error.details) console.error(`\n${error.details}`);
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}
