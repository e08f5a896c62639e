import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Beside each file its .br and .gz, which the gateway sends as they are. Small files are left: they would hardly become smaller. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const texts = files.filter((file) => /\.(html|js|css|svg|ttf|txt)$/.test(file) && statSync(file).size > 1_000)
  // The best quality, 11, saves 8 % more and takes 12 s for the explorer's editor instead of 0.6 s.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  await Promise.all(
    texts.map(async (file) => {
      const text = readFileSync(file)
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(text, { params }))
      writeFileSync(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
    }),
  )
}
