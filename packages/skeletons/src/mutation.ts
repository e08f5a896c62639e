import { CannotMake, kebab, hasRootField, pascal, words, camel, type Edit, type Skeleton } from './skeleton.js'

const SERVICES = ['orders', 'inventory', 'shipping'] as const

/**
 * A mutation in a story of its own: CONTRIBUTING.md, "Add a mutation".
 * @param schemaOf the schema of a service: all of them are one graph, where a mutation's name is there once.
 */
export function mutationSkeleton(service: string, givenStory: string, mutation: string, schemaOf: (service: string) => string): Skeleton {
  if (!SERVICES.some((known) => known === service))
    throw new CannotMake(`There is no service ${service} with mutations. There are: ${SERVICES.join(', ')}`)
  if (!/^[a-z][a-zA-Z0-9]*$/.test(mutation)) throw new CannotMake(`${mutation} is no name of a mutation, such as wrapOrder`)
  const owner = SERVICES.find((known) => hasRootField(schemaOf(known), 'Mutation', mutation))
  if (owner) throw new CannotMake(`There is a mutation ${mutation} already, of ${owner}: nothing was written`)
  const story = kebab(givenStory, 'story')
  const [src, type, list] = [`services/${service}/src`, pascal(mutation), `${camel(story)}Story`]
  const what = words(mutation)
  return {
    files: {
      [`services/${service}/schema/${story}.graphql`]: `extend type Mutation {
  "Say here what it does, and what follows."
  ${mutation}(input: ${type}Input!): ${type}Payload!
}

"What \`${mutation}\` is to do."
input ${type}Input {
  "Chosen by the caller, 1 to 200 characters: the same key with the same input answers the same again."
  idempotencyKey: String!
}

"What \`${mutation}\` has done."
type ${type}Payload {
  "Whether it was done."
  done: Boolean!
  "What the caller can mend, one entry for each fault, as they were found: nothing was changed then. Empty when it was done."
  userErrors: [UserError!]!
}
`,
      [`${src}/${story}/${story}.ts`]: `/** What \`${mutation}\` decides: state and command in, a Decision out. The moment and the ids of what is new are given to it. */
export function decide${type}(_command: { readonly idempotencyKey: string }): boolean {
  return false
}
`,
      [`${src}/${story}/${story}.test.ts`]: `import { expect, it } from '@jest/globals'
import { decide${type} } from './${story}.js'

it('${what}: write what it decides, and what it refuses', () => {
  expect(decide${type}({ idempotencyKey: 'key-1' })).toBe(true)
})
`,
      [`${src}/${story}/change-${story}.ts`]: `import type { Database } from '@kade/service-kit'
import { decide${type} } from './${story}.js'

/** Locks what it changes, has it decided, and carries that out (carry-out.ts of the aggregate). */
export async function change${pascal(story)}(database: Database, command: { readonly idempotencyKey: string }): Promise<boolean> {
  return database.transaction(async () => decide${type}(command))
}
`,
      [`${src}/${story}/${story}.resolvers.ts`]: `import { answerUserErrors } from '@kade/service-kit'
import { authorizeField } from '../access.js'
import type { MutationResolvers } from '../generated.js'
import { change${pascal(story)} } from './change-${story}.js'

export const ${list}: Pick<MutationResolvers, '${mutation}'> = {
  ${mutation}: (_, { input }, { viewer, database }) => {
    authorizeField(viewer, '${mutation}')
    return answerUserErrors(async () => ({ done: await change${pascal(story)}(database, input) }))
  },
}
`,
      [`services/${service}/test/${story}.test.ts`]: `import { it } from '@jest/globals'

it('${mutation} over HTTP: the good path, each bad input with its exact answer, the number of SQL statements', () => {
  throw new Error('Write what a client sends, and what it is answered')
})
`,
    },
    edits: [
      ...edit(`${src}/resolvers.ts`, '  Mutation: {', `  Mutation: {\n    ...${list},`),
      ...edit(
        `${src}/resolvers.ts`,
        "import type { Resolvers } from './generated.js'\n",
        `import type { Resolvers } from './generated.js'\nimport { ${list} } from './${story}/${story}.resolvers.js'\n`,
      ),
      ...edit(
        `${src}/access.ts`,
        '} as const satisfies Readonly<Record<string, readonly string[]>>',
        `  ${mutation}: ['ADMIN'],\n} as const satisfies Readonly<Record<string, readonly string[]>>`,
      ),
    ],
    next: [
      'pnpm compose && pnpm codegen, for the types of its input and payload.',
      `Say in ${src}/access.ts who may (now: administrators), and in its schema what it does.`,
      `Its rule's test fails: pnpm test ${src}/${story}. Its test over HTTP, too: pnpm test services/${service}/test/${story}.test.ts`,
    ],
  }
}

const edit = (file: string, find: string, instead: string): Edit[] => [{ file, find, instead }]
