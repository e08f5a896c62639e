import { fit } from '@kade/documents'
import { ssccLink } from '../fulfillment-order/gs1.js'
import { addressLines, type LabelDocument } from './render-pdf.js'

/** Dots at 203 dpi: 4 by 6 inches, and what the address may take. */
const ADDRESS = { width: 732, height: 430, size: 42, bold: true }
/** Beside the QR code at the top right. */
const BESIDE_QR = 580

/**
 * The same labels for Zebra printers, in UTF-8 (^CI28), with bidirectional text and joined letters (^PA); `>8` is the FNC1 that makes a Code 128
 * a GS1-128; the QR code says the same as a link. The printer's own font is about as wide as ours in bold: lines that fit here fit there. @throws Unprintable
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
  const block = (texts: typeof lines, letters: number, y: number): string[] =>
    texts.map(({ text }, row) => `^FO40,${Math.round(y + row * letters * 1.3)}^A0N,${Math.floor(letters)}${field(text)}`)
  return packages
    .map(({ sscc }, index) =>
      [
        '^XA^CI28^PA1,1,1,1^PW812^LL1218',
        ...block(head.lines, head.size, 36),
        ...block(captions[index]?.lines ?? [], captions[index]?.size ?? 24, 92),
        `^FO650,36^BQN,2,4^FDMA,${ssccLink(sscc)}^FS`,
        ...block(sender.lines, sender.size, 122),
        ...block(lines, size, 192),
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
