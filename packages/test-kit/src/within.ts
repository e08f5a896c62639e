import { availableParallelism, loadavg } from 'node:os'

/** A machine of CI has neighbours that it does not tell of, and not every container tells its own load. */
const LEAST = process.env.CI ? 4 : 1

/**
 * A time limit in milliseconds as it is on an idle machine, stretched by how many programs share each of its cores (the load of the last
 * minute): what is promised of an idle machine is held to the letter there, and no suite fails because others run beside it.
 */
export const within = (ms: number): number => ms * Math.max(LEAST, (loadavg()[0] ?? 0) / availableParallelism())
