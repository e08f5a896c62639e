import bwipjs from 'bwip-js'

export interface Bar {
  /** Parts of the whole, 0 to 1. */
  readonly x: number
  readonly width: number
}

/** The bars of a linear bar code, without a quiet zone. `kind` and text are bwip-js's, such as `gs1-128` and `(00)...`. @throws for text that the code cannot hold */
export function barsOf(kind: string, text: string): Bar[] {
  const [code] = bwipjs.raw({ bcid: kind, text }) as unknown as readonly { readonly sbs: readonly number[] }[]
  const widths = code?.sbs ?? []
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const bars: Bar[] = []
  let x = 0
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ x: x / whole, width: width / whole })
    x += width
  })
  return bars
}

/** The dark squares of a matrix code such as `qrcode`, row by row, in parts of its side; without a quiet zone. @throws for text that the code cannot hold */
export function squaresOf(kind: string, text: string): { readonly x: number; readonly y: number; readonly side: number }[] {
  const [code] = bwipjs.raw({ bcid: kind, text }) as unknown as readonly { readonly pixs: readonly number[]; readonly pixx: number }[]
  const { pixs = [], pixx: count = 1 } = code ?? {}
  return pixs.flatMap((isDark, index) =>
    isDark ? [{ x: (index % count) / count, y: Math.floor(index / count) / count, side: 1 / count }] : [],
  )
}
