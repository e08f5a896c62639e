import { addressOf } from '../../packages/online-retail/src/index.js'
import type { Address } from '../../packages/events/src/index.js'
import { pick, type Random } from './random.js'

// What the file does not hold: where its customers live, and their e-mail addresses. Written apart from the tables of the rules.

/** Streets as people write them, by country; `#` stands for the number, which the others of GB and IE do without. */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  GB: ['# High Street', '# Station Road', 'Flat #, Albion House, Mill Lane', 'Rose Cottage, Church Lane', 'The Old Rectory', 'Unit #, Kingsway Park', '# Victoria Crescent', 'Manor Farm', 'Ivy House, Front Street', '#a The Green', '# Acacia Avenue', 'Hill Top, Moor Road'], // prettier-ignore
  IE: ['# Main Street', 'Ballymore Cottage, Kilcullen', '# Patrick Street', 'Apartment #, Quay House', 'Glenview, Cork Road'],
  DE: ['Hauptstraße #', 'Bahnhofstr. #', 'Am Markt #', 'Lindenallee # b', 'Postfach 1 20 #'],
  FR: ['# rue de la Paix', '# bis avenue Foch', '#, boulevard Voltaire', 'Résidence Les Pins, Bât. #', 'BP #'],
  NL: ['Dorpsstraat #', 'Keizersgracht #-hs', 'Prins Hendrikkade # III', 'Postbus #', "Plein '44 #"],
  BE: ['Kerkstraat #', 'Rue Neuve # bte 3', 'Stationsplein #'],
}
const ELSEWHERE = ['# Main Street', 'Building #, Central Road']

/** What people have, as they have it: free mail, the ones of their country, and domains of their own. */
const FREE = ['gmail.com', 'gmail.com', 'gmail.com', 'gmail.com', 'hotmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'live.com', 'aol.com', 'me.com', 'mail.com', 'ymail.com', 'protonmail.com', 'gmx.com'] // prettier-ignore
const LOCAL: Readonly<Record<string, readonly string[]>> = {
  GB: [
    'hotmail.co.uk',
    'yahoo.co.uk',
    'btinternet.com',
    'sky.com',
    'live.co.uk',
    'talktalk.net',
    'virginmedia.com',
    'ntlworld.com',
    'outlook.co.uk',
  ],
  DE: ['gmx.de', 'web.de', 't-online.de', 'freenet.de', 'gmx.net', 'posteo.de'],
  FR: ['orange.fr', 'free.fr', 'wanadoo.fr', 'laposte.net', 'sfr.fr', 'hotmail.fr', 'gmx.fr'],
  NL: ['ziggo.nl', 'kpnmail.nl', 'hotmail.nl', 'planet.nl', 'home.nl', 'xs4all.nl', 'live.nl', 'mail.nl'],
  BE: ['telenet.be', 'skynet.be', 'hotmail.be', 'live.be', 'proximus.be'],
  IE: ['eircom.net', 'hotmail.ie', 'yahoo.ie'],
  ES: ['hotmail.es', 'telefonica.net', 'yahoo.es'],
}
/** Shops and firms; some look much like a provider of mail. */
const OWN = ['willowgifts', 'thelittleshop', 'oakandash', 'hotmaid', 'gmaid', 'outdoor', 'yahu', 'zigo-trade', 'livewire', 'homes', 'skye', 'freeland', 'orangerie', 'planets', 'websters', 'gems', 'telenetics', 'iclouds-studio', 'fastnet', 'mailworks'] // prettier-ignore
const ENDS: Readonly<Record<string, readonly string[]>> = { GB: ['co.uk', 'com', 'org.uk'], DE: ['de', 'com'], FR: ['fr', 'com'], NL: ['nl', 'com'], BE: ['be', 'eu'], IE: ['ie'] } // prettier-ignore

export interface Person {
  readonly email: string
  readonly address: Address
}

/** Somebody of this country, with an address that is right. */
export function personIn(customer: string, countryCode: string, random: Random): Person {
  const { name, city, postalCode } = addressOf(customer, countryCode)
  const number = String(1 + Math.floor(random() * 180))
  const line1 = pick(STREETS[countryCode] ?? ELSEWHERE, random).replace('#', number)
  const kind = random()
  const domain =
    kind < 0.55 ? pick(FREE, random) : kind < 0.8 ? pick(LOCAL[countryCode] ?? FREE, random) : `${pick(OWN, random)}${kind < 0.9 ? number : ''}.${pick(ENDS[countryCode] ?? ['com'], random)}` // prettier-ignore
  return {
    email: `customer.${customer.toLowerCase()}@${domain}`,
    address: { ...{ name, company: null, line1, line2: null, postalCode, city }, region: null, countryCode, phone: null },
  }
}
