/** Counts what one address, or one viewer, holds open at a time. */
export class OpenConnections {
  readonly #open = new Map<string, number>()

  constructor(private readonly most: number) {}

  /** What all hold together. */
  get count(): number {
    return [...this.#open.values()].reduce((sum, each) => sum + each, 0)
  }

  /** Takes a place; the answer gives it back. Undefined when there is none left. */
  take(holder: string): (() => void) | undefined {
    const open = this.#open.get(holder) ?? 0
    if (open >= this.most) return undefined
    this.#open.set(holder, open + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const left = (this.#open.get(holder) ?? 1) - 1
      if (left === 0) this.#open.delete(holder)
      else this.#open.set(holder, left)
    }
  }
}
