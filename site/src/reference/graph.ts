import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import type { Written } from '../stage.js'
import { cell, inText } from './text.js'
import { rolesOfOperations } from './policies.js'

const SERVICES = ['orders', 'inventory', 'shipping', 'analytics'] as const
/** What all services share, and what the gateway adds. */
const SHARED = ['packages/service-kit', 'gateway'] as const
const ROOTS = ['Query', 'Mutation', 'Subscription'] as const

/** A file of the schema of a service: what belongs together. */
interface Area {
  readonly service: string
  readonly name: string
  readonly place: string
  /** By the name of the root type: the fields that the file adds. */
  readonly operations: Readonly<Record<string, readonly string[]>>
  readonly types: readonly string[]
}

/** A page for each area of the graph, with its operations, who may use them, and its types; and one that lists all operations. */
export function graphPages(checkout: string): Written[] {
  const schema = buildSchema(readFileSync(join(checkout, 'schema.graphql'), 'utf8'))
  const areas = [
    ...SERVICES.flatMap((service) => areasOf(service, `services/${service}/schema`, checkout)),
    ...SHARED.flatMap((folder) => areasOf(basename(folder), `${folder}/schema`, checkout)),
  ].filter(({ operations, types }) => types.some((name) => schema.getType(name)) || Object.values(operations).flat().length > 0)
  const rolesOf = rolesOfOperations(SERVICES, checkout)
  const placeOfType = new Map(areas.flatMap(({ place, types }) => types.map((name) => [name, place] as const)))
  return [listOf(areas, schema, rolesOf), ...areas.map((area) => pageOf(area, schema, placeOfType, rolesOf))]
}

type Roles = ReturnType<typeof rolesOfOperations>

function areasOf(service: string, folder: string, checkout: string): Area[] {
  return readdirSync(join(checkout, folder))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = basename(file, '.graphql')
      const operations: Record<string, string[]> = {}
      const types: string[] = []
      for (const definition of parse(readFileSync(join(checkout, folder, file), 'utf8'), { noLocation: true }).definitions) {
        if (!('name' in definition) || !definition.name) continue
        const isRoot = (ROOTS as readonly string[]).includes(definition.name.value)
        if (isRoot && 'fields' in definition)
          (operations[definition.name.value] ??= []).push(
            ...(definition.fields ?? []).map((field) => field.name.value).filter((field) => !field.startsWith('_')),
          )
        else if (definition.kind.endsWith('TypeDefinition')) types.push(definition.name.value)
      }
      return { service, name, place: `reference/graph/${service}-${name}.md`, operations, types }
    })
}

function listOf(areas: readonly Area[], schema: GraphQLSchema, rolesOf: Roles): Written {
  const rows = ROOTS.flatMap((root) =>
    areas.flatMap((area) =>
      (area.operations[root] ?? []).flatMap((name) => {
        const field = fieldOf(schema, root, name)
        if (!field) return []
        const link = `[\`${name}\`](./graph/${area.service}-${area.name}.md#${name.toLowerCase()})`
        return [`| ${link} | ${who(name, rolesOf)} | ${root.toLowerCase()} of ${area.service} |`]
      }),
    ),
  )
  const text = `# Operations of the graph
Every operation that the graph of this checkout answers (${rows.length}), and who may use it, as the access table of its service has it (\`services/<name>/src/access.ts\`). NOBODY is a caller without a token, GUEST one with the token of an order, LINK one who was sent a link to look at it. Which orders or customers a role sees of its own is said in the description.

| operation | roles | |
|---|---|---|
${rows.join('\n')}

## Areas
${[...SERVICES, 'service-kit', 'gateway']
  .map(
    (service) =>
      `- ${service}: ${areas
        .filter((area) => area.service === service)
        .map(({ name }) => `[${inWords(name)}](./graph/${service}-${name}.md)`)
        .join(', ')}`,
  )
  .join('\n')}
`
  return { place: 'reference/operations.md', title: 'Operations of the graph', text }
}

function pageOf(area: Area, schema: GraphQLSchema, placeOfType: ReadonlyMap<string, string>, rolesOf: Roles): Written {
  const title = `${inWords(area.name)} (${area.service === 'service-kit' ? 'shared' : area.service})`
  const typed = (type: { toString(): string }, named: GraphQLNamedType) => {
    const place = placeOfType.get(named.name)
    const code = `\`${String(type)}\``
    return place === undefined ? code : `[${code}](./${basename(place)}#${named.name.toLowerCase()})`
  }
  const values = (entries: readonly (GraphQLArgument | GraphQLField<unknown, unknown>)[], what: string) => [
    `| ${what} | type | |`,
    '|---|---|---|',
    ...entries.map((entry) => {
      const preset =
        'defaultValue' in entry && entry.defaultValue !== undefined ? ` Default: \`${JSON.stringify(entry.defaultValue)}\`.` : ''
      const old = entry.deprecationReason ? ` **Deprecated**: ${cell(entry.deprecationReason)}` : ''
      return `| \`${entry.name}\` | ${typed(entry.type, getNamedType(entry.type))} | ${cell(entry.description)}${preset}${old} |`
    }),
    '',
  ]
  const operations = ROOTS.flatMap((root) =>
    (area.operations[root] ?? []).flatMap((name) => {
      const field = fieldOf(schema, root, name)
      if (!field) return []
      const parts = [
        `## ${name}`,
        inText(field.description),
        `${root}, answers ${typed(field.type, getNamedType(field.type))}. Roles: ${who(name, rolesOf)}.`,
      ]
      return [parts.join('\n\n'), ...(field.args.length > 0 ? [values(field.args, 'argument').join('\n')] : [])]
    }),
  )
  const types = area.types.flatMap((name) => {
    const type = schema.getType(name)
    if (!type) return []
    const head = `## ${name}\n\n${inText(type.description)}\n`
    if (isEnumType(type))
      return [
        [
          head,
          '| value | |',
          '|---|---|',
          ...type.getValues().map((value) => `| \`${value.name}\` | ${cell(value.description)} |`),
          '',
        ].join('\n'),
      ]
    if (isUnionType(type))
      return [
        `${head}\nOne of ${type
          .getTypes()
          .map((one) => typed(one, one))
          .join(', ')}.`,
      ]
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      const fields = Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]
      return [[head, ...values(fields, 'field')].join('\n')]
    }
    return [head]
  })
  return { place: area.place, title, text: [`# ${title}`, ...operations, ...types].join('\n\n') }
}

const fieldOf = (schema: GraphQLSchema, root: string, name: string) => {
  const type = schema.getType(root)
  return isObjectType(type) ? type.getFields()[name] : undefined
}

const EVERYBODY = 9
/** An operation that asks its table for nothing is in no row of it: what it tells whom is in its description. */
function who(name: string, rolesOf: Roles): string {
  const roles = rolesOf(name)
  if (!roles) return 'as its description says'
  return roles.length === EVERYBODY ? 'everybody' : roles.join(', ')
}

const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
