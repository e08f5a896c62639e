import countries from 'i18n-iso-countries/index.js' // the codes alone: the package's main entry loads the names in all languages
import { z } from 'zod'

/** Whether it is an ISO 3166-1 alpha-2 code, in capitals. */
export const isCountry = (code: string): boolean => code.length === 2 && countries.isValid(code)

/** A country, in whatever letters it was written, as ISO 3166-1 alpha-2 in capitals. */
export const country = z
  .string()
  .transform((given) => given.trim().toUpperCase())
  .refine(isCountry, { message: 'is no ISO 3166-1 alpha-2 country code, such as GB', params: { fault: 'COUNTRY' } })

/** Whether it is an ISO 4217 code of money that is paid with. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code)

/** ISO 4217, list one, without metals, tests and units of account of banks. */
const CURRENCIES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE ' +
    'CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR ' +
    'KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN ' +
    'PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH ' +
    'UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
)
