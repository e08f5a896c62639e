const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 }

/** Milliseconds of a duration such as 30s, 10m or 2h. @throws when it is none. */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text.trim()) ?? []
  const milliseconds = Number(amount) * 1_000 * (SECONDS[unit ?? ''] ?? Number.NaN)
  if (!(milliseconds > 0)) throw new Error(`${text} is no duration: write it as 30s, 10m or 2h`)
  return milliseconds
}

/** @throws when it is not between 0 and 1. */
export function parseShare(text: string): number {
  const share = Number(text)
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw new Error(`${text} is no share: write it between 0 and 1, such as 0.05`)
  return share
}

/** @throws when it is not a number above 0. */
export function parsePositive(text: string): number {
  const value = Number(text)
  if (!(value > 0 && Number.isFinite(value))) throw new Error(`${text} is no number above 0`)
  return value
}
