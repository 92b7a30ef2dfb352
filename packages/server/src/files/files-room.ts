import {Hono} from 'hono';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Room} from '../room.ts';
import {fileRoutes} from './file-routes.ts';
import {uploadRoutes} from './upload/upload-routes.ts';

/** What comes with a case: sending it, fetching it, and the work that it makes. */
export function filesRoom(parts: OrganisationParts, guards: Guards): Room {
  const {files} = parts;
  const routes = new Hono();
  routes.route('/', uploadRoutes(parts, guards));
  routes.route('/', fileRoutes(parts, guards));
  return {
    routes,
    jobs: [
      {name: 'files: go on', every: 30_000, run: () => files.goOn()},
      {name: 'files: tidy', every: 600_000, run: () => files.tidy()},
    ],
  };
}
