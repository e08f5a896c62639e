/** A program that others wrote, before which is put what we write. */
export interface Peer {
  /** Why it cannot be asked here: a tool that is missing. Null when it can. */
  readonly missing: () => Promise<string | null>
  /** Puts everything before it; answers what it found to be right, in one line. @throws Error naming what it refused */
  readonly run: () => Promise<string>
}
