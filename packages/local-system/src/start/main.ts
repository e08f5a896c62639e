import { join } from 'node:path'
import { startCommand } from './command.js'

await startCommand(join(import.meta.dirname, '..', '..', '..', '..')).parseAsync()
