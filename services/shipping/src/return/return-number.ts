import { gs1CheckDigit } from '../fulfillment-order/gs1.js'

/** For people, such as R-10000014: the last digit checks the others, so that a mistyped number is no other return's. */
export const returnNumber = (serial: number): string => `R-${serial}${gs1CheckDigit(String(serial))}`
