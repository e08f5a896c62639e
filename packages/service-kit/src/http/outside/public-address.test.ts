import { expect, it } from '@jest/globals'
import { isPublicAddress } from './public-address.js'

it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:4700:4700::1111'])('%s is of the open internet', (address) =>
  expect(isPublicAddress(address)).toBe(true),
)
it.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255'],
  ...['::1', '::', 'fe80::1', 'fd00::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'localhost', ''],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false)) // prettier-ignore
