import type { IncomingMessage } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'

/** Whether an address is a proxy's that is trusted. */
export function isTrustedProxy(trustedProxies: readonly string[]): (address: string) => boolean {
  const isTrusted = proxyAddress.compile([...trustedProxies])
  return (address) => address !== '' && isTrusted(address, 0)
}

/** The address of a client; where the connection comes from a proxy that is trusted, the one that it names in X-Forwarded-For. */
export function clientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = proxyAddress.compile([...trustedProxies])
  return (request) => proxyAddress(request, isTrusted) ?? ''
}
