import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's on the open internet: private, of the machine itself, of clouds' own services, for documentation, for many at once. */
const [FOUR, SIX] = [
  [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
    ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ],
  // Of IPv6 only what is given out (2000::/3) is open, without what leads to IPv4 by another name.
  ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
]
const inside = new BlockList()
for (const [kind, networks] of [
  ['ipv4', FOUR],
  ['ipv6', SIX],
] as const)
  // prettier-ignore
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    inside.addSubnet(address, Number(bits), kind)
  }
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the open internet: nothing inside of our own network is asked because somebody names it. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !inside.check(address, 'ipv4')
  return version === 6 && given.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}
