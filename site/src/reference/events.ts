import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Written } from '../stage.js'
import { cell, inText } from './text.js'

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
}
interface Catalogue {
  readonly info: { readonly description: string }
  readonly channels: Readonly<
    Record<
      string,
      {
        readonly address: string
        readonly description: string
        readonly messages: Readonly<Record<string, unknown>>
        readonly bindings?: { readonly kafka?: { readonly partitions?: number } }
      }
    >
  >
  readonly operations: Readonly<
    Record<string, { readonly action: 'send' | 'receive'; readonly summary?: string; readonly channel: { readonly $ref: string } }>
  >
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly summary?: string }>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

const EVENTS = 'packages/events'

/** The catalogue of events (AsyncAPI), a section for each topic, with what each event carries. */
export function eventsPage(checkout: string): Written {
  const { info, channels, operations, components } = parse(readFileSync(join(checkout, EVENTS, 'asyncapi.yaml'), 'utf8')) as Catalogue
  const told = (name: string, action: 'send' | 'receive') =>
    Object.values(operations)
      .filter((operation) => operation.action === action && operation.channel.$ref === `#/channels/${name}`)
      .map(({ summary = '' }) => inText(summary))
  const topics = Object.entries(channels).map(([name, channel]) => {
    const events = Object.keys(channel.messages).map((type) => {
      const file = join(checkout, EVENTS, 'schemas', `${type}.json`)
      const data = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JsonSchema) : {}
      return [`### ${type}`, '', inText(components.messages[type]?.summary), '', ...fieldsOf(data)].join('\n')
    })
    const partitions = channel.bindings?.kafka?.partitions
    const facts = [...told(name, 'send'), ...told(name, 'receive'), ...(partitions === undefined ? [] : [`${partitions} partitions`])]
    return `## ${channel.address}\n\n${inText(channel.description)} ${facts.length > 0 ? `(${facts.join('; ')})` : ''}\n\n${events.join('\n\n')}`
  })
  const title = 'Events'
  const envelope = components.schemas.CloudEvent ?? {}
  const text = `# ${title}\n${inText(info.description)} Read from \`${EVENTS}/asyncapi.yaml\` and \`${EVENTS}/schemas\`.\n\n## The envelope\n\n${fieldsOf(envelope).join('\n')}\n\n${topics.join('\n\n')}\n`
  return { place: 'reference/events.md', title, text }
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): string[] {
  const rows = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : ' (may be left out)'
    return `| \`${name}\` | ${typeOf(field)}${optional} | ${cell(field.description)} |`
  })
  return rows.length === 0 ? [] : ['| field | type | |', '|---|---|---|', ...rows]
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ')
  if (schema.items) return `list of ${typeOf(schema.items)}`
  if (schema.properties)
    return `object of ${Object.keys(schema.properties)
      .map((name) => `\`${name}\``)
      .join(', ')}`
  const types = [schema.type ?? 'any'].flat().join(' or ')
  return schema.format === undefined ? types : `${types} (${schema.format})`
}
