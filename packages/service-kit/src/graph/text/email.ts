import { domainToASCII } from 'node:url'
import { z } from 'zod'
import { EMPTY, faultIn, issueOf, normalized, type TextFault } from './text.js'

/**
 * An e-mail address as one person writes it in several ways, in the one form that is kept: without space around it, in small letters, an
 * international domain in its ASCII form. Dots and plus signs before the @ are part of the address.
 */
export const email = z.string().transform((given, context) => {
  const address = canonicalEmail(given)
  if (address !== null) return address
  context.addIssue(issueOf(given.trim() === '' ? EMPTY : NO_ADDRESS))
  return z.NEVER
})

const NO_ADDRESS: TextFault = { words: 'is no e-mail address, such as ada@example.com', parameters: { fault: 'EMAIL' } }

/** The form that is kept; null for what is no address that mail can be sent to. */
export function canonicalEmail(given: string): string | null {
  if (given.length > LONGEST) return null
  const [, local = '', host = ''] = /^([^@]+)@([^@]+)$/.exec(normalized(given)) ?? []
  const mailbox = normalized(local.toLowerCase())
  if (!LOCAL.test(mailbox) || faultIn(mailbox, 'code') || Buffer.byteLength(mailbox) > 64) return null
  // What a URL reads as something else than a host would be cut off, or decoded.
  if (/[\s\p{DI}/\\?#%:[\]]/u.test(host)) return null
  const domain = domainToASCII(host)
  return DOMAIN.test(domain) && domain.length + Buffer.byteLength(mailbox) < 254 ? `${mailbox}@${domain}` : null
}

/** Far over the 254 bytes of an address, whatever scripts it is in and however it is composed. */
const LONGEST = 1_000
/** Atoms of RFC 5322, with the letters, marks and digits of any script (RFC 6531), divided by single dots. */
const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, 'u')
/** Two labels or more, the last no number. */
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/
