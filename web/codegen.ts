import type { CodegenConfig } from '@graphql-codegen/cli'

const typed = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', JSON: 'unknown' },
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
  },
}

/** Typed operations of the pages, from the composed graph. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'web/src/track/generated.ts': { documents: 'web/src/track/*.graphql', ...typed },
    'web/src/home/generated.ts': { documents: 'web/src/home/*.graphql', ...typed },
  },
}
export default config
