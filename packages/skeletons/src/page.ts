import { kebab, pascal, words, type Skeleton } from './skeleton.js'

/** A page of web/: CONTRIBUTING.md, "Add a page". */
export function pageSkeleton(given: string): Skeleton {
  const name = kebab(given, 'page')
  const folder = `web/src/pages/${name}`
  const title = words(name).replace(/^./, (letter) => letter.toUpperCase())
  const component = `${pascal(name)}Page`
  const words_ = (heading: string): string => `${JSON.stringify({ [name]: { title: heading, heading } }, undefined, 2)}\n`
  return {
    files: {
      [`${folder}/page.json`]: '{ "budget": { "kB": 150 } }\n',
      [`${folder}/index.html`]: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Kade</title>
    <link rel="icon" href="/src/shared/ui/icon.svg" type="image/svg+xml" />
    <script type="module" src="/src/pages/${name}/main.tsx"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`,
      [`${folder}/main.tsx`]: `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/base.css'
import { startTranslation } from '../../shared/i18n/translation.js'
import { ${component} } from './${name}-page.js'

await startTranslation({ en: () => import('./words/en.json'), nl: () => import('./words/nl.json') })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <${component} />
  </StrictMode>,
)
`,
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
