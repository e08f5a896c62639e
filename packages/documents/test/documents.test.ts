import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { barsOf } from '../src/barcode.js'
import { createDocument, printable, Unprintable } from '../src/index.js'
import { lettersOf, readPdf, together } from '@kade/test-kit'

const WORDS: Readonly<Record<string, string>> = {
  Polish: 'Łukasz Żółć, ul. Świętojańska 12',
  Romanian: 'Ștefan Țiriac, București',
  Vietnamese: 'Nguyễn Thị Ánh, Đà Nẵng',
  Greek: 'Γιώργος Παπαδόπουλος',
  Ukrainian: 'Їжакевич Євген, Ґалаґан',
  Kazakh: 'Әлия Қасымова',
  Armenian: 'Հայաստան',
  Georgian: 'საქართველო',
  Arabic: 'محمد علي',
  Persian: 'پژمان گرامی',
  Hebrew: 'שלום כהן',
  Hindi: 'श्री राम मूर्ति',
  Bengali: 'রবীন্দ্রনাথ ঠাকুর',
  Tamil: 'தமிழ்நாடு',
  Telugu: 'తెలుగు',
  Gujarati: 'ગુજરાત',
  Punjabi: 'ਪੰਜਾਬ',
  Kannada: 'ಕರ್ನಾಟಕ',
  Malayalam: 'കേരളം',
  Sinhala: 'ශ්‍රී ලංකාව',
  Thai: 'ไม้เมือง กรุงเทพฯ',
  Lao: 'ວຽງຈັນ',
  Burmese: 'ရန်ကုန်',
  Khmer: 'ភ្នំពេញ',
  Amharic: 'አዲስ አበባ',
  Japanese: '山田 太郎 カタカナ ひらがな',
  'rare Japanese': '𠮷野家',
  Chinese: '广州市天河区体育西路',
  'traditional Chinese': '臺北市信義區',
  Korean: '서울특별시 강남구',
  punctuation: 'O’Brien-Ñúñez & Söhne “GmbH” № 5, 1/2 € 10 – c/o',
}
const AT = new Date('2026-11-23T09:30:00Z')
const withText = async (text: string, style = { size: 12 }) => {
  const pdf = await createDocument({ title: 'A test', at: AT })
  await pdf.write(pdf.addPage(298, 420), text, { x: 16, y: 16, width: 266, height: 380 }, style)
  return pdf.save()
}

describe('a document', () => {
  it.each(Object.entries(WORDS))('can be read back in %s', async (_, text) => {
    expect(together(lettersOf(await readPdf(await withText(text))))).toBe(together(text))
  })

  it('keeps letters that come in parts together, and their marks', async () => {
    expect(lettersOf(await readPdf(await withText('Zoe\u0308 Mu\u0308ller, Ko\u0308ln')))).toBe('ZoëMüller,Köln')
  })

  it('has the signs that people put beside their names', async () => {
    expect(lettersOf(await readPdf(await withText('Zoë 👩‍👧‍👦 ❤ 🚀')))).toContain('🚀')
  })

  it('is not made with letters that no font has: they are named', async () => {
    const refused = await withText('Ada \u{F0000}\u{E123}').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Unprintable)
    expect(refused).toMatchObject({ letters: ['\u{F0000}', '\u{E123}'], message: expect.stringContaining('U+F0000') })
    await expect(printable(['Ada', 'Ada \u{E123}'])).rejects.toThrow(Unprintable)
    await expect(printable(['Ada\nLovelace', 'محمد', '山田'])).resolves.toBeUndefined()
  })

  it('has a page of letters for each file of fonts that it reads, at once and again', async () => {
    const [first, second] = await Promise.all([withText('山田 Łukasz محمد'), withText('山田 Łukasz محمد')])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})

describe('a box', () => {
  const box = { width: 200, height: 60 }
  const LONG: Readonly<Record<string, string>> = {
    'many words': 'Vereinigte Werkstätten für Feinmechanik Oberfranken '.repeat(8),
    'one word of 400 letters': 'Donaudampfschifffahrt'.repeat(20).slice(0, 400),
    'the widest letters': 'W'.repeat(400),
    Chinese: '广州市天河区体育西路'.repeat(40),
    Arabic: 'محمد بن علي '.repeat(30),
    Thai: 'กรุงเทพมหานคร'.repeat(30),
    'lines of its own': 'a\nb\r\nc\n'.repeat(8),
  }
  it.each(Object.entries(LONG))('holds all of it, for %s', async (_, text) => {
    const pdf = await createDocument({ title: 'A test', at: AT })
    const page = pdf.addPage(298, 420)
    const height = await pdf.write(page, text, { x: 40, y: 50, ...box }, { size: 12, bold: true })
    expect(height).toBeLessThanOrEqual(box.height + 0.01)
    const pages = await readPdf(await pdf.save())
    expect(together(lettersOf(pages))).toBe(together(text))
    for (const { x, y, width } of pages[0]!) {
      expect(x).toBeGreaterThanOrEqual(39.9)
      expect(x + width).toBeLessThanOrEqual(40 + box.width + 0.5)
      expect(420 - y).toBeGreaterThan(50)
      expect(420 - y).toBeLessThanOrEqual(50 + box.height)
    }
  })

  it('breaks lines between words, and does not shrink what fits', async () => {
    const pdf = await createDocument({ title: 'A test', at: AT })
    await pdf.write(pdf.addPage(298, 420), 'Eerste Jan van der Heijdenstraat 157 hoog', { x: 0, y: 0, ...box }, { size: 12 })
    const [page = []] = await readPdf(await pdf.save())
    expect(page.map(({ text }) => text)).toEqual(['Eerste Jan van der Heijdenstraat', '157 hoog'])
    expect(page[0]!.size).toBeCloseTo(12, 1)
  })

  it('aligns to the right', async () => {
    const pdf = await createDocument({ title: 'A test', at: AT })
    await pdf.write(pdf.addPage(298, 420), '1,250.00', { x: 40, y: 50, ...box }, { size: 10, align: 'right' })
    const [[piece] = []] = await readPdf(await pdf.save())
    expect(piece!.x + piece!.width).toBeCloseTo(240, 0)
  })
})

it('the bars of a code are those of the standard, written out from its table', () => {
  // Code 128 B: start, "A", check character, stop.
  const modules = '11010010000' + '10100011000' + '10001011000' + '1100011101011'
  const bars = [...modules.matchAll(/1+/g)].map((bar) => ({ x: bar.index / modules.length, width: bar[0].length / modules.length }))
  expect(barsOf('code128', 'A')).toEqual(bars)
})

describe('a process that has warmed up', () => {
  it('writes its first document in a fraction of the time', () => {
    const script = `
      const { createDocument, warmUp } = await import(${JSON.stringify(join(import.meta.dirname, '../dist/index.js'))})
      const cost = async (work) => { const before = process.cpuUsage().user; await work(); return process.cpuUsage().user - before }
      const warm = await cost(warmUp)
      const first = await cost(async () => {
        const pdf = await createDocument({ title: 'First', at: new Date() })
        const page = pdf.addPage(298, 420)
        for (const bold of [true, false])
          await pdf.write(page, 'Ada Lovelace, 12 St James Square', { x: 16, y: 16, width: 266, height: 40 }, { size: 12, bold })
        page.bars('gs1-128', '(00)340000000000000014', { x: 16, y: 268, width: 240, height: 52 })
        await pdf.save()
      })
      console.log(JSON.stringify({ warm, first }))`
    const { warm, first } = JSON.parse(execFileSync('node', ['--input-type=module', '--eval', script], { encoding: 'utf8' })) as Cost
    expect(first).toBeLessThan(warm / 3)
  })
})

/** Microseconds of CPU. */
interface Cost {
  readonly warm: number
  readonly first: number
}
