import type { Check, Patient } from './check.js'
import { fail, type Finding } from './finding.js'

const WITHIN_MS = 10_000

export interface Found extends Finding {
  readonly check: string
}

/** All at once, each for so long at most: what does not answer in time is a finding by itself. In the order of the checks. */
export async function runChecks(checks: readonly Check[], patient: Patient): Promise<readonly Found[]> {
  const found = await Promise.all(
    checks.map(async (check) => (await lookWithin(check, patient)).map((finding) => ({ check: check.name, ...finding }))),
  )
  return found.flat()
}

async function lookWithin({ name, look, withinMs = WITHIN_MS, late }: Check, patient: Patient): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<readonly Finding[]>((resolve) => {
    const finding = late ?? fail(`${name}: no answer within ${withinMs / 1000} s`, SEE_ABOVE)
    timer = setTimeout(() => resolve([finding]), withinMs)
  })
  try {
    return await Promise.race([look(patient), timeout])
  } catch (error) {
    return [fail(error instanceof Error ? error.message : String(error), SEE_ABOVE)]
  } finally {
    clearTimeout(timer)
  }
}

const SEE_ABOVE = 'see what the checks of the databases and the processes say, mend that, and look again'
