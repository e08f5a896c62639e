import { z } from 'zod'
import { country } from './iso-codes.js'
import { code, line, optional } from './text.js'

/** An address that was pasted over two lines of a form is one line on a label. */
const addressLine = z
  .string()
  .transform((given) => given.replaceAll(/\s*[\r\n]+\s*/g, ' '))
  .pipe(line(200))

/** A postal address of any country, as it is kept. Many countries have no postal codes, and most no regions. */
export const postalAddress = z.object({
  name: line(200),
  company: optional(line(200)),
  line1: addressLine,
  line2: optional(addressLine),
  postalCode: optional(code(20)),
  city: line(100),
  region: optional(line(100)),
  countryCode: country,
  phone: optional(code(40)),
})
