import { accessOf, type Access } from './access.js'
import { refusalOf, trouble, troubleOf, type Fault, type Refusal, type Trouble } from '../../shared/graph/trouble.js'

const GUEST_ACCESS = `mutation ($input: GuestAccessInput!) {
  guestAccess(input: $input) { accessToken userErrors { code parameters { key value } } }
}`
interface Answer {
  readonly data?: { readonly guestAccess: { readonly accessToken: string | null; readonly userErrors: readonly Refusal[] } | null } | null
  readonly errors?: readonly { readonly extensions?: Fault }[]
}

/**
 * The right to an order, for its number and e-mail address. A plain request: who only looks for an order does not wait for the client that
 * follows one. `unknown` is the key of what is said when number and address do not belong together.
 */
export async function enterAsGuest(orderNumber: string, email: string, unknown: string): Promise<Access | Trouble> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: GUEST_ACCESS, variables: { input: { orderNumber, email } } }),
    })
    const { data, errors } = (await response.json()) as Answer
    const { accessToken, userErrors = [] } = data?.guestAccess ?? {}
    const [refusal] = userErrors
    if (refusal) return refusal.code === 'NOT_FOUND' ? trouble(unknown) : refusalOf(refusal)
    return accessOf(accessToken ?? '') ?? troubleOf(errors?.[0]?.extensions ?? {})
  } catch {
    return troubleOf({}) // no connection, or no JSON: told, and asked again by the customer
  }
}
