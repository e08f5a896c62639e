import type { Address } from '@kade/events'
import { seeded } from '@kade/test-kit/seeded'
import { gs1CheckDigit } from '../../src/fulfillment-order/gs1.js'
import { renderPdf, type LabelDocument } from '../../src/label/render-pdf.js'
import { renderZpl } from '../../src/label/render-zpl.js'
import { likenessOf, picturesOfPdf, picturesOfZpl, readAll, type ReadLabel } from './read-label.js'

/** Names of people and streets, by script. */
const NAMES = {
  Latin: [
    'Łukasz Żółć',
    'Ștefan Țiriac',
    'Nguyễn Thị Ánh',
    'Jan van der Heijden-de Groot',
    'Torstraße',
    'Eerste Jan van der Heijdenstraat',
  ],
  Greek: ['Γιώργος Παπαδόπουλος', 'Ελένη Ωνάση', 'Οδός Ερμού', 'Λεωφόρος Κηφισίας'],
  Cyrillic: ['Їжакевич Євген', 'Әлия Қасымова', 'вулиця Хрещатик', 'улица Тверская'],
  Chinese: ['王小明', '广州市天河区体育西路', '臺北市信義區', '欧阳娜娜'],
  Arabic: ['محمد علي', 'پژمان گرامی', 'شارع الملك فهد ١٢', 'فاطمة بنت محمد'],
  emoji: ['Zoë 👩‍👧‍👦', 'Ada 🚀 Lovelace', '❤ Street', 'Café ☕ 12'],
} as const
export type Script = keyof typeof NAMES
const SCRIPTS = Object.keys(NAMES) as Script[]
const SERVICES = ['ECONOMY', 'STANDARD', 'EXPRESS'] as const
const MOST_PACKAGES = 3

/** What was found on the labels of one script in one format. */
export interface Verified {
  readonly script: Script
  readonly format: 'PDF' | 'ZPL'
  labels: number
  sscc: number
  trackingNumber: number
  qr: number
}

/** Labels of random shipments made into pictures and read back: how many codes say what was asked for. The same seed, the same shipments. */
export async function verifyLabels(
  shipments: number,
  seed: number,
  onShipment: (done: number) => void = () => undefined,
): Promise<Verified[]> {
  const random = seeded(seed)
  const found = SCRIPTS.flatMap((script) =>
    (['PDF', 'ZPL'] as const).map((format): Verified => ({ script, format, labels: 0, sscc: 0, trackingNumber: 0, qr: 0 })),
  )
  for (let index = 0; index < shipments; index += 1) {
    const script = SCRIPTS[index % SCRIPTS.length] ?? 'Latin'
    const label = drawShipment(script, random)
    const read = {
      PDF: await readAll(await picturesOfPdf(await renderPdf(label))),
      ZPL: await readAll(await picturesOfZpl(await renderZpl(label))),
    }
    for (const each of found) if (each.script === script) compare(each, label, read[each.format])
    onShipment(index + 1)
  }
  return found
}

/** A name on a label for Zebra printers, beside what another library draws of the same as PDF. */
export interface DrawnName {
  readonly script: Script
  readonly name: string
  readonly likeness: number
}
/** Letters that are alike differ in their edges alone; others, boxes or nothing at all are below a third. */
export const ALIKE = 0.6

const ADDRESS: Omit<Address, 'name'> = { company: null, line1: '1 St James Square', line2: null, postalCode: null, city: 'London', region: null, countryCode: 'GB', phone: null } // prettier-ignore
/** The first line of the address, in dots: 42 high on ZPL, and 12 points at 203 an inch as PDF, each with its leading. */
const FIRST_LINE = { ZPL: { x: 40, y: 192, width: 546, height: 42 * 1.3 }, PDF: { x: 45.1, y: 321.4, width: 546 * (33.83 / 42), height: 33.83 * 1.3 } } // prettier-ignore

/** Every name in a script that not every printer has a font for. */
export async function verifyNames(): Promise<DrawnName[]> {
  const drawn: DrawnName[] = []
  for (const script of SCRIPTS.filter((each) => each !== 'Latin'))
    for (const name of NAMES[script]) {
      const address = { ...ADDRESS, name }
      const label = {
        ...{ carrier: 'Kade Express', service: 'ECONOMY', trackingNumber: 'KX00000000017GB', orderNumber: 'K-1', shippedAt: new Date(0) },
        ...{ from: { ...ADDRESS, name: 'Ada' }, to: address, packages: [{ grams: 500, sscc: '376104250021234569' }] },
      }
      const [zpl] = await picturesOfZpl(await renderZpl(label))
      const [pdf] = await picturesOfPdf(await renderPdf(label))
      drawn.push({ script, name, likeness: zpl && pdf ? await likenessOf([zpl, FIRST_LINE.ZPL], [pdf, FIRST_LINE.PDF]) : 0 })
    }
  return drawn
}

export const missesOf = ({ labels, sscc, trackingNumber, qr }: Verified): number => 3 * labels - sscc - trackingNumber - qr

function compare(verified: Verified, label: LabelDocument, read: readonly ReadLabel[]): void {
  for (const [index, { sscc }] of label.packages.entries()) {
    const { sscc: bars, trackingNumber, qr } = read[index] ?? { sscc: null, trackingNumber: null, qr: null }
    verified.labels += 1
    if (bars === `00${sscc}`) verified.sscc += 1
    if (trackingNumber === label.trackingNumber) verified.trackingNumber += 1
    if (qr === `https://id.gs1.org/00/${sscc}`) verified.qr += 1
  }
}

function drawShipment(script: Script, random: () => number): LabelDocument {
  const below = (most: number): number => Math.floor(random() * most)
  const oneOf = <Value>(values: readonly [Value, ...Value[]]): Value => values[below(values.length)] ?? values[0]
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('')
  const names: readonly [string, ...string[]] = NAMES[script]
  const text = (): string => Array.from({ length: 1 + below(random() < 0.1 ? 12 : 2) }, () => oneOf(names)).join(' ').slice(0, 190) // prettier-ignore
  const address = (): Address => ({
    ...{
      name: text(),
      company: random() < 0.3 ? text() : null,
      line1: `${text()} ${1 + below(200)}`,
      line2: random() < 0.2 ? text() : null,
    },
    ...{
      postalCode: digits(5),
      city: text(),
      region: random() < 0.2 ? text() : null,
      countryCode: oneOf(['NL', 'GR', 'UA', 'CN', 'SA', 'GB']),
    },
    phone: null,
  })
  const sscc = (): string => {
    const code = digits(17)
    return `${code}${gs1CheckDigit(code)}`
  }
  const trackingNumber = oneOf([
    () => `KX${digits(11)}${oneOf(['GB', 'NL', 'US'])}`,
    () => `1Z${digits(6)}AA${digits(8)}`,
    () => `RR${digits(9)}NL`,
    () => digits(14),
  ])()
  return {
    ...{ carrier: 'Kade Express', service: oneOf(SERVICES), trackingNumber, orderNumber: `K-${digits(9)}` },
    ...{ shippedAt: new Date(Date.UTC(2026, 10, 1 + below(30))), from: address(), to: address() },
    packages: Array.from({ length: 1 + below(MOST_PACKAGES) }, () => ({ grams: 50 + below(30_000), sscc: sscc() })),
  }
}
