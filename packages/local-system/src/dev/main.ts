import { join } from 'node:path'
import { devCommand } from './command.js'

await devCommand(join(import.meta.dirname, '..', '..', '..', '..')).parseAsync()
