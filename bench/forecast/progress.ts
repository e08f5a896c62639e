const WIDTH = 30

/** A bar on the terminal, which is left away where nobody watches. */
export function progress(what: string): (share: number) => void {
  if (!process.stderr.isTTY) return () => undefined
  return (share) => {
    const full = Math.round(share * WIDTH)
    process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${what}${share >= 1 ? '\n' : ''}`)
  }
}
