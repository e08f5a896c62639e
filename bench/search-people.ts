import { termsOf } from '../services/orders/src/search/terms.js'

/** One order, as far as the search and the bench need it. */
export interface GeneratedOrder {
  readonly id: string
  readonly number: string
  readonly channelOrderId: string | null
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly postalCode: string
  readonly skus: readonly string[]
  readonly tracking: string | null
  readonly placedAt: Date
  readonly terms: readonly string[]
}

export type Random = () => number

const FIRST =
  `Jan Anna Piet Maria Kees Sofie Lars Emma Daan Julia Sem Tess Bram Lotte Thijs Eva Luuk Sara Finn Noor Max Lisa Tim Fleur Ruben Iris Thomas Femke
 Oliver Amelia Harry Olivia George Isla Jack Emily Charlie Grace James Sophie William Charlotte Henry Alice Edward Florence Arthur Rosie
 Paul Marie Lukas Hannah Jonas Lena Felix Clara Moritz Johanna Hugo Chloé Louis Camille Jules Inès Zoë René Łukasz Agnieszka Paweł Zofia
 Mehmet Ayşe Mohammed Fatima Yusuf Aylin Giovanni Giulia Marco Chiara José Lucía Diego Carmen Søren Astrid Björn Ingrid`.split(/\s+/)
const STARTS =
  `ja van de ber kol ho vis mei smi mul bak kuy dij pe ver hen jan wil bos sch fra ki ro mo ha li bro ca da fe go gra he ja ko la ma ne o pa
 ri sa ta te to vo wa we za zi bra cla dru fle gro kra kno pre sta ste stu tho tre wei`.split(/\s+/)
const MIDDLES = `n k l m r s t d b ck ll mm nn rr ss tt ld nd rd lt nt rt lm rm rn ls ns rs lk nk rk`.split(/\s+/)
const ENDS =
  `sen son ker man mans sma stra ema er ers en ens aar huis veld kamp berg dal hof mann bach ova ski sky ini etti eau ez es o a i`.split(
    /\s+/,
  )
const DOMAINS =
  `gmail.com hotmail.com outlook.com yahoo.co.uk icloud.com ziggo.nl kpnmail.nl web.de gmx.de orange.fr live.nl xs4all.nl btinternet.com proton.me`.split(
    /\s+/,
  )
/** Frequent ones first, as names are. */
const pick = <Value>(values: readonly Value[], random: Random, skew = 1): Value =>
  values[Math.floor(values.length * random() ** skew)] as Value
const digits = (random: Random, count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = (random: Random, count: number): string => Array.from({ length: count }, () => pick([...LETTERS], random)).join('')
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const START_AT = Date.UTC(2025, 0, 1)
const STEP_MS = 60_000

interface Person {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly postalCode: string
}

function aPerson(random: Random): Person {
  const first = pick(FIRST, random, 1.7)
  const last = capital(`${pick(STARTS, random, 1.5)}${pick(MIDDLES, random, 1.5)}${pick(ENDS, random, 1.5)}`)
  const particle = random() < 0.12 ? pick(['van ', 'de ', 'van den ', 'von '], random) : ''
  const plain = (text: string): string => text.normalize('NFKD').replace(/[^\w]/g, '').toLowerCase()
  const number = random() < 0.6 ? String(Math.floor(random() * 9_990) + 10) : ''
  return {
    name: `${first} ${particle}${last}`,
    email: `${plain(first)}${pick(['.', '', '_'], random)}${plain(particle)}${plain(last)}${number}@${pick(DOMAINS, random, 1.5)}`,
    phone: `+316${digits(random, 8)}`,
    postalCode: `${1_000 + Math.floor(random() * 9_000)} ${letters(random, 2).replaceAll(/\d/g, 'A')}`,
  }
}

/** Orders of the size asked, a minute apart, the oldest first; people order two or three times. The same for the same random numbers. */
export function* generateOrders(count: number, random: Random): Generator<GeneratedOrder> {
  const people: Person[] = []
  for (let n = 0; n < count; n += 1) {
    const person = people.length === 0 || random() < 0.4 ? aPerson(random) : pick(people, random)
    if (people.at(-1) !== person) people.push(person)
    const placedAt = new Date(START_AT + n * STEP_MS)
    const hex = placedAt.getTime().toString(16).padStart(12, '0')
    const order = {
      ...person,
      id: `${hex.slice(0, 8)}-${hex.slice(8)}-7${digits(random, 3)}-8${digits(random, 3)}-${digits(random, 12)}`,
      number: `K-${10_000_001 + n}-${letters(random, 7)}`,
      channelOrderId: random() < 0.3 ? `#${100_000 + n}` : null,
      skus: Array.from(
        { length: 1 + Math.floor(random() * 3) },
        () => `${10_000 + Math.floor(4_000 * random() ** 2)}${pick(['', 'A', 'B', 'C'], random)}`,
      ),
      tracking: random() < 0.8 ? `KX${digits(random, 10)}${letters(random, 2)}` : null,
      placedAt,
    }
    yield {
      ...order,
      terms: termsOf({
        ...{ number: order.number, channelOrderId: order.channelOrderId, email: order.email, names: [order.name], phones: [order.phone] },
        ...{ postalCodes: [order.postalCode], skus: order.skus, trackingNumbers: order.tracking === null ? [] : [order.tracking] },
      }),
    }
  }
}

/** One slip of the finger: a character left out, doubled by another, hit beside, or two that changed places. Never none. */
export function withTypo(text: string, alphabet: string, random: Random): string {
  for (;;) {
    const at = Math.floor(random() * text.length)
    const letter = pick([...alphabet], random)
    const before = text.slice(0, at)
    const made = [
      before + text.slice(at + 1),
      before + letter + text.slice(at),
      before + letter + text.slice(at + 1),
      before + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    ][Math.floor(random() * 4)] as string
    if (made !== text) return made
  }
}
