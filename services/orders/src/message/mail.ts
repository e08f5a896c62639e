import { languageOf, type Language } from '../order/language.js'
import type { NoticeKind } from '../order/notice.js'

/** What a mail is made of. */
export interface MailContent {
  readonly kind: NoticeKind
  readonly data: Readonly<Record<string, unknown>> | null
  readonly orderNumber: string
  readonly name: string
  readonly countryCode: string
  /** The whole order, as decimal text with its currency. */
  readonly total: string
  /** What was given back, likewise. */
  readonly refunded: string | null
  readonly seller: string
  readonly lines: readonly { readonly sku: string; readonly title: string; readonly quantity: number }[]
  readonly trackingLink: string
  /** Where the customer confirms a payment with their bank, and within how many hours. Null when nothing is to be confirmed. */
  readonly confirmation: { readonly url: string; readonly hours: number } | null
}
export interface Mail {
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly html: string
}

type Words = Readonly<
  Record<NoticeKind, (content: MailContent) => { readonly subject: string; readonly body: readonly string[]; readonly link: string }>
>

/** Why a parcel is late and what happens next, by the code of its delay. */
type ParcelWords = Readonly<Record<string, (number: string, day: string | null) => readonly string[]>>
const PARCEL_EN: ParcelWords = {
  LATE: (number, day) => [`We are sorry: parcel ${number} comes later than we had promised.`, ...(day ? [`We expect it by ${day}.`] : [])],
  PROMISE_AT_RISK: (number, day) => [`Parcel ${number} may come later than we had promised.`, ...(day ? [`We expect it by ${day}.`] : [])],
  CUSTOMS_HOLD: (number) => [
    `Parcel ${number} is held at customs.`,
    'Customs releases it, or asks us for papers first: you need not do anything.',
  ],
  ADDRESS_PROBLEM: (number) => [
    `The carrier cannot find the address of parcel ${number}.`,
    'Please tell us the right address by the link below: we pass it on.',
  ],
  LOST: (number) => [
    `Parcel ${number} seems to be lost, and we are sorry.`,
    'We ask the carrier, and send you a new parcel or your money back.',
  ],
}
const PARCEL_NL: ParcelWords = {
  LATE: (number, day) => [
    `Het spijt ons: pakket ${number} komt later dan beloofd.`,
    ...(day ? [`We verwachten het uiterlijk op ${day}.`] : []),
  ],
  PROMISE_AT_RISK: (number, day) => [
    `Pakket ${number} komt misschien later dan beloofd.`,
    ...(day ? [`We verwachten het uiterlijk op ${day}.`] : []),
  ],
  CUSTOMS_HOLD: (number) => [
    `Pakket ${number} ligt bij de douane.`,
    'De douane geeft het vrij of vraagt ons eerst om papieren: je hoeft niets te doen.',
  ],
  ADDRESS_PROBLEM: (number) => [
    `De bezorger kan het adres van pakket ${number} niet vinden.`,
    'Geef ons via de link hieronder het juiste adres: wij geven het door.',
  ],
  LOST: (number) => [
    `Pakket ${number} lijkt zoek te zijn. Dat spijt ons.`,
    'We vragen het na bij de bezorger, en sturen je een nieuw pakket of je geld terug.',
  ],
}

const EN: Words = {
  ORDER_CONFIRMED: ({ orderNumber, total }) => ({
    subject: `Your order ${orderNumber} is confirmed`,
    body: [`Thank you: your order of ${total} is confirmed. We write again when it leaves.`],
    link: 'Follow your order',
  }),
  ORDER_SHIPPED: ({ orderNumber, data }) => ({
    subject: `Your order ${orderNumber} is on its way`,
    body: [`A parcel has left. Its tracking number is ${told(data, 'trackingNumber')}.`],
    link: 'Follow your parcel',
  }),
  TRACKING_CHANGED: ({ orderNumber, data }) => ({
    subject: `Your order ${orderNumber} has a new tracking number`,
    body: [`Your parcel travels under ${told(data, 'trackingNumber')}, instead of ${told(data, 'replaces')}.`],
    link: 'Follow your parcel',
  }),
  ORDER_DELAYED: ({ orderNumber, data }) => ({
    subject: `Your order ${orderNumber} comes later`,
    body: [
      ...(parcelDelay(data, PARCEL_EN) ?? [
        'We are sorry: a part of your order comes later than we had promised.',
        ...delays(data, (day) => day ?? 'a day we do not know yet', 'expected on'),
      ]),
    ],
    link: 'See your order',
  }),
  ORDER_DELIVERED: ({ orderNumber }) => ({
    subject: `Your order ${orderNumber} has arrived`,
    body: ['A parcel of your order was delivered. We hope that all is well.'],
    link: 'See your order',
  }),
  ORDER_CANCELLED: ({ orderNumber }) => ({
    subject: `Your order ${orderNumber} was cancelled`,
    body: ['Your order, or a part of it, was cancelled. You pay nothing for what does not come.'],
    link: 'See your order',
  }),
  ORDER_REFUNDED: ({ orderNumber, refunded }) => ({
    subject: `Money back for your order ${orderNumber}`,
    body: [`We have given ${refunded ?? 'money'} back by the way you paid. It can take some days until you see it.`],
    link: 'See your order',
  }),
  RETURN_APPROVED: ({ orderNumber, data }) => ({
    subject: `Your return for order ${orderNumber} is approved`,
    body: [`Its number is ${told(data, 'number')}. Where they are to be sent back, the label waits with your order.`],
    link: 'See your return',
  }),
  RETURN_REJECTED: ({ orderNumber, data }) => ({
    subject: `Your return for order ${orderNumber} is not possible`,
    body: [`We are sorry: return ${told(data, 'number')} is rejected. You find the reason with your order.`],
    link: 'See your return',
  }),
  RETURN_RECEIVED: ({ orderNumber }) => ({
    subject: `We have received your return for order ${orderNumber}`,
    body: ['Your goods are back with us. What you are owed for them is on its way; we write when it is.'],
    link: 'See your return',
  }),
  ORDER_COMPLETED: ({ orderNumber }) => ({
    subject: `How was your order ${orderNumber}?`,
    body: ['Your order is complete. Would you tell us how it was? It takes a minute.'],
    link: 'Tell us how it was',
  }),
  PAYMENT_TO_CONFIRM: ({ orderNumber, total, confirmation }) => ({
    subject: `Confirm the payment of your order ${orderNumber}`,
    body: [
      `Your bank asks you to confirm the payment of your order of ${total}.`,
      `Please do so within ${confirmation?.hours === 1 ? 'the hour' : `${confirmation?.hours ?? 1} hours`}: we cannot send what is not confirmed by then.`,
    ],
    link: 'Confirm your payment',
  }),
}

const NL: Words = {
  ORDER_CONFIRMED: ({ orderNumber, total }) => ({
    subject: `Je bestelling ${orderNumber} is bevestigd`,
    body: [`Bedankt: je bestelling van ${total} is bevestigd. We mailen je weer als ze vertrekt.`],
    link: 'Volg je bestelling',
  }),
  ORDER_SHIPPED: ({ orderNumber, data }) => ({
    subject: `Je bestelling ${orderNumber} is onderweg`,
    body: [`Er is een pakket vertrokken. Het volgnummer is ${told(data, 'trackingNumber')}.`],
    link: 'Volg je pakket',
  }),
  TRACKING_CHANGED: ({ orderNumber, data }) => ({
    subject: `Je bestelling ${orderNumber} heeft een nieuw volgnummer`,
    body: [`Je pakket reist onder ${told(data, 'trackingNumber')}, in plaats van ${told(data, 'replaces')}.`],
    link: 'Volg je pakket',
  }),
  ORDER_DELAYED: ({ orderNumber, data }) => ({
    subject: `Je bestelling ${orderNumber} komt later`,
    body: [
      ...(parcelDelay(data, PARCEL_NL) ?? [
        'Het spijt ons: een deel van je bestelling komt later dan beloofd.',
        ...delays(data, (day) => day ?? 'een dag die we nog niet weten', 'verwacht op'),
      ]),
    ],
    link: 'Bekijk je bestelling',
  }),
  ORDER_DELIVERED: ({ orderNumber }) => ({
    subject: `Je bestelling ${orderNumber} is bezorgd`,
    body: ['Er is een pakket van je bestelling bezorgd. We hopen dat alles in orde is.'],
    link: 'Bekijk je bestelling',
  }),
  ORDER_CANCELLED: ({ orderNumber }) => ({
    subject: `Je bestelling ${orderNumber} is geannuleerd`,
    body: ['Je bestelling, of een deel ervan, is geannuleerd. Voor wat niet komt betaal je niets.'],
    link: 'Bekijk je bestelling',
  }),
  ORDER_REFUNDED: ({ orderNumber, refunded }) => ({
    subject: `Geld terug voor je bestelling ${orderNumber}`,
    body: [`We hebben ${refunded ?? 'geld'} teruggestort op de manier waarop je betaalde. Het kan enkele dagen duren voordat je het ziet.`],
    link: 'Bekijk je bestelling',
  }),
  RETURN_APPROVED: ({ orderNumber, data }) => ({
    subject: `Je retour voor bestelling ${orderNumber} is goedgekeurd`,
    body: [`Het retournummer is ${told(data, 'number')}. Moeten ze terug, dan staat het retourlabel bij je bestelling klaar.`],
    link: 'Bekijk je retour',
  }),
  RETURN_REJECTED: ({ orderNumber, data }) => ({
    subject: `Je retour voor bestelling ${orderNumber} kan niet`,
    body: [`Het spijt ons: retour ${told(data, 'number')} is afgewezen. De reden staat bij je bestelling.`],
    link: 'Bekijk je retour',
  }),
  RETURN_RECEIVED: ({ orderNumber }) => ({
    subject: `We hebben je retour voor bestelling ${orderNumber} ontvangen`,
    body: ['Je artikelen zijn weer bij ons. Wat je ervoor terugkrijgt is onderweg; we mailen je zodra het zover is.'],
    link: 'Bekijk je retour',
  }),
  ORDER_COMPLETED: ({ orderNumber }) => ({
    subject: `Hoe was je bestelling ${orderNumber}?`,
    body: ['Je bestelling is compleet. Wil je ons vertellen hoe het was? Het kost een minuut.'],
    link: 'Vertel ons hoe het was',
  }),
  PAYMENT_TO_CONFIRM: ({ orderNumber, total, confirmation }) => ({
    subject: `Bevestig de betaling van je bestelling ${orderNumber}`,
    body: [
      `Je bank vraagt je de betaling van je bestelling van ${total} te bevestigen.`,
      `Doe dat binnen ${confirmation?.hours === 1 ? 'een uur' : `${confirmation?.hours ?? 1} uur`}: wat dan niet bevestigd is, kunnen we niet versturen.`,
    ],
    link: 'Bevestig je betaling',
  }),
}
const GREETING = { en: 'Hello', nl: 'Hallo' }
const UNITS_MORE = { en: 'and more', nl: 'en meer' }
const MOST_LINES = 50

/** The mail that tells of a notice: plain text, and the same as HTML in which nothing of what others wrote is markup. */
export function writeMail(content: MailContent): Mail {
  const language = languageOf(content.countryCode)
  const { subject, body, link } = { en: EN, nl: NL }[language][content.kind](content)
  const href = content.kind === 'PAYMENT_TO_CONFIRM' && content.confirmation ? content.confirmation.url : content.trackingLink
  const greeting = `${GREETING[language]} ${content.name},`
  const listed = content.lines.slice(0, MOST_LINES).map(({ title, sku, quantity }) => `${quantity} × ${title || sku}`)
  const lines = content.lines.length > MOST_LINES ? [...listed, UNITS_MORE[language]] : listed
  const text = [greeting, '', ...body, '', ...lines, '', `${link}: ${href}`, '', content.seller, ''].join('\n')
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: sans-serif; max-width: 36em; margin: 2em auto; line-height: 1.5">',
    `<p>${escaped(greeting)}</p>`,
    ...body.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    `<p><a href="${escaped(href)}">${escaped(link)}</a></p>`,
    `<p>${escaped(content.seller)}</p></body></html>`,
  ].join('\n')
  // A subject is one line: a title or a name with a break in it adds no header.
  return { language, subject: subject.replace(/\s+/g, ' '), text, html }
}

const told = (data: MailContent['data'], name: string): string => {
  const value = data?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '-'
}

/** Null where it is not a parcel that is late. */
function parcelDelay(data: MailContent['data'], words: ParcelWords): readonly string[] | null {
  const { code, expectedDay } = (data ?? {}) as { readonly code?: string; readonly expectedDay?: string | null }
  return (code === undefined ? undefined : words[code])?.(told(data, 'trackingNumber'), expectedDay ?? null) ?? null
}

function delays(data: MailContent['data'], dayOf: (day: string | null) => string, expected: string): string[] {
  const { changes = [] } = (data ?? {}) as {
    readonly changes?: readonly { readonly sku: string; readonly units: number; readonly to: string | null }[]
  }
  return changes.map(({ sku, units, to }) => `${units} × ${sku}: ${expected} ${dayOf(to)}`)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** As text in HTML, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
