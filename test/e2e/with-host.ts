import type {Browser} from 'playwright-core';
import {openBrowser} from './open-page.ts';
import {startAll} from './start-all.ts';
import {type Host, startHost} from './start-host.ts';

/** The demonstration and a browser. */
export interface Demonstration {
  readonly host: Host;
  readonly browser: Browser;
}

/** Both are there for all tests of a file or of a suite. `prepare` is done before the first. */
export const withHost = (prepare?: (demo: Demonstration) => Promise<void>): Demonstration =>
  startAll({host: startHost, browser: openBrowser}, prepare);
