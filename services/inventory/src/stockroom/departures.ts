import type { SourceLocation } from './sourcing.js'
import { Layer } from './layer.js'

/** Orders that leave a location on a day. */
export interface Booking {
  readonly locationId: string
  readonly day: string
  readonly orders: number
}

/** A location, and how many orders it is to send. */
export interface BookedLocation extends SourceLocation {
  /** Orders a day at most; null: as many as come. */
  readonly dailyCapacity?: number | null
  /** Orders by day that leave it; none of a location without a capacity. */
  readonly booked?: Readonly<Record<string, number>> | null
}

/** How many orders leave each location on each day: those of a location that sends so many a day and no more are counted, and no others. */
export class Departures {
  #locations: readonly SourceLocation[] | undefined

  private constructor(
    private readonly known: readonly BookedLocation[],
    private readonly bookings: Layer<Booking>,
  ) {}

  static of(known: readonly BookedLocation[]): Departures {
    return new Departures(known, new Layer(nameOf, known.flatMap(({ id, booked }) => Object.entries(booked ?? {}).map(([day, orders]) => ({ locationId: id, day, orders }))))) // prettier-ignore
  }

  over(): Departures {
    return new Departures(this.known, this.bookings.over())
  }

  /** Each with the days on which it sends as many orders as it can already. */
  get locations(): readonly SourceLocation[] {
    if (this.known.every(({ dailyCapacity }) => dailyCapacity == null)) return this.known
    this.#locations ??= this.known.map(({ dailyCapacity, booked: _, ...location }) =>
      dailyCapacity == null
        ? location
        : {
            ...location,
            isFullOn: (day: string) => (this.bookings.get(nameOf({ locationId: location.id, day }))?.orders ?? 0) >= dailyCapacity,
          },
    )
    return this.#locations
  }

  /** One order more that leaves on a day, or one fewer. */
  book(locationId: string, day: string, orders: 1 | -1 = 1): void {
    if (this.known.find(({ id }) => id === locationId)?.dailyCapacity == null) return
    const before = this.bookings.get(nameOf({ locationId, day }))?.orders ?? 0
    this.bookings.put([{ locationId, day, orders: Math.max(0, before + orders) }])
  }

  get changes(): Booking[] {
    return this.bookings.changes
  }

  put(bookings: readonly Booking[]): void {
    this.bookings.put(bookings)
  }
}

const nameOf = ({ locationId, day }: Pick<Booking, 'locationId' | 'day'>): string => `${locationId} ${day}`
