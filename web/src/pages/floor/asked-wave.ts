/** Of which a wave is made, as it stands in the form. */
export interface AskedWave {
  /** By the clock of whoever asks: `2026-11-27T16:30`. */
  readonly cutOff: string
  readonly carrier: string | null
  readonly zone: string | null
  readonly pickers: number
}

const HOURS_AHEAD = 4
const MINUTE_MS = 60_000

/** What leaves within four hours, of one who picks alone. */
export function firstAsked(now: Date): AskedWave {
  const local = new Date(now.getTime() + (HOURS_AHEAD * 60 - now.getTimezoneOffset()) * MINUTE_MS)
  return { cutOff: local.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length), carrier: null, zone: null, pickers: 1 }
}

/** As the graph is asked. */
export const askedOf = ({ cutOff, ...asked }: AskedWave) => ({ ...asked, cutOff: new Date(cutOff).toISOString() })
