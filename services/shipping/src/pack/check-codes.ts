import { UserErrors, type Transaction, type UserErrorDetail } from '@kade/service-kit'
import { takenCodes } from '../fulfillment-order/fulfillment-order.store.js'
import { ssccFault } from '../fulfillment-order/gs1.js'
import type { GivenPackage } from './pack.js'

const SAYS = {
  FORMAT: 'An SSCC has 18 digits',
  CHECK_DIGIT: 'The last digit of this SSCC is not its check digit: scan it again',
  OURS: 'SSCCs of this prefix are given out here: leave it out',
  TWICE: 'Another package is given this SSCC, too',
} as const

/** Codes that packages bear already: right in themselves, and of no other package. @throws UserErrors */
export async function checkCodes(tx: Transaction, packages: readonly GivenPackage[]): Promise<void> {
  const codes = packages.map(({ sscc }) => sscc ?? null)
  const given = codes.filter((code) => code !== null)
  if (given.length === 0) return
  const at = (index: number, error: Omit<UserErrorDetail, 'field'>): UserErrorDetail => ({
    ...error,
    field: ['input', 'packages', String(index), 'sscc'],
  })
  const faults = codes.flatMap((code, index) => {
    const fault = code === null ? null : (ssccFault(code) ?? (codes.indexOf(code) < index ? 'TWICE' : null))
    return fault ? [at(index, { code: 'INVALID', message: SAYS[fault], parameters: { fault } })] : []
  })
  if (faults.length > 0) throw new UserErrors(faults)
  const taken = await takenCodes(tx, given)
  const doubles = codes.flatMap((code, index) =>
    code !== null && taken.includes(code) ? [at(index, { code: 'DUPLICATE', message: `A package has the SSCC ${code} already` })] : [],
  )
  if (doubles.length > 0) throw new UserErrors(doubles)
}
