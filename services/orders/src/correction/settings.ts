import { RULES, type Rule } from './finding.js'

/** When something is a likely mistake. */
export interface Settings {
  /** Rules that find nothing. */
  readonly off: readonly Rule[]
  /** Minutes within which the same order is one that was placed twice. */
  readonly twiceWithinMinutes: number
  /** The least SKUs of such an order: of one thing, people do order another one. */
  readonly twiceLeastSkus: number
  /** The least share of lines that two such orders have in common. */
  readonly twiceShare: number
  /** Lines of a SKU that must be known before its quantities and prices are judged by them. */
  readonly leastLines: number
  /** A quantity is unusual from so many times that which 99 of 100 lines of its SKU stay below, ... */
  readonly quantityTimes: number
  /** ... so many times as unusual as any other line of the order, ... */
  readonly quantityTimesOthers: number
  /** ... and so many times as unusual as anything that the customer ordered before. */
  readonly quantityTimesOwn: number
  /** A price is unusual from so many times the list's, or from that part of it. */
  readonly priceTimes: number
  /** Whether an address is a mistake only where something is proposed in its place: many that look wrong are delivered to every day. */
  readonly addressNeedsProposal: boolean
}

export const DEFAULTS: Settings = {
  off: [],
  twiceWithinMinutes: 30,
  twiceLeastSkus: 2,
  twiceShare: 0.8,
  leastLines: 20,
  quantityTimes: 2,
  quantityTimesOthers: 6,
  quantityTimesOwn: 4,
  priceTimes: 8,
  addressNeedsProposal: true,
}

/** What differs from the defaults: by the code of a channel, or for all of them under `*`. */
export type SettingsByChannel = Readonly<Record<string, Partial<Settings>>>

export const settingsOf = (byChannel: SettingsByChannel, channel: string): Settings => ({
  ...{ ...DEFAULTS, ...byChannel['*'] },
  ...byChannel[channel],
})

export const isRule = (name: string): name is Rule => RULES.some((rule) => rule === name)
