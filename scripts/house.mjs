// `pnpm house`: draws the rooms of each service into ARCHITECTURE.md, and prints how large files are and how many rules hold imports apart.
// With --check: fails when the drawing is not what stands there.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) =>
      /^(services|packages|gateway|web)\/.*\/src\/|^(gateway|web)\/src\//.test(file) && isWritten(file) && existsSync(join(root, file)),
  )
  .toSorted()

printSizes()
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
console.log(`${forbidden.length} rules of imports (.dependency-cruiser.cjs): ${forbidden.map(({ name }) => name).join(', ')}`)
draw()

function isWritten(file) {
  return /\.tsx?$/.test(file) && !/(^|\/)(generated|migrations)(\/|\.ts$)|\.(test|builder)\.tsx?$/.test(file)
}

function printSizes() {
  const areas = grouped(files, (file) => file.split('/src/')[0])
  const rows = [...areas, ['all', files]].map(([area, own]) => {
    const sizes = own.map((file) => ({ file, lines: linesOf(file) })).toSorted((one, other) => one.lines - other.lines)
    const at = (part) => sizes[Math.ceil(sizes.length * part) - 1].lines
    const { file, lines } = sizes.at(-1)
    return { area, files: sizes.length, median: at(0.5), p90: at(0.9), max: lines, largest: file.replace(/^.*\/src\//, '') }
  })
  console.table(rows)
}

function linesOf(file) {
  return readFileSync(join(root, file), 'utf8').split('\n').length - 1
}

function draw() {
  const path = join(root, 'ARCHITECTURE.md')
  const before = readFileSync(path, 'utf8')
  const after = before.replace(/(<!-- rooms[^>]*-->\n)[^]*?(<!-- \/rooms -->)/, (_, begin, end) => `${begin}${trees()}${end}`)
  if (after === before) return
  if (!process.argv.includes('--check')) return writeFileSync(path, after)
  console.error('The rooms in ARCHITECTURE.md are not those of the services: run `pnpm house` and commit it')
  process.exitCode = 1
}

function trees() {
  const services = grouped(
    files.filter((file) => file.startsWith('services/')),
    (file) => file.split('/')[1],
  )
  return (
    [...services].map(([name, own]) => `\n\`\`\`\nservices/${name}/src/\n${treeOf(`services/${name}/src`, own)}\n\`\`\`\n`).join('') + '\n'
  )
}

function treeOf(folder, own) {
  const rooms = grouped(own, (file) => dirname(file).slice(folder.length + 1))
  const width = Math.max(...[...rooms.keys()].map((room) => room.length)) + 2
  return [...rooms]
    .toSorted(([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other))
    .map(([room, inside]) => {
      const names = wrapped(
        inside.map((file) => basename(file).replace(/\.tsx?$/, '')),
        140 - width,
      )
      return `  ${(room === '' ? '' : `${room}/`).padEnd(width)}${names.join(`\n  ${' '.repeat(width)}`)}`
    })
    .join('\n')
}

function wrapped(words, width) {
  return words.reduce(
    (lines, word) => {
      const last = lines.at(-1)
      if (last !== '' && last.length + 2 + word.length > width) return [...lines, word]
      return [...lines.slice(0, -1), last === '' ? word : `${last}  ${word}`]
    },
    [''],
  )
}

/** Map.groupBy of Node 21 and later. */
function grouped(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
