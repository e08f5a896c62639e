/** Forecasts of one week from those before it, the same for every week to come: the rivals that a forecast has to beat. */
export type Classic = (weeks: Float64Array) => number

const mean = (values: Float64Array): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length)

/** The last week again. */
export const naive: Classic = (weeks) => weeks.at(-1) ?? 0

/** The mean of the last so many weeks. */
export const movingAverage =
  (length: number): Classic =>
  (weeks) =>
    mean(weeks.subarray(-length))

/** Exponential smoothing whose weights sum to one from the first week on: no first value to be chosen. */
export const smoothed =
  (alpha: number): Classic =>
  (weeks) => {
    let [level, weight] = [0, 0]
    for (const week of weeks) {
      level = (1 - alpha) * level + alpha * week
      weight = (1 - alpha) * weight + alpha
    }
    return weight === 0 ? 0 : level / weight
  }

/** Croston's method for intermittent demand, less its bias (Syntetos and Boylan 2005): size over interval, each smoothed when there is demand. */
export const crostonSba =
  (alpha = 0.1): Classic =>
  (weeks) => {
    let [size, interval, since] = [0, 0, 1]
    for (const week of weeks) {
      if (week > 0) {
        size = interval === 0 ? week : size + alpha * (week - size)
        interval = interval === 0 ? since : interval + alpha * (since - interval)
        since = 0
      }
      since += 1
    }
    return interval === 0 ? 0 : ((1 - alpha / 2) * size) / interval
  }

/** Size and chance of demand, the chance smoothed in every week (Teunter, Syntetos and Babai 2011): it dies out when nobody asks any more. */
export const tsb =
  (alpha = 0.1, beta = 0.05): Classic =>
  (weeks) => {
    const active = weeks.filter((week) => week > 0)
    let [size, chance] = [active[0] ?? 0, weeks.length === 0 ? 0 : active.length / weeks.length]
    for (const week of weeks) {
      chance += beta * ((week > 0 ? 1 : 0) - chance)
      if (week > 0) size += alpha * (week - size)
    }
    return size * chance
  }
