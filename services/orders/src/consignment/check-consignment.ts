import { toEori, toIoss, toVatNumber, type Terms } from '@kade/customs'
import type { UserErrorDetail } from '@kade/service-kit'

/** Terms as somebody gives them: what is left out is as usual. */
export type ConsignmentInput = { readonly [field in keyof Terms]?: Terms[field] | null | undefined }

const NUMBERS = {
  eori: { read: toEori, what: 'EORI number, such as DE123456789', fault: 'EORI' },
  ioss: { read: toIoss, what: 'IOSS number: it is IM and ten digits', fault: 'IOSS' },
  vatNumber: { read: toVatNumber, what: 'VAT number: its form or its check digits are wrong', fault: 'VAT_ID' },
} as const

/** Terms as they are kept, without what was not given; and what is wrong with them, each by its field. */
export function checkConsignment(
  input: ConsignmentInput | null | undefined,
  path: readonly string[],
): { readonly given: Partial<Terms>; readonly errors: readonly UserErrorDetail[] } {
  const errors: UserErrorDetail[] = []
  const numbers = (['eori', 'ioss', 'vatNumber'] as const).flatMap((name) => {
    const text = input?.[name]
    if (text == null) return []
    const { read, what, fault } = NUMBERS[name]
    const value = read(text)
    if (value !== null) return [[name, value] as const]
    errors.push({ code: 'INVALID', message: `${text.slice(0, 50)} is no ${what}`, field: [...path, name], parameters: { fault } })
    return []
  })
  const { commerceType, incoterm, contentsType } = input ?? {}
  return {
    given: {
      ...(commerceType == null ? {} : { commerceType }),
      ...(incoterm == null ? {} : { incoterm }),
      ...(contentsType == null ? {} : { contentsType }),
      ...(Object.fromEntries(numbers) as Partial<Terms>),
    },
    errors,
  }
}
