import { CannotMake, kebab, pascal, words, type Skeleton } from './skeleton.js'

const HOME = 'web/src/pages/home'
/** What the gateway answers itself, at the same addresses. */
const TAKEN = ['auth', 'files', 'graphql', 'livez', 'readyz', 'metrics', 'operations']

/**
 * A page of web/: CONTRIBUTING.md, "Add a page".
 * @param read a file of the checkout: the skeleton begins as the home page does.
 */
export function pageSkeleton(given: string, read: (file: string) => string): Skeleton {
  const name = kebab(given, 'page')
  if (TAKEN.includes(name)) throw new CannotMake(`/${name} is an address of the gateway already: nothing was written`)
  const as = (text: string): string => text.replaceAll('home', name).replaceAll('Home', pascal(name))
  const folder = `web/src/pages/${name}`
  const title = words(name).replace(/^./, (letter) => letter.toUpperCase())
  const component = `${pascal(name)}Page`
  const words_ = (heading: string): string => `${JSON.stringify({ [name]: { title: heading, heading } }, undefined, 2)}\n`
  return {
    files: {
      [`${folder}/page.json`]: '{ "budget": { "kB": 150 } }\n',
      [`${folder}/main.tsx`]: as(read(`${HOME}/main.tsx`)),
      [`${folder}/${name}.css`]: '/* What this page alone looks like; base.css has the rest. */\n',
      [`${folder}/${name}-page.tsx`]: `import { useTranslation } from '../../shared/i18n/translation.js'

export function ${component}() {
  const { t } = useTranslation()
  return (
    <main>
      <title>{t('${name}.title')}</title>
      <h1>{t('${name}.heading')}</h1>
    </main>
  )
}
`,
      [`${folder}/words/en.json`]: words_(title),
      [`${folder}/words/nl.json`]: words_(title),
      [`web/test/${name}.test.ts`]: `import { afterAll, beforeAll, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { Shop } from '../../e2e/support/shop.js'
import { describeInBrowser } from './browser.js'

describeInBrowser('whoever opens /${name}', (openBrowser) => {
  let shop: Shop
  let browser: Browser
  beforeAll(async () => {
    shop = await Shop.open({ pages: true })
    browser = await openBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })

  it('finds what they came for, by keyboard, in both languages, without barriers', async () => {
    const page = await browser.newPage()
    await page.goto(\`\${shop.system.gatewayUrl}/${name}\`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    throw new Error('Write the journey of who /${name} is for')
  })
})
`,
    },
    edits: [],
    next: [
      `Put its Dutch words into ${folder}/words/nl.json.`,
      `What it asks goes into ${folder}/operations.graphql, and then: pnpm codegen.`,
      `Its test fails until it tells the journey of who it is for: pnpm test web/test/${name}.test.ts`,
    ],
  }
}
