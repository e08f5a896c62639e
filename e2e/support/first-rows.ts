import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { DATA_FILE } from '@kade/online-retail'

/**
 * A file of the first rows of the real one, in this folder: a catalogue of what they sold, read in no time. No text of these rows goes
 * over two lines. The whole file is read by packages/online-retail/test/whole-file.
 */
export function firstRows(rows: number, folder: string): string {
  const lines = gunzipSync(readFileSync(DATA_FILE))
    .toString()
    .split('\n', rows + 1)
  const file = join(folder, 'first-rows.csv.gz')
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`))
  return file
}
