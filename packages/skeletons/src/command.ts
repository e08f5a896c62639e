import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { eventSkeleton } from './event.js'
import { mutationSkeleton } from './mutation.js'
import { pageSkeleton } from './page.js'
import { serviceSkeleton } from './service.js'
import { write, type Skeleton } from './skeleton.js'

/** `pnpm new`: what cannot be made is thrown as an Error for people, and nothing is written. */
export function newCommand(checkout: string, print: (line: string) => void): Command {
  const command = new Command('pnpm new')
    .description('Makes a skeleton, with the test that fails until it is more than one (CONTRIBUTING.md).')
    .exitOverride()
  const make = (skeleton: Skeleton): void => {
    write(checkout, skeleton)
    for (const file of Object.keys(skeleton.files)) print(`new      ${file}`)
    for (const file of new Set(skeleton.edits.map((edit) => edit.file))) print(`changed  ${file}`)
    print('\nWhat is next:')
    skeleton.next.forEach((step, index) => print(`${index + 1}. ${step}`))
  }
  const read = (file: string): string => readFileSync(join(checkout, file), 'utf8')
  const schemaOf = (service: string): string => {
    const folder = `services/${service}/schema`
    return readdirSync(join(checkout, folder))
      .map((file) => read(`${folder}/${file}`))
      .join('\n')
  }
  command
    .command('page <name>')
    .description('of web/, such as suppliers')
    .action((name: string) => make(pageSkeleton(name, read)))
  command
    .command('event <type>')
    .description('such as order.gift_wrapped')
    .action((type: string) => make(eventSkeleton(type)))
  command
    .command('mutation <service> <story> <name>')
    .description('such as orders gift-wrap wrapOrder')
    .action((service: string, story: string, name: string) => make(mutationSkeleton(service, story, name, schemaOf)))
  command
    .command('service <name>')
    .description('such as loyalty')
    .action((name: string) => make(serviceSkeleton(name, read, schemaOf)))
  return command
}
