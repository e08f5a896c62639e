/** A day as people of the language write it. */
export const day = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant))

export const moment = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

export const hour = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

export const price = ({ amount, currencyCode }: { readonly amount: string; readonly currencyCode: string }, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: currencyCode }).format(Number(amount))

export function country(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code // not a code that Intl knows: show it as it came
  }
}
