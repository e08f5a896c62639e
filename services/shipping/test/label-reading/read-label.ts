import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as napiCanvas from '@napi-rs/canvas'
import { createIsomorphicCanvasFactory, getDocumentProxy } from 'unpdf'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** What a scanner finds on one label. */
export interface ReadLabel {
  /** With its application identifier, as the GS1-128 tells it: 00 and 18 digits. */
  readonly sscc: string | null
  readonly trackingNumber: string | null
  readonly qr: string | null
}

const require = createRequire(import.meta.url)
let isPrepared = false

/** Reads every code of a picture. A Code 128 is a GS1-128 where its symbology identifier says so. */
async function readPicture(png: Uint8Array): Promise<ReadLabel> {
  if (!isPrepared) {
    const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
    isPrepared = true
  }
  // At a third of its size, which the library tries too, a bar of one dot is a guess, and one in thousands passes its check digit.
  const codes = await readBarcodes(png, { formats: ['Code128', 'QRCode'], tryHarder: true, tryDownscale: false, textMode: 'Plain' })
  const only = (found: readonly { readonly text: string }[]): string | null => (found.length === 1 ? (found[0]?.text ?? null) : null)
  return {
    sscc: only(codes.filter(({ symbologyIdentifier }) => symbologyIdentifier === ']C1')),
    trackingNumber: only(codes.filter(({ symbologyIdentifier }) => symbologyIdentifier === ']C0')),
    qr: only(codes.filter(({ symbologyIdentifier }) => symbologyIdentifier.startsWith(']Q'))),
  }
}

/** 203 dots an inch, as the printers of labels have them. */
const DPI = 203

/** Every page of a PDF as a picture. */
export async function picturesOfPdf(file: Uint8Array): Promise<Buffer[]> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => Promise.resolve(napiCanvas))
  const pdf = await getDocumentProxy(new Uint8Array(file), { CanvasFactory })
  const pictures: Buffer[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: DPI / 72 })
    const canvas = napiCanvas.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise
    pictures.push(canvas.toBuffer('image/png'))
  }
  return pictures
}

/** 4 by 6 inches at 8 dots a millimetre: 812 by 1,218. */
const [ZPL_WIDTH, ZPL_HEIGHT] = [101.5, 152.25]

/** Every label of a ZPL file as a picture. */
export async function picturesOfZpl(zpl: string): Promise<Buffer[]> {
  const { api } = await ready
  const pictures = await api.zplToBase64MultipleAsync(zpl, ZPL_WIDTH, ZPL_HEIGHT, 8)
  return pictures.map((png) => Buffer.from(png, 'base64'))
}

/** A part of a picture, in its dots. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const SAME = { width: 600, height: 60 }

/** How much two parts of pictures are alike, drawn to one size: of what is black in either, the share that is black in both. */
export async function likenessOf(one: readonly [Buffer, Part], other: readonly [Buffer, Part]): Promise<number> {
  const blacks: boolean[][] = []
  for (const [png, { x, y, width, height }] of [one, other]) {
    const context = napiCanvas.createCanvas(SAME.width, SAME.height).getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, SAME.width, SAME.height)
    context.drawImage(await napiCanvas.loadImage(png), x, y, width, height, 0, 0, SAME.width, SAME.height)
    const { data } = context.getImageData(0, 0, SAME.width, SAME.height)
    blacks.push(Array.from({ length: SAME.width * SAME.height }, (_, dot) => (data[4 * dot] ?? 255) < 128))
  }
  const [first = [], second = []] = blacks
  const either = first.filter((isBlack, dot) => isBlack || second[dot]).length
  return either === 0 ? 0 : first.filter((isBlack, dot) => isBlack && second[dot]).length / either
}

/** What the QR code of an SVG says. */
export async function textOfQr(svg: Buffer): Promise<string | null> {
  const picture = await napiCanvas.loadImage(svg)
  const canvas = napiCanvas.createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return (await readPicture(canvas.toBuffer('image/png'))).qr
}

export const readAll = async (pictures: readonly Uint8Array[]): Promise<ReadLabel[]> => {
  const labels: ReadLabel[] = []
  for (const png of pictures) labels.push(await readPicture(png))
  return labels
}
