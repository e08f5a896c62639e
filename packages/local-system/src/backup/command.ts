import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { CannotStart } from '../cannot-start.js'
import { explain } from '../postgres/explain.js'
import { externalDatabases } from '../start/external-databases.js'
import { restoreBackup } from './restore-backup.js'
import { takeBackup } from './take-backup.js'

/** `backup` and `restore` of this checkout's system on one machine. */
export function backupCommands(root: string): Command {
  const home = resolve(process.env.KADE_HOME ?? join(root, '.kade'))
  const tell = (line: string): void => console.log(line)
  const commands = new Command('pnpm')
  commands
    .command('backup')
    .description('Backs up all databases, the log of events and the keys, as of one moment, while Kade runs or stands still.')
    .argument('[folder]', 'to be made; it holds keys and data of customers, for its owner alone')
    .action((folder?: string) =>
      orSay(home, async () => {
        const name = `kade-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
        await takeBackup({ root, home, to: resolve(folder ?? join(root, 'backups', name)), tell })
      }),
    )
  commands
    .command('restore')
    .description('Puts a backup in the place of the data of a Kade that does not run, and changes nothing when it cannot.')
    .argument('<folder>', 'that pnpm backup made')
    .option('--force', 'replace the data that are there')
    .action((folder: string, { force = false }: { readonly force?: boolean }) =>
      orSay(home, () => restoreBackup({ root, home, from: resolve(folder), force, tell })),
    )
  return commands
}

async function orSay(home: string, work: () => Promise<unknown>): Promise<void> {
  try {
    if (externalDatabases(process.env))
      throw new CannotStart(
        'The databases are your own servers (ORDERS_DATABASE_URL and so on): back them up there, docs/guides/backups.md tells how.',
      )
    await work()
  } catch (error) {
    const { path = home } = error as NodeJS.ErrnoException
    const told = error instanceof Error && 'syscall' in error ? explain(error, path, 'Kade') : error
    console.error(told instanceof CannotStart ? told.message : told)
    process.exitCode = 1
  }
}
