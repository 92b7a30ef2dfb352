import {runningService} from '../server/running-service.ts';
import {openBrowser} from './open-page.ts';
import {startAll} from './start-all.ts';

type Options = Parameters<typeof runningService>[0];

/** A service in the test's own process and a browser, for all tests of a file or of a suite. */
export const withService = (options: () => Promise<Options> | Options = () => ({})) =>
  startAll({
    async service() {
      const service = await runningService(await options());
      return Object.assign(service, {[Symbol.asyncDispose]: () => service.close()});
    },
    browser: openBrowser,
  });
