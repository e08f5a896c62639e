export type Language = 'nl' | 'en'

/** Dutch where Dutch is spoken; English everywhere else. */
export const languageOf = (countryCode: string): Language => (['NL', 'BE', 'SR', 'AW', 'CW', 'SX'].includes(countryCode) ? 'nl' : 'en')
