import { expect, it } from '@jest/globals'
import { renderPdf } from '../src/label/render-pdf.js'
import { renderZpl } from '../src/label/render-zpl.js'
import { picturesOfPdf, readAll } from './label-reading/read-label.js'
import { ALIKE, verifyLabels, verifyNames } from './label-reading/verify-labels.js'

it('what is on a label is read back from its picture, in any script, as PDF and as ZPL', async () => {
  const found = await verifyLabels(6, 7)
  expect(found.map(({ script, format }) => `${script} ${format}`)).toEqual([
    ...['Latin PDF', 'Latin ZPL', 'Greek PDF', 'Greek ZPL', 'Cyrillic PDF', 'Cyrillic ZPL'],
    ...['Chinese PDF', 'Chinese ZPL', 'Arabic PDF', 'Arabic ZPL', 'emoji PDF', 'emoji ZPL'],
  ])
  for (const { labels, sscc, trackingNumber, qr } of found) {
    expect(labels).toBeGreaterThan(0)
    expect({ sscc, trackingNumber, qr }).toEqual({ sscc: labels, trackingNumber: labels, qr: labels })
  }
})

it('names outside of Latin are on labels for Zebra printers as they are in the PDF, whatever fonts the printer has', async () => {
  const names = await verifyNames()
  expect(names).toHaveLength(20)
  expect(names.filter(({ likeness }) => likeness < ALIKE)).toEqual([])
})

const ADDRESS = { name: 'Ada', company: null, line1: '1 St James Square', line2: null, postalCode: null, city: 'London', region: null, countryCode: 'GB', phone: null } // prettier-ignore
const labelOf = (sscc: string) => ({
  ...{ carrier: 'Kade Express', service: 'ECONOMY', trackingNumber: 'KX00000000017GB', orderNumber: 'K-1', shippedAt: new Date(0) },
  ...{ from: ADDRESS, to: ADDRESS, packages: [{ grams: 500, sscc }] },
})

it('the codes of a label are those that are asked for, written out', async () => {
  expect(await readAll(await picturesOfPdf(await renderPdf(labelOf('376104250021234569'))))).toEqual([
    { sscc: '00376104250021234569', trackingNumber: 'KX00000000017GB', qr: 'https://id.gs1.org/00/376104250021234569' },
  ])
})

it.each([
  ['a wrong check digit', '376104250021234568'],
  ['a digit too few', '37610425002123456'],
])('a label with %s is not made', async (_, sscc) => {
  await expect(renderPdf(labelOf(sscc))).rejects.toThrow('is no SSCC')
  await expect(renderZpl(labelOf(sscc))).rejects.toThrow('is no SSCC')
})
