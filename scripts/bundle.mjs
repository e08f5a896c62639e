// Puts what the processes load into a few files that they share: a thousand files, each looked up and compiled apart, are most of what a
// start costs (ADR 35). What a process loads when it needs it stays apart, and assets are read where they lie.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const outdir = join(root, 'dist')

/** Libraries that read files beside their own, and nothing else that needs to know where it lies. */
const KNOWING_THEIR_PLACE = ['@graphql-tools/merge', 'harfbuzzjs', 'pino', 'thread-stream', 'undici', 'wawoff2']

/** What TypeORM, pg and pino would use were it installed. */
const NOT_INSTALLED = [
  ...['@google-cloud/spanner', '@sap/*', 'better-sqlite3', 'expo-sqlite', 'hdb-pool', 'ioredis', 'mongodb', 'mssql', 'mysql', 'mysql2'],
  ...['oracledb', 'pg-native', 'pino-pretty', 'react-native-sqlite-storage', 'redis', 'sql.js', 'sqlite3', 'ts-node'],
  'typeorm-aurora-data-api-driver',
]

/** Of each folder (`services/orders`), its `dist/main.js`, stripped of its types, becomes one that loads the bundle. */
export async function bundle(folders) {
  if (folders.length === 0) return // as in the image of a command
  const mains = new Map(folders.map((folder) => [basename(folder), join(root, folder, 'dist', 'main.js')]))
  await rm(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    entryPoints: Object.fromEntries(mains),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true, // what is not there need not be read; the maps tell the lines all the same
    external: NOT_INSTALLED,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
    // Libraries of CommonJS ask for what is Node's by `require`.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const bundledAt = import.meta.url, require = requireFrom(bundledAt);`,
    },
    plugins: [asIfWhereItLies],
  })
  refuseNamesOfCommonJs(metafile.inputs)
  await refuseUnknownPlaces(Object.keys(metafile.inputs))
  for (const [name, main] of mains) await writeFile(main, `import '${relative(dirname(main), join(outdir, `${name}.js`))}'\n`)
}

const OF_ITS_PLACE = /(?<![\w$.])(import\.meta\.url|__dirname|__filename)(?![\w$])/g

/** Where a module lies, said as its way from the bundle. */
const asIfWhereItLies = {
  name: 'as-if-where-it-lies',
  setup({ onLoad }) {
    const places = ['gateway/dist', '(packages|services)/[a-z-]+/dist', `node_modules/(${KNOWING_THEIR_PLACE.join('|')})`]
    const filter = new RegExp(`/(${places.join('|')})/.*[.]js$`.replaceAll('/', String.raw`[\\/]`))
    onLoad({ filter }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const place = `new URL(${JSON.stringify(relative(outdir, path))}, bundledAt)`
      const said = {
        'import.meta.url': `${place}.href`,
        __filename: `require('node:url').fileURLToPath(${place})`,
        __dirname: `require('node:path').dirname(require('node:url').fileURLToPath(${place}))`,
      }
      return { contents: text.replaceAll(OF_ITS_PLACE, (word) => said[word]), loader: 'js' }
    })
  },
}

/** Of these the default is taken, or it is looked whether a name is there (`graphql`), or they are never asked (the last). */
const TAKEN_BY_DEFAULT = /^(@fastify\/static|wawoff2|graphql|\.\/getMachineId-[a-z]+\.js)$/

/** Of a library of CommonJS that is imported when it is needed, Node finds the names; from a bundle it has its default alone. */
function refuseNamesOfCommonJs(inputs) {
  for (const [path, { imports }] of Object.entries(inputs))
    for (const { kind, external, path: to, original } of imports)
      if (kind === 'dynamic-import' && !external && inputs[to]?.format === 'cjs' && !TAKEN_BY_DEFAULT.test(original))
        throw new Error(
          `${path} imports ${original} when it needs it, and would get its default alone. Take that and say so in TAKEN_BY_DEFAULT (scripts/bundle.mjs), or put what it needs into a module of its own, which imports it at once`,
        )
}

/** A library that begins to read files beside its own would not find them from the bundle. */
async function refuseUnknownPlaces(inputs) {
  const libraries = inputs.filter(
    (path) => path.includes('node_modules') && !KNOWING_THEIR_PLACE.some((name) => path.includes(`node_modules/${name}/`)),
  )
  const texts = await Promise.all(libraries.map((path) => readFile(join(root, path), 'utf8')))
  const unknown = libraries.filter((_, at) => texts[at].search(OF_ITS_PLACE) !== -1)
  if (unknown.length > 0)
    throw new Error(
      `These need to know where they lie: add their library to KNOWING_THEIR_PLACE (scripts/bundle.mjs): ${unknown.join(', ')}`,
    )
}
