import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a file that only its owner reads. After a crash it is as it was before or as it is to be, never cut off. */
export function writeWhole(file: string, text: string | Buffer): void {
  const half = `${file}.tmp-${process.pid}`
  const descriptor = openSync(half, 'w', 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(half, file)
}
