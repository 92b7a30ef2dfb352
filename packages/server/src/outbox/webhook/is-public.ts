import {isIP} from 'node:net';
import {networks} from './network.ts';

/** What the registries of IANA set apart of IPv4: this machine, this network, providers' own, documentation, many at once. */
const setApart = networks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/** All of IPv6 that is given out to be reached, and what of it stands for something else: tunnels to IPv4, documentation. */
const unicast = networks(['2000::/3']);
const setApartIn6 = networks(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/**
 * Whether an address is one of the public internet. Asked of every address that somebody else can choose, so that nobody can
 * make the service speak to what only it can reach.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !setApart(address);
  return isIP(address) === 6 && unicast(address) && !setApartIn6(address);
}
