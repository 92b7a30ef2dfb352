import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';
import {findTargetHandler} from 'hono/utils/handler';

/**
 * Refuses a browser that wants to show an answer as a page, a frame or an image of some page, since every answer is for
 * programs (ASVS 5.0, 3.2.1). Browsers say by themselves what they want it for, and no page can make them lie.
 */
export const refusePages: MiddlewareHandler = async (context, next) => {
  const destination = context.req.header('Sec-Fetch-Dest');
  if (destination !== undefined && destination !== 'empty') {
    const shown = matchedRoutes(context).some(({handler}) => findTargetHandler(handler) === opensAsPage);
    if (!shown) throw new RestError('request/forbidden', 'This is for programs: a browser cannot show it as a page');
  }
  await next();
};

/** Stands before a route whose answer a browser may show. */
export const opensAsPage: MiddlewareHandler = (_context, next) => next();
