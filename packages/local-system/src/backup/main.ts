import { join } from 'node:path'
import { backupCommands } from './command.js'

await backupCommands(join(import.meta.dirname, '..', '..', '..', '..')).parseAsync()
