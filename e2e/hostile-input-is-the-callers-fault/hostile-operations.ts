import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { type Dice, HOSTILE_DAYS, HOSTILE_DECIMALS, HOSTILE_INSTANTS, HOSTILE_INTS, hostileText, ILL_TYPED } from './hostile-values.js'

/** Values that name what is there, or make a new one, by the name of the argument or field; so that what is hostile beside them is reached. */
export type Known = Readonly<Record<string, unknown>>
/** One request: a document whose aliases are each an operation of their own, and its variables as JSON. */
export interface HostileRequest {
  readonly query: string
  readonly variables: string
  readonly operations: number
}

/** A field that takes arguments, and the way to it from the root. */
interface Target {
  readonly kind: 'query' | 'mutation'
  readonly way: readonly GraphQLField<unknown, unknown>[]
}
interface Slot {
  readonly variable: string
  readonly argument: GraphQLArgument
  readonly isAttacked: boolean
}

/** Documents that ask a field for what it should not be asked: every argument is a variable, and some of their values are hostile. */
export class HostileOperations {
  readonly targets: readonly string[]
  readonly #dice: Dice
  readonly #known: Known
  readonly #targets: ReadonlyMap<string, Target>

  constructor(schema: GraphQLSchema, dice: Dice, known: Known) {
    this.#dice = dice
    this.#known = known
    this.#targets = targetsOf(schema)
    this.targets = [...this.#targets.keys()]
  }

  /** A field, asked under some aliases: every variable is of its type, some of each operation's are hostile. */
  wellTyped(target: string): HostileRequest {
    return this.#request(target, ALIASES, (slots) => {
      const attacked = slots.filter(({ isAttacked }) => isAttacked)
      const hostile = new Set([this.#dice.pick(attacked), this.#dice.pick(attacked)])
      return slots.map((slot) => JSON.stringify(this.#value(slot.argument.type, slot.argument.name, hostile.has(slot))))
    })
  }

  /** A field, asked once: one of its variables is of no type that it may be. */
  illTyped(target: string): HostileRequest {
    return this.#request(target, 1, (slots) => {
      const bad = this.#dice.pick(slots.filter(({ isAttacked }) => isAttacked))
      return slots.map((slot) => {
        const sound = JSON.stringify(this.#value(slot.argument.type, slot.argument.name, false))
        return slot === bad ? this.#spoilt(sound) : sound
      })
    })
  }

  #request(target: string, operations: number, valuesOf: (slots: readonly Slot[]) => readonly string[]): HostileRequest {
    const { kind, way } = this.#targets.get(target) as Target
    const declared: string[] = []
    const variables: string[] = []
    const selections = Array.from({ length: operations }, (_, n) => {
      const slots: Slot[] = []
      const text = select(way, `o${n}`, slots)
      valuesOf(slots).forEach((json, index) => {
        const { variable, argument } = slots[index] as Slot
        declared.push(`$${variable}: ${String(argument.type)}`)
        variables.push(`${JSON.stringify(variable)}:${json}`)
      })
      return `o${n}: ${text}`
    })
    return { query: `${kind} (${declared.join(', ')}) { ${selections.join(' ')} }`, variables: `{${variables.join(',')}}`, operations }
  }

  #value(type: GraphQLInputType, name: string, isHostile: boolean): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, name, isHostile)
    if (!(name in this.#known) && this.#dice.roll() < (isHostile ? 0.1 : 0.5)) return null
    return this.#present(type, name, isHostile)
  }

  #present(type: GraphQLInputType, name: string, isHostile: boolean): unknown {
    const dice = this.#dice
    if (isListType(type)) {
      const length = isHostile ? dice.pick([0, 1, 1, 2, 3]) : 1
      return Array.from({ length }, () => this.#value(type.ofType, name, isHostile))
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const hostile = isHostile ? new Set([dice.below(fields.length), dice.below(fields.length)]) : new Set()
      return Object.fromEntries(fields.map((field, index) => [field.name, this.#value(field.type, field.name, hostile.has(index))]))
    }
    if (isEnumType(type)) return dice.pick(type.getValues()).name
    const known = this.#known[name]
    if (!isHostile && known !== undefined) return typeof known === 'function' ? (known as () => unknown)() : known
    return this.#scalar(String(type), name, isHostile)
  }

  #scalar(type: string, name: string, isHostile: boolean): unknown {
    const dice = this.#dice
    // A page that is too large makes the whole request too dear: seldom.
    if (type === 'Int' && (name === 'first' || name === 'last'))
      return isHostile ? dice.pick(dice.below(20) ? [0, -0, -1, 1, 2, 3] : HOSTILE_INTS) : 1
    if (type === 'Int') return isHostile ? dice.pick(HOSTILE_INTS) : 1
    if (type === 'Float') return isHostile ? dice.pick([0, -0, 1e308, -1e308, 5e-324]) : 1
    if (type === 'Boolean') return dice.roll() < 0.5
    if (type === 'DateTime') return isHostile ? dice.pick(HOSTILE_INSTANTS) : new Date().toISOString()
    if (type === 'Date') return isHostile ? dice.pick(HOSTILE_DAYS) : '2030-01-01'
    if (type === 'Decimal') return isHostile ? dice.pick(HOSTILE_DECIMALS) : '12.50'
    return isHostile ? hostileText(dice) : 'abc'
  }

  /** A value of no type in the place of the whole, or of one of its leaves. */
  #spoilt(sound: string): string {
    const leaves = [...sound.matchAll(/:("[^"]*"|[\w.-]+)(?=[,}\]])/g)]
    const bad = this.#dice.pick(ILL_TYPED)
    if (leaves.length === 0 || this.#dice.roll() < 0.1) return bad
    const leaf = this.#dice.pick(leaves)
    return `${sound.slice(0, leaf.index + 1)}${bad}${sound.slice(leaf.index + leaf[0].length)}`
  }
}

const ALIASES = 20

/** Every field that takes arguments, by its type and name, with a shortest way to it; what mutations answer is asked by queries. */
function targetsOf(schema: GraphQLSchema): Map<string, Target> {
  const targets = new Map<string, Target>()
  const seen = new Set<string>()
  const visit = (type: GraphQLObjectType | null | undefined, { kind, way }: Target): Target[] => {
    if (!type || seen.has(type.name)) return []
    seen.add(type.name)
    const below = Object.values(type.getFields()).map((field): Target => ({ kind, way: [...way, field] }))
    for (const target of below) if (target.way.at(-1)?.args.length) targets.set(`${type.name}.${target.way.at(-1)?.name}`, target)
    return kind === 'query' ? below : []
  }
  visit(schema.getMutationType(), { kind: 'mutation', way: [] })
  for (let level = visit(schema.getQueryType(), { kind: 'query', way: [] }); level.length > 0;) {
    level = level.flatMap((target) => {
      const type = getNamedType(target.way.at(-1)?.type)
      return isObjectType(type) ? visit(type, target) : []
    })
  }
  return targets
}

/** The way to a field with variables for all arguments; of what it answers, two plain fields and the user errors. */
function select([field, ...rest]: readonly GraphQLField<unknown, unknown>[], prefix: string, slots: Slot[]): string {
  if (!field) return ''
  const given = field.args.map((argument) => {
    const variable = `${prefix}_${argument.name}`
    slots.push({ variable, argument, isAttacked: rest.length === 0 })
    return `${argument.name}: $${variable}`
  })
  const text = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return text
  if (rest.length > 0) return `${text} { ${select(rest, `${prefix}_${field.name}`, slots)} }`
  const fields = Object.values(type.getFields())
  const plain = fields.filter(({ args, type: of }) => args.length === 0 && !isObjectType(getNamedType(of))).slice(0, 2)
  const errors = fields.filter(({ name }) => name === 'userErrors').map(() => 'userErrors { code message field }')
  return `${text} { ${['__typename', ...plain.map(({ name }) => name), ...errors].join(' ')} }`
}
