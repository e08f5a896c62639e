import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { bare, constantsOf } from './constants.js'

/** The roles that may use each operation and field, as the access table of a service has them (services/<name>/src/access.ts). */
function policyOf(service: string, checkout: string): ReadonlyMap<string, readonly string[]> {
  const file = `services/${service}/src/access.ts`
  const constants = constantsOf(readFileSync(join(checkout, file), 'utf8'))
  const table = constants.get('POLICY')
  if (!table || !ts.isObjectLiteralExpression(table)) throw new Error(`${file} has no table POLICY`)
  return new Map(
    table.properties.map((property) => {
      if (!ts.isPropertyAssignment(property) || !(ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)))
        throw new Error(`${file}: POLICY has more than names`)
      return [property.name.text, rolesIn(property.initializer, constants, `${file}: ${property.name.text}`)]
    }),
  )
}

/** An update is for whoever may look at what it is of: the gateway asks the service. */
const SUBSCRIPTIONS: Readonly<Record<string, readonly [service: string, field: string]>> = {
  orderUpdates: ['orders', 'order'],
  trackingUpdates: ['shipping', 'shipment'],
}

/** Who may use an operation: by the key that its resolver asks the table for, or by its own name. */
export function rolesOfOperations(services: readonly string[], checkout: string): (name: string) => readonly string[] | undefined {
  const roles = new Map<string, readonly string[]>()
  for (const service of services) {
    const policy = policyOf(service, checkout)
    for (const [name, own] of policy) if (!roles.has(name)) roles.set(name, own)
    for (const code of resolversOf(service, checkout))
      for (const [, name = '', key = ''] of code.matchAll(ASKED)) {
        const asked = [...policy].filter(([field]) => (key.endsWith('*') ? field.startsWith(key.slice(0, -1)) : field === key))
        if (asked.length > 0) roles.set(name, [...new Set(asked.flatMap(([, own]) => own))])
      }
    for (const [name, [of, field]] of Object.entries(SUBSCRIPTIONS)) if (of === service) roles.set(name, policy.get(field) ?? [])
  }
  return (name) => roles.get(name)
}

/** A resolver that begins by asking: `transfer: async (_, ...) => { authorizeField(viewer, 'transfers')`. */
const ASKED = /^ {2,6}(\w+): (?:async )?\([^\n]*\{\n(?: +const [^\n]*\n){0,2} +authorizeField\([\w.]+, '([^'\n]+)'/gm

function resolversOf(service: string, checkout: string): string[] {
  const folder = join(checkout, 'services', service, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.resolvers.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/`([^`$]*)\$\{[^}]*\}`/g, "'$1*'"))
}

function rolesIn(value: ts.Expression, constants: ReadonlyMap<string, ts.Expression>, at: string): string[] {
  const plain = bare(value)
  if (ts.isIdentifier(plain)) {
    const named = constants.get(plain.text)
    if (named) return rolesIn(named, constants, at)
  }
  if (!ts.isArrayLiteralExpression(plain)) throw new Error(`${at} is no list of roles: ${plain.getText()}`)
  return plain.elements.flatMap((element) => {
    if (ts.isStringLiteral(element)) return [element.text]
    if (ts.isSpreadElement(element)) return rolesIn(element.expression, constants, at)
    throw new Error(`${at} is no list of roles: ${element.getText()}`)
  })
}
