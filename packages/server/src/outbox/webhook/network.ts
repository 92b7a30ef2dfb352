import {BlockList, isIP} from 'node:net';

/** Whether `text` is a network as people write it: `10.20.0.0/16`, `fd12::/48`. */
export function isNetwork(text: string): boolean {
  return addTo(new BlockList(), text);
}

/** Some networks, to look addresses up in. An IPv4 address that is written as an IPv6 one is the IPv4 one. */
export function networks(list: readonly string[]): (address: string) => boolean {
  const all = new BlockList();
  for (const network of list) addTo(all, network);
  return (address) => all.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function addTo(list: BlockList, network: string): boolean {
  const [, address = '', length = ''] = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(network) ?? [];
  const family = isIP(address);
  if (family === 0 || Number(length) > (family === 6 ? 128 : 32)) return false;
  list.addSubnet(address, Number(length), family === 6 ? 'ipv6' : 'ipv4');
  return true;
}
