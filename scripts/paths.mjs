// `pnpm paths:check`: every path that a page (*.md) names exists. Whoever moves a file is told which pages still name its old place.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(join(root, file)) && file !== '')
/** Files and folders. */
const places = [...new Set(files.flatMap(withFolders))]
const tops = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))]

/** Pages that tell how files come to be: checks/walkthroughs.test.ts and web/test/packed-client.test.ts carry it out. */
const WALKTHROUGHS = ['docs/gift-message.md', 'docs/tutorials/frontend.md', 'docs/tutorials/mobile.md', 'docs/tutorials/service.md']
/** What a build, a start or an import makes, and a name in Kubernetes. */
const ELSEWHERE = ['deploy/analytics', 'web/dist', 'site/dist', 'pages.json', '.kade/', 'rejects-<time>.csv', 'returns-<time>.csv']
const ENDINGS = /\.(tsx?|mjs|cjs|json|graphql|ya?ml|css|csv|html|md|sh|sql)$/

const missing = files
  .filter((file) => file.endsWith('.md') && !WALKTHROUGHS.includes(file))
  .flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[^]*?^```/gm, '')
    const linked = [...text.matchAll(/\]\((?!\w+:)([^)\s#]+)/g)].map(([, link]) => link)
    const gone = [
      ...linked.filter((link) => !places.includes(normalize(join(dirname(page), link)).replace(/\/$/, ''))),
      ...named(text).filter((name) => !ELSEWHERE.includes(name) && !stands(name)),
    ]
    return [...new Set(gone)].map((name) => `${page}: ${name}`)
  })
if (missing.length > 0) {
  console.error(`Pages name what does not exist:\n${missing.join('\n')}`)
  process.exitCode = 1
}

/** What is quoted and looks like a file or folder, and whatever begins with a folder of the root. Addresses begin with a slash: they are none. */
function named(text) {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name]) => name)
    .filter((name) => !/^[/@]|:|\(/.test(name) && (ENDINGS.test(name) || name.endsWith('/') || tops.includes(name.split('/')[0])))
  const told = [...text.matchAll(new RegExp(`(?<![\\w./@{-])(?:${tops.map(escaped).join('|')})/[\\w./-]*\\w`, 'g'))].map(([name]) => name)
  return [...new Set([...quoted, ...told])]
}

/** Whether a file or folder ends so: `main.tsx` and `order/saga.ts` are named without what is before. `*` and `<name>` stand for any name. */
function stands(name) {
  const any = name.replace(/\/$/, '').split(/\*|<[^>]*>/)
  const whole = new RegExp(`(^|/)${any.map(escaped).join('[^/]*')}$`)
  // docs/adr/0003 names a decision by its number
  const numbered = /\/\d{4}$/.test(name) && places.some((place) => place.startsWith(`${name}-`))
  return numbered || places.some((place) => whole.test(place))
}

function withFolders(file) {
  const folder = dirname(file)
  return folder === '.' ? [file] : [file, ...withFolders(folder)]
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
