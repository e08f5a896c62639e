import { getDocumentProxy } from 'unpdf'

/** A line of text as it stands on its page; points from the left and the bottom. */
export interface ReadLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of its letters: their size. */
  readonly size: number
}
interface Piece {
  readonly str: string
  readonly transform: readonly [number, number, number, number, number, number]
  readonly width: number
}
type Item = Piece | { readonly type: string }
/** The part of pdf.js that we read with; its own types need a browser's. */
interface Readable {
  readonly numPages: number
  getPage(
    number: number,
  ): Promise<{ getTextContent(how: { readonly includeMarkedContent: true }): Promise<{ readonly items: readonly Item[] }> }>
}

/** What a reader finds on each page of a PDF, line by line. */
export async function readPdf(file: Uint8Array): Promise<ReadLine[][]> {
  const pdf = (await getDocumentProxy(new Uint8Array(file))) as Readable
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent({ includeMarkedContent: true })
      const lines: Piece[][] = []
      for (const item of items) {
        if ('str' in item) lines.at(-1)?.push(item)
        else if (item.type.startsWith('begin')) lines.push([])
      }
      return lines.filter((pieces) => pieces.some(({ str }) => str !== '')).map(lineOf)
    }),
  )
}

/** Pieces stand from left to right; those of scripts that run to the left are read the other way. */
function lineOf(given: readonly Piece[]): ReadLine {
  const pieces = given.filter(({ str }) => str !== '')
  const isRightToLeft = pieces.some(({ str }) => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(str))
  const x = Math.min(...pieces.map(({ transform }) => transform[4]))
  return {
    text: (isRightToLeft ? pieces.toReversed() : pieces).map(({ str }) => str).join(''),
    x,
    y: pieces[0]!.transform[5],
    width: Math.max(...pieces.map(({ transform, width }) => transform[4] + width)) - x,
    size: pieces[0]!.transform[0],
  }
}

/** The letters of all pages as they are read, without the breaks that wrapping puts between them. */
export const lettersOf = (pages: readonly (readonly ReadLine[])[]): string =>
  pages.flat().map(({ text }) => text).join('').replace(/\s+/g, '') // prettier-ignore

/** A text as documents are compared: wrapping, joiners and forms of presentation make no difference. */
export const together = (text: string): string => text.normalize('NFKC').replace(/[\s\u200c\u200d]+/gu, '')
