/** The GS1 check digit: weights 3 and 1 from the right. */
export function gs1CheckDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** GS1 company prefix of the examples in the GS1 General Specifications: a shop sets its own. */
const COMPANY_PREFIX = '0614141'
const SERIALS = 1_000_000_000

/** The serial shipping container code (18 digits) of a package: extension digit, company prefix, serial, check digit. */
export function sscc(serial: number): string {
  const extension = Math.floor(serial / SERIALS) % 10
  const digits = `${extension}${COMPANY_PREFIX}${String(serial % SERIALS).padStart(9, '0')}`
  return `${digits}${gs1CheckDigit(digits)}`
}

/** What is wrong with a serial shipping container code that somebody gives; null: nothing. */
export function ssccFault(code: string): 'FORMAT' | 'CHECK_DIGIT' | 'OURS' | null {
  if (!/^\d{18}$/.test(code)) return 'FORMAT'
  if (Number(code.at(-1)) !== gs1CheckDigit(code.slice(0, -1))) return 'CHECK_DIGIT'
  return code.slice(1).startsWith(COMPANY_PREFIX) ? 'OURS' : null
}

/** What the QR code of a label says: a GS1 Digital Link, in which the SSCC is the key. @throws for a wrong check digit */
export function ssccLink(code: string): string {
  const fault = ssccFault(code)
  if (fault === 'FORMAT' || fault === 'CHECK_DIGIT') throw new Error(`${code} is no SSCC: ${fault}`)
  return `https://id.gs1.org/00/${code}`
}

/** Two letters, ten digits, a check digit, the country: a mistyped number is no other parcel's. */
export function trackingNumber(serial: number, countryCode: string): string {
  const digits = String(serial).padStart(10, '0')
  return `KX${digits}${gs1CheckDigit(digits)}${countryCode}`
}
