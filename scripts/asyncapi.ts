/**
 * Writes packages/events/asyncapi.yaml, the catalogue of events: from the contracts, their comments, and the handlers that the services have.
 * With --check: fails when the committed file is not what they say.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENTS, PARTITIONS, TOPICS } from '@kade/events'
import ts from 'typescript'
import { stringify } from 'yaml'
import { collectFacts } from '../services/analytics/src/fact/collect-facts.js'
import { handlers as inventory } from '../services/inventory/src/handlers.js'
import { followParcels } from '../services/orders/src/channel-feedback/follow-parcels.js'
import { followParcels as followForPush } from '../services/orders/src/push/follow-parcels.js'
import { handlers as orders } from '../services/orders/src/handlers.js'
import { handlers as shipping } from '../services/shipping/src/handlers.js'

const root = join(import.meta.dirname, '..')
const file = join(root, 'packages', 'events', 'asyncapi.yaml')

const received: Readonly<Record<string, readonly string[]>> = {
  orders: Object.keys(
    orders(
      () => undefined,
      followParcels({}, () => undefined),
      {},
      'ALL',
      followForPush(() => undefined),
    ),
  ),
  inventory: Object.keys(inventory),
  shipping: Object.keys(shipping(() => undefined)),
  analytics: Object.keys(collectFacts),
  // The gateway passes every event of these topics on to subscribers.
  gateway: contracts().flatMap(({ type, topic }) => (topic === TOPICS.order || topic === TOPICS.shipment ? [type] : [])),
}

/** What stands in the comment before each event and topic. */
const comments = commentsIn(join(root, 'packages', 'events', 'src'))

const document = {
  asyncapi: '3.0.0',
  info: {
    title: 'Kade events',
    version: '1.0.0',
    description:
      'What the services tell each other, as CloudEvents 1.0 in JSON. Delivery is at least once, in order per key; an event takes effect once. A change that would break a reader is a new version of the type, beside the old.',
    license: { name: 'MIT' },
  },
  defaultContentType: 'application/json',
  servers: { kafka: { host: 'localhost:9092', protocol: 'kafka', description: 'KAFKA_BROKERS of each service.' } },
  channels: Object.fromEntries(
    Object.entries(TOPICS).map(([name, topic]): [string, object] => [
      topic,
      {
        address: topic,
        description: comments.get(name),
        messages: Object.fromEntries(typesOf(topic).map((type) => [type, { $ref: `#/components/messages/${type}` }])),
        bindings: { kafka: { partitions: PARTITIONS } },
      },
    ]),
  ),
  operations: Object.fromEntries<object>([...sending(), ...receiving()]),
  components: {
    messages: Object.fromEntries(
      contracts().map(({ type }): [string, object] => [
        type,
        {
          name: type,
          summary: comments.get(type),
          payload: {
            allOf: [
              { $ref: '#/components/schemas/CloudEvent' },
              { type: 'object', properties: { type: { const: type }, data: { $ref: `./schemas/${type}.json` } } },
            ],
          },
          bindings: { kafka: { key: { type: 'string', description: 'The same as `subject`.' } } },
        },
      ]),
    ),
    schemas: {
      CloudEvent: {
        type: 'object',
        required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
        properties: {
          specversion: { const: '1.0' },
          id: { type: 'string', description: 'UUIDv7. The same event again has the same id: handle it once.' },
          source: { type: 'string', description: 'Who tells it, such as /orders.' },
          type: { type: 'string', description: 'What happened, with the version of its contract.' },
          subject: { type: 'string', description: 'The key: what stays in order.' },
          time: { type: 'string', format: 'date-time', description: 'When it was told.' },
          datacontenttype: { const: 'application/json' },
          correlationid: { type: 'string', description: 'Of the request that began it all; in every log line.' },
          causationid: { type: 'string', description: 'The id of the event that it answers.' },
          traceparent: {
            type: 'string',
            description: 'W3C trace context of what told it, where that was traced: the extension `distributed tracing` of CloudEvents.',
          },
          data: { description: 'By type.' },
        },
      },
    },
  },
}
const text = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, singleQuote: true })
if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('packages/events/asyncapi.yaml is not what the contracts and handlers say: run `pnpm asyncapi` and commit it')
  process.exitCode = 1
}

function contracts() {
  return Object.values(EVENTS)
}
function typesOf(topic: string): string[] {
  return contracts().flatMap((contract) => (contract.topic === topic ? [contract.type] : []))
}
function references(topic: string, types: readonly string[]) {
  return {
    channel: { $ref: `#/channels/${topic}` },
    messages: types.map((type) => ({ $ref: `#/channels/${topic}/messages/${type}` })),
  }
}
/** The owner of a topic is its first word. */
function sending() {
  return Object.values(TOPICS).map((topic) => {
    const service = topic.split('.')[0] ?? ''
    return [`${service}.sends.${topic}`, { action: 'send', summary: `${service} tells`, ...references(topic, typesOf(topic)) }] as const
  })
}
function receiving() {
  return Object.entries(received).flatMap(([service, types]) =>
    Object.values(TOPICS).flatMap((topic) => {
      const heard = typesOf(topic).filter((type) => types.includes(type))
      if (heard.length === 0) return []
      return [[`${service}.receives.${topic}`, { action: 'receive', summary: `${service} acts on`, ...references(topic, heard) }] as const]
    }),
  )
}

/** By event type, or by name of the topic. */
function commentsIn(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of readdirSync(folder)) {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const type = ts.isVariableStatement(node) ? definedType(node) : ts.isPropertyAssignment(node) ? node.name.getText() : undefined
      const [comment] = ts.getJSDocCommentsAndTags(node)
      if (type && comment) found.set(type, ts.getTextOfJSDocComment(comment.comment) ?? '')
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}
function definedType(statement: ts.VariableStatement): string | undefined {
  const [declaration] = statement.declarationList.declarations
  const call = declaration?.initializer
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'defineEvent') return undefined
  const [type] = call.arguments
  return type && ts.isStringLiteral(type) ? type.text : undefined
}
