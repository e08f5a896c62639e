import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { chooseAccount, type Account } from './account.js'
import { postgresBinaries } from './binaries.js'
import { stopLeftover } from './leftover.js'

/** Removes the data of a server that was started on this folder, wherever they really lie; stops it if it still runs. */
export async function removePostgres(dataDirectory: string, log: (line: string) => void): Promise<void> {
  const account = chooseAccount(postgresBinaries().postgres, resolve(dataDirectory))
  await stopLeftover(account.dataDirectory, log)
  removeData(account)
}

/** Of a server that has ended. */
export function removeData({ dataDirectory, ownFolder }: Account, logFile = `${dataDirectory}.log`): void {
  const paths = [dataDirectory, `${dataDirectory}.password`, logFile, ...(ownFolder ? [ownFolder] : [])]
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
}
