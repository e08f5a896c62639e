import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Written } from '../stage.js'
import { constantsOf } from './constants.js'

const PROCESSES = {
  gateway: 'gateway',
  orders: 'services/orders',
  inventory: 'services/inventory',
  shipping: 'services/shipping',
  analytics: 'services/analytics',
} as const
const SHARED = ['packages/service-kit/src/process/config/read-config.ts', 'packages/service-kit/src/process/config/production.ts']

/** What a variable is when nobody sets it: its default, nothing at all, or that the process does not start. */
type Preset = { readonly kind: 'default'; readonly text: string } | { readonly kind: 'none' | 'required' }

/** A table for each process: every variable that it reads, what it is unless it is set (both from its config.ts), and what it means. */
export function configurationPage(checkout: string): Written {
  const shared = SHARED.map((file) => constantsOf(readFileSync(join(checkout, file), 'utf8')))
  const parts = Object.entries(PROCESSES).map(([name, folder]) => {
    const own = constantsOf(readFileSync(join(checkout, folder, 'src/config.ts'), 'utf8'))
    const meanings = meaningsIn(readFileSync(join(checkout, folder, 'README.md'), 'utf8'))
    const rows = [...variablesOf(own, shared)].map(
      ([variable, preset]) => `| \`${variable}\` | ${said(preset)} | ${meanings.get(variable) ?? ''} |`,
    )
    return [`## ${name}`, '', '| variable | unless it is set | meaning |', '|---|---|---|', ...rows, ''].join('\n')
  })
  const title = 'Configuration'
  const text = `# ${title}
Every variable that a process reads from its environment, with what holds where it is not set, both as its \`src/config.ts\` has them; an empty variable counts as not set. A process that lacks one, or has one that is wrong, ends at its start with a line for each. Names that the code reads and its README does not tell stop the tests.

${parts.join('\n')}`
  return { place: 'reference/configuration.md', title, text }
}

const said = (preset: Preset): string =>
  preset.kind === 'default' ? (preset.text === '' ? 'empty' : `\`${preset.text}\``) : preset.kind === 'none' ? 'nothing' : '**must be set**'

type Constants = ReadonlyMap<string, ts.Expression>

/** The variables of the object `environment` of a config.ts; those of `serviceEnvironment` where it builds on them. */
function variablesOf(own: Constants, shared: readonly Constants[]): Map<string, Preset> {
  const variables = new Map<string, Preset>()
  const lookUp = (name: string) => [own, ...shared].flatMap((constants) => constants.get(name) ?? [])[0]
  const add = (expression: ts.Expression | undefined): void => {
    if (!expression) return
    if (ts.isIdentifier(expression)) return add(lookUp(expression.text))
    if (!ts.isCallExpression(expression)) return
    const [argument] = expression.arguments
    const method = ts.isPropertyAccessExpression(expression.expression) ? expression.expression : undefined
    const isObject = method?.getText().replace(/\s/g, '') === 'z.object' || method?.name.text === 'extend'
    if (method && method.name.text !== 'object') add(method.expression)
    if (!argument || !ts.isObjectLiteralExpression(argument)) return
    for (const property of argument.properties) {
      const name = property.name?.getText() ?? ''
      if (method?.name.text === 'omit') variables.delete(name)
      else if (isObject && ts.isPropertyAssignment(property)) variables.set(name, presetOf(property.initializer, lookUp))
      else if (isObject && ts.isShorthandPropertyAssignment(property)) variables.set(name, presetOf(property.name, lookUp))
    }
  }
  add(lookUp('environment'))
  if (variables.size === 0) throw new Error('A config.ts has no `environment`')
  return new Map([...variables].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Along the chain of calls: the outermost `.default(...)` or `.optional()` counts; a name is what it stands for. */
function presetOf(expression: ts.Expression, lookUp: (name: string) => ts.Expression | undefined): Preset {
  if (ts.isIdentifier(expression)) {
    const named = lookUp(expression.text)
    return named ? presetOf(named, lookUp) : { kind: 'required' }
  }
  if (ts.isPropertyAccessExpression(expression)) return presetOf(expression.expression, lookUp)
  if (!ts.isCallExpression(expression)) return { kind: 'required' }
  const [argument] = expression.arguments
  if (ts.isPropertyAccessExpression(expression.expression)) {
    const { name, expression: inner } = expression.expression
    if (name.text === 'default' && argument) return { kind: 'default', text: literal(argument, lookUp) }
    if (name.text === 'optional') return { kind: 'none' }
    return presetOf(inner, lookUp)
  }
  // A helper of the file that gives its argument as the default: json('{}').
  if (ts.isIdentifier(expression.expression)) {
    const helper = lookUp(expression.expression.text)
    if (helper && ts.isArrowFunction(helper)) {
      const [parameter] = helper.parameters
      const body = /\.default\((\w+)\)/.exec(helper.getText())?.[1]
      if (argument && parameter && body === parameter.name.getText()) return { kind: 'default', text: literal(argument, lookUp) }
      return /\.optional\(\)/.test(helper.getText()) ? { kind: 'none' } : { kind: 'required' }
    }
  }
  return { kind: 'required' }
}

function literal(value: ts.Expression, lookUp: (name: string) => ts.Expression | undefined): string {
  if (ts.isStringLiteralLike(value)) return value.text
  if (ts.isNumericLiteral(value)) return Number(value.text).toLocaleString('en-US', { useGrouping: false })
  if (ts.isIdentifier(value)) {
    const named = lookUp(value.text)
    if (named) return literal(named, lookUp)
  }
  return value.getText()
}

/** The rows of a README's tables by the variables that their first cell names. */
function meaningsIn(readme: string): Map<string, string> {
  const rows = [...readme.matchAll(/^\| (`[A-Z][^|]*) \| (.*) \|$/gm)].map(([, names = '', meaning = '']) => ({ names, meaning }))
  const named = (of: 'names' | 'meaning') =>
    rows.flatMap((row) => [...row[of].matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => [name, plainLinks(row.meaning)] as const))
  // What its own row says counts before what another's says of it.
  return new Map([...named('meaning'), ...named('names')])
}

/** Links of a README lead from its place: here they are words. */
const plainLinks = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
