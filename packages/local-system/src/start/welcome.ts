/** What a person who has just started the system wants to know: where it is, what to try, and who they may be. */
export async function welcome(gatewayUrl: string, home: string, metricsUrls: Readonly<Record<string, string>>): Promise<string> {
  const tokens = await Promise.all(roles.map(async (role) => [role, await demoToken(gatewayUrl, role)] as const))
  return `
Kade runs at ${gatewayUrl}: open it for a door to everything

  Graph       ${gatewayUrl}/graphql     try it in the browser: ${gatewayUrl}/graphiql
  Web pages   ${gatewayUrl}/track: a customer follows an order
  Docs        ${gatewayUrl}/docs    built beside the running system the first time
  To life     npx --yes pnpm@12.21.0 simulate${gatewayUrl.endsWith(':4000') ? '' : ` --gateway ${gatewayUrl}`}
  Logs        ${home}/logs
  Metrics     ${Object.entries(metricsUrls)
    .map(([name, url]) => `${name} ${url}`)
    .join('\n              ')}

Place an order, as a guest:

  curl -s ${gatewayUrl}/graphql -H 'content-type: application/json' -d '${asBody(placeOrder)}'

Read the newest orders, as support:

  curl -s ${gatewayUrl}/graphql -H 'content-type: application/json' -H "authorization: Bearer $KADE_SUPPORT_TOKEN" -d '${asBody(newestOrders)}'

Tokens for development:

${tokens.map(([role, token]) => `  export KADE_${role}_TOKEN=${token}`).join('\n')}

Ctrl-C stops everything; the data stay for the next start.
`
}

const roles = ['SUPPORT', 'WAREHOUSE', 'ADMIN'] as const

const placeOrder = `mutation { placeOrder(input: {
  idempotencyKey: "welcome-1", channel: "web", email: "ada@example.com", name: "Ada Lovelace",
  lines: [{ sku: "85123A", quantity: 2 }], payment: { token: "tok_success" },
  shippingAddress: { name: "Ada Lovelace", line1: "12 St James Square", postalCode: "SW1Y 4JH", city: "London", countryCode: "GB" }
}) { order { id number status trackingLink } accessToken userErrors { code message } } }`

const newestOrders = '{ orders(first: 3) { edges { node { number status total { amount currencyCode } } } } }'

/** JSON for a shell's single quotes. */
function asBody(query: string): string {
  return JSON.stringify({ query: query.replace(/\s+/g, ' ') }).replaceAll("'", `'\\''`)
}

async function demoToken(gatewayUrl: string, role: string): Promise<string> {
  const response = await fetch(`${gatewayUrl}/auth/dev-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: [role] }),
  })
  if (!response.ok) throw new Error(`The gateway answered ${response.status} when asked for a development token; its log tells why.`)
  return ((await response.json()) as { readonly token: string }).token
}
