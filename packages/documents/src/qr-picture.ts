import { squaresOf } from './barcode.js'

/** Modules of white that a reader wants around a QR code. */
const QUIET = 4

/** A QR code as SVG: dark on white however the page around it looks. @throws for text that the code cannot hold */
export function qrPicture(text: string): string {
  const squares = squaresOf('qrcode', text)
  const modules = Math.round(1 / (squares[0]?.side ?? 1))
  const side = modules + 2 * QUIET
  const dark = squares.map(({ x, y }) => `M${Math.round(x * modules) + QUIET} ${Math.round(y * modules) + QUIET}h1v1h-1z`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark}"/></svg>`
  )
}
