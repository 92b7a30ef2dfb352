import {createSecretKey, randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Policy, StaffMember} from '@redress/policy';
import type {StaffTokens} from '@redress/server';
import {Hono} from 'hono';
import {SignJWT} from 'jose';

/** The people of the demonstration. Invented; their roles are those of the Plus Dane policy. */
const people: readonly StaffMember[] = [
  {kind: 'staff', id: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer']},
  {kind: 'staff', id: 'rhian', name: 'Rhian Pugh', roles: ['complaint-resolution-officer', 'senior-manager']},
  {kind: 'staff', id: 'noor', name: 'Noor Haddad', roles: ['senior-manager']},
  {kind: 'staff', id: 'max', name: 'Max Lind', roles: ['service-improvement-manager']},
];

const issuer = 'https://staff.exampleton.example';
const audience = 'redress';
const lifetime = 300;
const thisComputer: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/**
 * Stands in for the organisation's identity provider: it gives a token to whoever asks, for any of its people. It belongs
 * to this demonstration only. The host does not start in production, listens on this computer only, and gives tokens to
 * its own pages only. A real host signs its staff in and takes the token from its identity provider.
 */
export async function demoStaff(data: string, {roles}: Policy): Promise<{app: Hono; tokens: StaffTokens}> {
  const key = createSecretKey(await secret(data));
  const roleName = (id: string) => roles.find((role) => role.id === id)?.name.en ?? id;
  const app = new Hono();

  app.use(async (c, next) => {
    // Also stops a page elsewhere whose name was pointed at this computer (DNS rebinding).
    if (!thisComputer.has(new URL(c.req.url).hostname))
      return c.text('This demonstration answers this computer only.', 403);
    return next();
  });

  app.get('/', (c) => c.json(people.map(({id, name, roles}) => ({id, name, roles: roles.map(roleName)}))));

  // POST, because a browser then always says which page asks.
  app.post('/:id/token', async (c) => {
    if (c.req.header('Origin') !== new URL(c.req.url).origin) {
      return c.text('Tokens are for the pages of this demonstration only.', 403);
    }
    const person = people.find(({id}) => id === c.req.param('id'));
    if (!person) return c.text('Nobody of that name works here.', 404);
    const token = await new SignJWT({name: person.name, roles: person.roles})
      .setProtectedHeader({alg: 'HS256'})
      .setSubject(person.id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`)
      .sign(key);
    c.header('Cache-Control', 'no-store');
    return c.json({token, lifetime});
  });

  return {app, tokens: {issuer, audience, key}};
}

/** Made at the first start and kept with the data, so that tokens outlive a restart. */
async function secret(data: string): Promise<Buffer> {
  const file = join(data, 'demo-staff.secret');
  try {
    await mkdir(data, {recursive: true, mode: 0o700});
    await writeFile(file, randomBytes(32), {flag: 'wx', mode: 0o600});
  } catch (cause) {
    if (!existsSync(file)) {
      throw new Error(`The data folder ${data} cannot be used. Give a folder that this user may write to.`, {cause});
    }
  }
  return readFile(file);
}
