import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { chooseAccount } from './account.js'
import { postgresBinaries } from './binaries.js'
import { stopLeftover } from './leftover.js'

/** Removes the data of a server that was started on this folder, wherever they really lie; stops it if it still runs. */
export async function removePostgres(dataDirectory: string, log: (line: string) => void): Promise<void> {
  const account = chooseAccount(postgresBinaries().postgres, resolve(dataDirectory))
  await stopLeftover(account.dataDirectory, log)
  for (const suffix of ['', '.password', '.log']) rmSync(account.dataDirectory + suffix, { recursive: true, force: true })
}
