import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderFacturX, renderUbl } from '../../services/orders/src/invoice/render-files.js'
import { renderInvoice } from '../../services/orders/src/invoice/render-invoice.js'
import type { Peer } from '../peer.js'
import { documents } from './documents.js'

const run = promisify(execFile)
const [COUNT, SEED] = [Number(process.env.KADE_DOCUMENTS ?? 100), Number(process.env.KADE_SEED ?? 1)]
const ARTIFACT = 'org.mustangproject:validator:2.22.0:jar:shaded'
/** Java takes the home of the user, not HOME: Maven is told where. */
const REPOSITORY = join(homedir(), '.m2/repository')
const JAR = join(REPOSITORY, 'org/mustangproject/validator/2.22.0/validator-2.22.0-shaded.jar')

/** Mustang validates Factur-X: the file as PDF/A-3b by veraPDF, its XML by the schema and the rules of EN 16931; and UBL by its rules. */
export const peer: Peer = {
  missing: async () => {
    try {
      await run('java', ['-version'])
      if (existsSync(JAR)) return null
      await run('mvn', [
        '--batch-mode',
        '--quiet',
        `-Dmaven.repo.local=${REPOSITORY}`,
        'dependency:get',
        `-Dartifact=${ARTIFACT}`,
        '-Dtransitive=false',
      ])
      return existsSync(JAR) ? null : `Maven left no ${JAR}`
    } catch (error) {
      return `Mustang needs Java 17, and Maven to fetch it: ${String((error as Error).message).split('\n')[0]}`
    }
  },
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kade-mustang-'))
    try {
      const files: string[] = []
      for (const document of documents(COUNT, SEED)) {
        const pdf = join(folder, `${document.number}.pdf`)
        await writeFile(pdf, await renderFacturX(document, await renderInvoice(document)))
        files.push(pdf)
        const xml = join(folder, `${document.number}.xml`)
        await writeFile(xml, await renderUbl(document))
        files.push(xml)
      }
      // One that is wrong, so that a validator that takes everything is seen.
      const broken = join(folder, 'broken.pdf')
      const [sound] = documents(1, SEED)
      if (sound) await writeFile(broken, await renderInvoice(sound))
      const verdicts = await validate([...files, broken])
      const refused = files.filter((file) => !verdicts.get(file)?.isValid)
      if (verdicts.get(broken)?.isValid) throw new Error('a PDF without an invoice in it was found valid')
      if (refused.length > 0)
        throw new Error([`${refused.length} of ${files.length} refused`, ...refused.slice(0, 5).map((file) => `${file}: ${verdicts.get(file)?.report}`)].join('\n')) // prettier-ignore
      return `${COUNT} invoices and credit notes valid as Factur-X and PDF/A-3b, and as UBL`
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface Verdict {
  readonly isValid: boolean
  readonly report: string
}
async function validate(files: readonly string[]): Promise<Map<string, Verdict>> {
  const { stdout } = await run('java', ['-cp', JAR, join(import.meta.dirname, 'Validate.java'), ...files], { maxBuffer: 256 * 1024 * 1024 })
  return new Map(
    stdout.split('\n').flatMap((line) => {
      const [verdict, file, report = ''] = line.split('\t')
      return file === undefined
        ? []
        : [[file, { isValid: verdict === 'VALID' && isArchive(file, report), report: faultsOf(report) }] as const]
    }),
  )
}

const isArchive = (file: string, report: string): boolean =>
  file.endsWith('.xml') || (report.includes('flavour=3b') && report.includes('isCompliant=true'))

/** Without notes of what other countries ask besides. */
const faultsOf = (report: string): string => (report.match(/<(error|exception)[^]*?<\/\1>/g) ?? [report]).join('\n').slice(0, 1_500)
