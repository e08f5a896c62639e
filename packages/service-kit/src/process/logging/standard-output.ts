import { writeSync } from 'node:fs'

/** A pipe whose reader is slow is asked again so often, a millisecond apart; then the line is lost. */
const TRIES = 50

let lost = 0

/** Lines that could not be written since the process began: the disk is full, the reader is gone. */
export const lostLogLines = (): number => lost

/**
 * Written at once: buffered lines would be lost, or come out of order, when the process is killed; and those are the lines that matter. What
 * cannot be written is counted, never thrown: a full disk must not end a request, let alone the process.
 */
export const standardOutput = { write: (line: string): void => writeTo(1, line) }

/** To a file descriptor, or not at all. */
export function writeTo(file: number, line: string): void {
  let rest = Buffer.from(line)
  for (let attempt = 0; rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(file, rest))
    } catch (error) {
      attempt += 1
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || attempt > TRIES) return void (lost += 1)
      Atomics.wait(BRIEFLY, 0, 0, 1)
    }
  }
}

const BRIEFLY = new Int32Array(new SharedArrayBuffer(4))
