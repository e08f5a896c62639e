import { dotsOf, fit } from '@kade/documents'
import { ssccLink } from '../fulfillment-order/gs1.js'
import { addressLines, type LabelDocument } from './render-pdf.js'

/** Dots at 203 dpi: 4 by 6 inches, and what the address may take. */
const ADDRESS = { width: 732, height: 430, size: 42, bold: true }
/** Beside the QR code at the top right. */
const BESIDE_QR = 580

/**
 * The same labels for Zebra printers, in UTF-8 (^CI28); `>8` is the FNC1 that makes a Code 128 a GS1-128; the QR code says the same as a link. The
 * printer's own font is about as wide as ours in bold: lines that fit here fit there. A line with letters that not every printer has is sent as a picture
 * in our fonts, with its text in a comment. @throws Unprintable
 */
export async function renderZpl({ carrier, service, trackingNumber, orderNumber, from, to, packages }: LabelDocument): Promise<string> {
  const { size, lines } = await fit(addressLines(to), ADDRESS)
  const sender = await fit([addressLines(from).join(', ')], { width: BESIDE_QR, height: 62, size: 18 })
  const head = await fit([`${carrier} ${service}`], { width: BESIDE_QR, height: 65, size: 50 })
  const captions = await Promise.all(
    packages.map((_, index) =>
      fit([`Package ${index + 1} of ${packages.length}, order ${orderNumber}`], { width: BESIDE_QR, height: 32, size: 24 }),
    ),
  )
  const block = (texts: typeof lines, letters: number, y: number): Promise<string[]> =>
    Promise.all(
      texts.map(async (line, row) => {
        const at = `^FO40,${Math.round(y + row * letters * 1.3)}`
        if (EVERY_PRINTER_HAS.test(line.text)) return `${at}^A0N,${Math.floor(letters)}${field(line.text)}`
        return `^FX${line.text.replace(/[\^~]/g, ' ')}^FS\n${at}${picture(await dotsOf(line, letters))}`
      }),
    )
  const [heading, sending, receiving] = [
    await block(head.lines, head.size, 36),
    await block(sender.lines, sender.size, 122),
    await block(lines, size, 192),
  ]
  const captioned = await Promise.all(captions.map((caption) => block(caption.lines, caption.size, 92)))
  return packages
    .map(({ sscc }, index) =>
      [
        '^XA^CI28^PW812^LL1218',
        ...heading,
        ...(captioned[index] ?? []),
        `^FO650,36^BQN,2,4^FDMA,${ssccLink(sscc)}^FS`,
        ...sending,
        ...receiving,
        `^FO40,640^BY3^BCN,160,Y,N,N${field(trackingNumber)}`,
        `^FO40,900^BY3^BCN,160,Y,N,N^FD>;>800${sscc}^FS`,
        '^XZ',
      ].join('\n'),
    )
    .join('\n')
}

/** ^ and ~ begin commands, so they travel as their codes, as does the sign that begins a code. */
const field = (text: string): string =>
  `^FH_^FD${text.replace(/[\^~_]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`)}^FS`

/** Letters of western and central Europe, and the marks between them. */
const EVERY_PRINTER_HAS = /^[\u0020-\u017F\u2010-\u2027\u20AC]*$/u

/** Dots as hexadecimal digits; `,` ends a row that is white from there, and `:` is the row above once more. */
function picture({ rows }: Awaited<ReturnType<typeof dotsOf>>): string {
  const bytes = rows[0]?.length ?? 0
  const digits = rows.map((row) => Buffer.from(row).toString('hex').toUpperCase())
  const data = digits.map((row, index) => (row === digits[index - 1] ? ':' : row.replace(/0+$/, ',')))
  return `^GFA,${bytes * rows.length},${bytes * rows.length},${bytes},${data.join('')}^FS`
}
