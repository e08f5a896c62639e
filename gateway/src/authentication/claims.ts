import { code, isId, line, optional, Unauthenticated, type Viewer } from '@kade/service-kit'
import type { JWTPayload } from 'jose'
import { z } from 'zod'

const id = z.string('is no text').trim().refine(isId, 'is no id: it is a UUID, such as 0198a000-0000-7000-8000-000000000001').toLowerCase()

/** What narrows a role, by the claim's name: another role's is not looked at. A blank one is an absent one, with which its role reaches nothing. */
const CLAIMS = [
  { name: 'customerId', roles: ['CUSTOMER'], shape: optional(id) },
  { name: 'orderId', roles: ['GUEST', 'LINK'], shape: optional(id) },
  { name: 'channel', roles: ['CHANNEL'], shape: optional(code(100)) },
] as const

/** Who holds a verified token. @throws Unauthenticated naming the claim that cannot be: its bearer would own nothing, and not know why. */
export function toViewer({ sub, roles, ...payload }: JWTPayload): Viewer {
  const named = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : []
  const claims: Record<string, string> = {}
  for (const { name, roles: narrowed, shape } of CLAIMS) {
    if (!named.some((role) => (narrowed as readonly string[]).includes(role))) continue
    const value = claimAs(shape, name, payload[name])
    if (value !== null) claims[name] = value
  }
  return { subject: claimAs(line(255), 'sub', sub), roles: named, claims }
}

function claimAs<Type extends z.ZodType>(shape: Type, name: string, value: unknown): z.output<Type> {
  const { success, data, error } = shape.safeParse(value)
  if (success) return data
  throw new Unauthenticated(`The token's claim ${name} ${error.issues[0]?.message ?? 'is wrong'}`)
}
