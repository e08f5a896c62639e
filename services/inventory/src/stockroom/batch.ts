import { randomLcg } from 'd3-random'
import { askOf, sourceTogether } from './ask.js'
import { costFrom } from './sourcing-record.js'
import { SPLIT_PENALTY, type Sourced, type When } from './sourcing.js'
import { StockShortfall } from './stock-book.js'
import type { Stockroom } from './stockroom.js'
import { sumPerSku, type Need } from './units.js'

/** Units of one allocation, which are free in the room that is decided in: all of them can stay where they are. */
export interface FreeParcel {
  readonly orderId: string
  readonly allocationId: string
  readonly locationId: string
  readonly lines: readonly Need[]
  /** They are to leave their location, whatever it costs. */
  readonly mustLeave: boolean
  /** The one location that they may go to. */
  readonly only?: string
  /** The day that was promised; that of the lines of its order unless given. */
  readonly promisedOn?: string | null
}
export interface BatchPlan {
  /** Where the units of each allocation come from. */
  readonly units: ReadonlyMap<string, readonly Sourced[]>
  /** Minor units that each which may stay saves by leaving; null where no carrier's card is known. */
  readonly saved: ReadonlyMap<string, number | null>
}

/** So many turns are tried of up to so many allocations; of more, the turn in which they come. */
const TURNS = 8
const MOST_TURNED = 30
const SEED = 0.5

/**
 * Where the units of many allocations come from, decided together: each takes what is cheapest for it of what those before it left, in several
 * turns, and the turn that costs least in all is taken. That all stay which may is one of them, so that nothing gets dearer.
 */
export function sourceBatch(room: Stockroom, parcels: readonly FreeParcel[], now: Date): BatchPlan {
  const stay = inTurn(room, parcels, false, now)
  const turned = turnsOf(parcels).flatMap((turn) => inTurn(room, turn, true, now) ?? [])
  const [best] = [...(stay ? [stay] : []), ...turned].sort((a, b) => a.cost - b.cost)
  if (!best) throw new Error('Units that were free have no place')
  const saved = parcels.filter(({ mustLeave }) => !mustLeave).map((parcel) => [parcel.allocationId, savedBy(room, parcel, best.units.get(parcel.allocationId) ?? [], now)] as const) // prettier-ignore
  return { units: best.units, saved: new Map(saved) }
}

interface Turn {
  readonly units: ReadonlyMap<string, readonly Sourced[]>
  readonly cost: number
}

/** Undefined where one takes what another would have stayed for. */
function inTurn(before: Stockroom, parcels: readonly FreeParcel[], leave: boolean, now: Date): Turn | undefined {
  const room = before.over()
  const units = new Map<string, readonly Sourced[]>()
  let cost = 0
  const stayFirst = leave ? parcels : [...parcels].sort((a, b) => Number(a.mustLeave) - Number(b.mustLeave))
  try {
    for (const parcel of stayFirst) {
      const { orderId, allocationId, mustLeave } = parcel
      const chosen = leave || mustLeave ? chooseFor(room, parcel, now) : stayOf(parcel)
      for (const { sku, locationId, quantity } of chosen) room.move('RESERVE', orderId, sku, locationId, quantity, 'system')
      for (const each of new Set(chosen.map((unit) => unit.locationId)))
        if (each !== parcel.locationId) room.bookDay(each, room.leavingDay(each, now))
      units.set(allocationId, chosen)
      cost += costOf(room, orderId, chosen, now) ?? 0
    }
  } catch (error) {
    if (error instanceof StockShortfall) return undefined
    throw error
  }
  return { units, cost }
}

/** The day on which the first of these lines was promised to be there; null where nothing was. */
export function promisedOf(room: Stockroom, orderId: string, lines: readonly Need[]): string | null {
  const days = lines.flatMap(({ sku }) => room.promises.of(orderId, sku)?.deliveryDate ?? [])
  return days.sort()[0] ?? null
}

const stayOf = ({ lines, locationId }: FreeParcel): Sourced[] => sumPerSku(lines).map((need) => ({ ...need, locationId }))

/**
 * The cheapest for it alone; what is nowhere else stays. What may stay leaves only for where its promise is kept; what has to leave keeps it where
 * that can be.
 */
function chooseFor(room: Stockroom, parcel: FreeParcel, now: Date): Sourced[] {
  const { orderId, locationId, lines, mustLeave, only, promisedOn = promisedOf(room, orderId, lines) } = parcel
  const when: When = { now, to: room.destinationOf(orderId), promisedOn, isKept: !mustLeave, ready: mustLeave ? [] : [locationId] }
  const needs = sumPerSku(lines)
  const asks = needs.map((need) => ({ ...askOf(room, orderId, need), isDenied: false, isWhole: false }))
  const { channel } = room.orders.get(orderId) ?? {}
  const found = sourceTogether(room, asks, {
    countryCode: room.countryOf(orderId),
    channel,
    when,
    ...(mustLeave && { except: locationId }),
    ...(only !== undefined && { only }),
  })
  const units = new Map(found.map((unit) => [`${unit.locationId} ${unit.sku}`, unit]))
  for (const { sku, quantity } of needs) {
    const rest = quantity - found.reduce((sum, unit) => (unit.sku === sku ? sum + unit.quantity : sum), 0)
    const name = `${locationId} ${sku}`
    if (rest > 0) units.set(name, { sku, locationId, quantity: rest + (units.get(name)?.quantity ?? 0) })
  }
  return [...units.values()]
}

/** Minor units: what carriers ask, the work, and the penalties; null where no carrier's card is known. */
function costOf(room: Stockroom, orderId: string, units: readonly Sourced[], now: Date): number | null {
  let cost = (units.length - new Set(units.map(({ sku }) => sku)).size) * SPLIT_PENALTY
  for (const id of new Set(units.map(({ locationId }) => locationId))) {
    const location = room.locations.find((each) => each.id === id)
    const needs = units.filter(({ locationId }) => locationId === id)
    const parts = location ? costFrom(room, orderId, location, needs, now) : null
    if (!parts) return null
    cost += parts.carrier + parts.handling + parts.penalty + (parts.age ?? 0)
  }
  return cost
}

function savedBy(room: Stockroom, parcel: FreeParcel, units: readonly Sourced[], now: Date): number | null {
  const [stays, goes] = [costOf(room, parcel.orderId, stayOf(parcel), now), costOf(room, parcel.orderId, units, now)]
  return stays === null || goes === null ? null : stays - goes
}

/** As they are, backwards, and shuffled; always the same. */
function turnsOf(parcels: readonly FreeParcel[]): FreeParcel[][] {
  const turns = [[...parcels]]
  if (parcels.length === 1 || parcels.length > MOST_TURNED) return turns
  turns.push([...parcels].reverse())
  const random = randomLcg(SEED)
  while (parcels.length > 2 && turns.length < TURNS) {
    const keyed = parcels.map((parcel) => ({ parcel, key: random() }))
    turns.push(keyed.sort((a, b) => a.key - b.key).map(({ parcel }) => parcel))
  }
  return turns
}
