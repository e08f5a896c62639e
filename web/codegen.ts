import type { CodegenConfig } from '@graphql-codegen/cli'
import { existsSync, readdirSync } from 'node:fs'

const typed = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', JSON: 'unknown' },
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
  },
}

/** What a page may show as other pages do: fragments alone. The operations are each page's own. */
const fragments = 'web/src/shared/graph/*.graphql'
const root = new URL('../', import.meta.url)
const asking = readdirSync(new URL('web/src/pages', root))
  .map((name) => `web/src/pages/${name}`)
  .filter((folder) => existsSync(new URL(`${folder}/operations.graphql`, root)))

/** Typed operations of the pages, and those that the client brings along, from the composed graph. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'web/src/shared/graph/generated.ts': { documents: fragments, ...typed },
    'packages/client/src/operations/generated.ts': { documents: 'packages/client/src/operations/*.graphql', ...typed },
    ...Object.fromEntries(
      asking.map((folder) => [`${folder}/generated.ts`, { documents: [fragments, `${folder}/operations.graphql`], ...typed }]),
    ),
  },
}
export default config
