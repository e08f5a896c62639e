import { describe, expect, it } from '@jest/globals'
import { NOTICE_KINDS } from '../order/notice.js'
import { writeMail, type MailContent } from './mail.js'

const content: MailContent = {
  ...{ kind: 'ORDER_SHIPPED', orderNumber: 'K-1', name: 'Ada', countryCode: 'GB', total: '28.95 GBP', refunded: null, seller: 'Kade Ltd' },
  data: { trackingNumber: 'T-1', changes: [{ sku: 'MUG', units: 2, from: '2026-12-01', to: '2026-12-09' }] },
  lines: [{ sku: 'MUG', title: 'A mug', quantity: 2 }],
  trackingLink: 'https://shop.example/track#token=abc',
  confirmation: null,
}

describe('a mail', () => {
  it('is plain text, and the same as HTML', () => {
    const { subject, text, html, language } = writeMail(content)
    expect([language, subject]).toEqual(['en', 'Your order K-1 is on its way'])
    expect(text.split('\n')).toEqual([
      ...['Hello Ada,', '', 'A parcel has left. Its tracking number is T-1.', '', '2 × A mug', ''],
      ...['Follow your parcel: https://shop.example/track#token=abc', '', 'Kade Ltd', ''],
    ])
    expect(html).toContain('<a href="https://shop.example/track#token=abc">Follow your parcel</a>')
  })

  it.each(NOTICE_KINDS)('%s is written in Dutch and in English', (kind) => {
    const [dutch, english] = ['NL', 'DE'].map((countryCode) => writeMail({ ...content, kind, countryCode, refunded: '12.50 EUR' }))
    expect([dutch!.language, english!.language]).toEqual(['nl', 'en'])
    expect(dutch!.text.split('\n')[0]).toBe('Hallo Ada,')
    expect(dutch!.subject).not.toBe(english!.subject)
    expect(`${dutch!.subject} ${english!.subject}`.match(/K-1/g)).toHaveLength(2)
  })

  it('has no markup, and no header, of what others wrote', () => {
    const evil = '<script>alert("1")</script>\r\nBcc: all@example.com'
    const { subject, html } = writeMail({
      ...content,
      name: evil,
      seller: evil,
      orderNumber: evil,
      lines: [{ sku: 'X', title: evil, quantity: 1 }],
    })
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(subject).not.toMatch(/[\r\n]/)
  })

  it.each([
    ['GB', 23, 'Confirm the payment of your order K-1', 'Please do so within 23 hours:', 'Confirm your payment'],
    ['GB', 1, 'Confirm the payment of your order K-1', 'Please do so within the hour:', 'Confirm your payment'],
    ['NL', 23, 'Bevestig de betaling van je bestelling K-1', 'Doe dat binnen 23 uur:', 'Bevestig je betaling'],
    ['BE', 1, 'Bevestig de betaling van je bestelling K-1', 'Doe dat binnen een uur:', 'Bevestig je betaling'],
  ])('of a payment that is to be confirmed leads to the bank (%s, %i)', (countryCode, hours, subject, within, link) => {
    const url = 'https://bank.example/confirm/1?a=b&c=d'
    const mail = writeMail({ ...content, kind: 'PAYMENT_TO_CONFIRM', data: null, countryCode, confirmation: { url, hours } })
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(within)
    expect(mail.text).toContain(`${link}: ${url}`)
    expect(mail.html).toContain(`<a href="https://bank.example/confirm/1?a=b&amp;c=d">${link}</a>`)
  })

  it.each([
    ['GB', 'CUSTOMS_HOLD', 'Parcel KX1 is held at customs.'],
    ['GB', 'LATE', 'We expect it by 2026-12-11.'],
    ['NL', 'PROMISE_AT_RISK', 'Pakket KX1 komt misschien later dan beloofd.'],
    ['NL', 'ADDRESS_PROBLEM', 'De bezorger kan het adres van pakket KX1 niet vinden.'],
    ['GB', 'LOST', 'We ask the carrier, and send you a new parcel or your money back.'],
  ])('says why a parcel is late and what happens next (%s, %s)', (countryCode, code, words) => {
    const data = { shipmentId: 's', trackingNumber: 'KX1', code, promisedDate: '2026-12-09', expectedDay: '2026-12-11' }
    const { text } = writeMail({ ...content, kind: 'ORDER_DELAYED', data, countryCode })
    expect(text).toContain(words)
    expect(text).not.toContain('undefined')
  })

  it('says by when late units come, and lists no more than fifty lines', () => {
    expect(writeMail({ ...content, kind: 'ORDER_DELAYED' }).text).toContain('2 × MUG: expected on 2026-12-09')
    const lines = Array.from({ length: 51 }, () => content.lines[0]!)
    const { text } = writeMail({ ...content, lines })
    expect([text.match(/2 × A mug/g)?.length, text.includes('and more')]).toEqual([50, true])
  })
})
