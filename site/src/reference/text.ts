/** A description as text of a page: what Vue would take for an expression of its own stays text. */
export const inText = (text: string | null | undefined): string => (text ?? '').replaceAll('{{', '&#123;{').replaceAll('<', '&lt;')

/** The same in a cell of a table. */
export const cell = (text: string | null | undefined): string =>
  inText(text)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
