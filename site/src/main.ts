import { Command } from 'commander'
import { buildSite, CannotBuild } from './build-site.js'

const program = new Command('pnpm docs').description('The documentation of Kade as a site, in site/dist.')

program
  .command('build', { isDefault: true })
  .description('checks every link of every page, and builds the site')
  .option('--pages-alone', 'does not look at links to files that are no pages: in an image they are not there')
  .action(async ({ pagesAlone = false }: { readonly pagesAlone?: boolean }) => {
    try {
      await buildSite({ checked: !pagesAlone })
    } catch (error) {
      if (!(error instanceof CannotBuild)) throw error
      console.error(`${error.message}\nThe documentation is not built; what was built before is as it was.`)
      process.exitCode = 1
    }
  })

await program.parseAsync()
