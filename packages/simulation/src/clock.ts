import { setTimeout as pause } from 'node:timers/promises'

/** Time of the simulated world, which runs faster than ours. */
export interface Clock {
  /** Waits so many simulated hours; ends at once, and rejects, when the simulation stops. */
  hours(simulated: number): Promise<void>
  /** Waits so many milliseconds of ours, as far as the simulation does not stop. */
  ours(milliseconds: number): Promise<void>
  /** When that will be in our time. */
  inHours(simulated: number): Date
}

export function createClock(speed: number, signal: AbortSignal): Clock {
  const milliseconds = (simulated: number): number => (simulated * 3_600_000) / speed
  return {
    hours: (simulated) => pause(milliseconds(simulated), undefined, { signal }),
    ours: (ours) => pause(ours, undefined, { signal }),
    inHours: (simulated) => new Date(Date.now() + milliseconds(simulated)),
  }
}
