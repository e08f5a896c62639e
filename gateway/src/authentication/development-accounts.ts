interface Account {
  readonly name: string
  readonly role: string
  readonly claims?: Readonly<Record<string, string>>
}

/** Who may be chosen at the provider of development: one for each role of a page. */
export const ACCOUNTS: ReadonlyMap<string, Account> = new Map([
  ['dev:support', { name: 'Sam Support', role: 'SUPPORT' }],
  ['dev:warehouse', { name: 'Wil Warehouse', role: 'WAREHOUSE' }],
  ['dev:planner', { name: 'Pat Planner', role: 'PLANNER' }],
  ['dev:admin', { name: 'Ada Admin', role: 'ADMIN' }],
  ['dev:customer', { name: 'Cas Customer', role: 'CUSTOMER', claims: { customerId: '0198a000-0000-7000-8000-00000000c057' } }],
])

export const chooseAccount = (path: string): string =>
  document(
    'Sign in',
    `<h1>Who are you?</h1>
    ${[...ACCOUNTS]
      .map(
        ([id, { name, role }]) =>
          `<form method="post" action="${path}?account=${encodeURIComponent(id)}"><button>${name} <small>${role.toLowerCase()}</small></button></form>`,
      )
      .join('\n')}`,
  )

/** `form` is the provider's, and has the id op.logoutForm. */
export const confirmSignOut = (form: string): string =>
  document('Sign out', `<h1>Sign out?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Yes, sign out</button>`)

const document = (title: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Kade in development</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 10vh auto; padding: 0 1rem }
      button { font: inherit; width: 100%; padding: 0.75rem; margin-bottom: 0.5rem; text-align: start; cursor: pointer }
      small { float: inline-end }
    </style>
  </head>
  <body>
    <main>
      ${body}
      <p>Development: these accounts have no passwords. In production your own provider asks here.</p>
    </main>
  </body>
</html>`
