import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Written } from '../stage.js'
import { constantsOf } from './constants.js'

/** A constant of a file, and what it bounds: `%` stands for its value. */
type Limit = readonly [says: string, constant: string]

const LIMITS = 'gateway/src/graph/limits.ts'
const VARIABLES = 'gateway/src/graph/variables.ts'
const APP = 'gateway/src/http-app.ts'
const SOCKETS = 'gateway/src/subscriptions/sockets.ts'

/** By what they are of: each line names the file that has the constant. */
const SECTIONS: Readonly<Record<string, Readonly<Record<string, readonly Limit[]>>>> = {
  'One operation': {
    [LIMITS]: [
      ['% levels deep', 'MAX_DEPTH'],
      ['a cost of %: its fields, each times the size of the pages that it is in; `QUERY_TOO_COMPLEX` tells the cost', 'MAX_COST'],
      ['% fields', 'MAX_FIELDS'],
      ['% aliases', 'MAX_ALIASES'],
      ['% variables', 'MAX_VARIABLES'],
      ['% operations and fragments in a text', 'MAX_DEFINITIONS'],
      ['% selections within each other, those of fragments too', 'MAX_NESTING'],
      ['% tokens', 'MAX_TOKENS'],
      ['% characters', 'MAX_LENGTH'],
    ],
    [VARIABLES]: [
      ['% values in its variables', 'MAX_VALUES'],
      ['% fields of one object in its variables', 'MAX_FIELDS_OF_OBJECT'],
      ['% faults of one operation are told', 'MOST_FAULTS'],
    ],
    'packages/service-kit/src/graph/answer-size.ts': [['% nodes in an answer', 'MAX_NODES']],
  },
  'One request': {
    [APP]: [
      ['% bytes of its body', 'BODY_LIMIT'],
      ['% ms from its first byte to its last', 'REQUEST_WITHIN_MS'],
      ['% ms for its headers', 'HEADERS_WITHIN_MS'],
    ],
    'gateway/src/authentication/authenticate.ts': [
      ['% characters of its token', 'LONGEST_TOKEN'],
      ["% seconds that a guest's token outlives the order", 'AFTER_THE_END_S'],
    ],
    'gateway/src/pipelining.ts': [['% unanswered requests on one connection', 'MOST_UNANSWERED']],
  },
  'One minute': {
    'gateway/src/graph/rate-limits.ts': [
      ['% guesses of an order by its number and e-mail address, from one address', 'GUESSES_PER_MINUTE'],
      ['a cost of % is what an operation is charged at least', 'LEAST_COST'],
    ],
  },
  'One page of a list': {
    'packages/service-kit/src/graph/pages/connection.ts': [
      ['% nodes of a connection at most, unless its description says otherwise', 'MOST'],
      ['% nodes where neither `first` nor `last` is given', 'USUAL'],
    ],
    'packages/service-kit/src/graph/pages/list-page.ts': [
      ['% nodes of a plain list at once', 'MOST'],
      ['% nodes of a plain list whose owner stands in a list itself', 'MOST_IN_A_LIST'],
    ],
  },
  'One connection of updates': {
    [SOCKETS]: [
      ['% bytes of a message to the gateway', 'MAX_PAYLOAD'],
      ['% subscriptions on a WebSocket', 'MOST_PER_SOCKET'],
      ['% ms until a WebSocket has said who it is', 'INIT_WITHIN_MS'],
      ['% ms between pings of a WebSocket', 'PING_MS'],
    ],
  },
  'One event': {
    'packages/service-kit/src/bus/port/event-bus.ts': [['% bytes', 'MAX_MESSAGE_BYTES']],
  },
}

/** Limits that an installation sets, with their defaults: on the page of the configuration. */
const SET_BY = [
  'RATE_LIMIT_PER_MINUTE',
  'COST_PER_MINUTE',
  'ANONYMOUS_COST_PER_MINUTE',
  'ANONYMOUS_ORDERS_PER_MINUTE',
  'CONNECTIONS_PER_ADDRESS',
  'SOCKETS_PER_ADDRESS',
]

/** What is bounded, and by how much: every figure is read from the constant that bounds it. */
export function limitsPage(checkout: string): Written {
  const sections = Object.entries(SECTIONS).map(([title, files]) => {
    const rows = Object.entries(files).flatMap(([file, limits]) => {
      const constants = constantsOf(readFileSync(join(checkout, file), 'utf8'))
      return limits.map(([says, constant]) => {
        const value = numberIn(constants.get(constant), constants)
        if (value === undefined) throw new Error(`site/src/reference/limits.ts names ${constant} of ${file}, which has no such number`)
        return `| ${says.replace('%', `**${value.toLocaleString('en-US')}**`)} | \`${constant}\`, \`${file}\` |`
      })
    })
    return [`## ${title}`, '', '| at most | where it stands |', '|---|---|', ...rows, ''].join('\n')
  })
  const title = 'Limits'
  const text = `# ${title}
What is more is refused with a code and a sentence ([errors, limits, pages, keys and versions](../guides/errors-and-limits.md)). What one caller may ask within a minute is set by ${SET_BY.map((name) => `\`${name}\``).join(', ')} of the gateway: [their defaults](./configuration.md#gateway).

${sections.join('\n')}`
  return { place: 'reference/limits.md', title, text }
}

/** The value of a number, of another constant, or of what is reckoned of them. */
export function numberIn(value: ts.Expression | undefined, constants: ReadonlyMap<string, ts.Expression>): number | undefined {
  if (!value) return undefined
  if (ts.isNumericLiteral(value)) return Number(value.text)
  if (ts.isIdentifier(value)) return numberIn(constants.get(value.text), constants)
  if (!ts.isBinaryExpression(value)) return undefined
  const [left, right] = [numberIn(value.left, constants), numberIn(value.right, constants)]
  if (left === undefined || right === undefined) return undefined
  if (value.operatorToken.kind === ts.SyntaxKind.AsteriskToken) return left * right
  return value.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ? left ** right : undefined
}
