import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { trackerEvent, type ScanOf } from './easypost.js'

interface Made {
  readonly id: string
  readonly reference: string | null
  readonly body: { readonly parcel: { readonly weight: number }; readonly to_address: { readonly name: string } }
  readonly rates: readonly { readonly id: string; readonly rate: string }[]
  tracking_code: string | null
  selected_rate: object | null
  postage_label: object | null
  refund_status: string | null
}

/** How it answers a request that a test waits for: by an error, or it does it and its answer is lost. */
type Fault = number | 'LOST'

/** EasyPost's API as far as we use it, with a memory, on a port of its own: what is bought stays bought, and a shipment is bought once. */
export async function openEasypostApi(apiKey: string) {
  const made: Made[] = []
  const scans = new Map<string, readonly ScanOf[]>()
  const faults = new Map<string, Fault[]>()
  const asked: string[] = []

  function answer(method: string, path: string, query: URLSearchParams, body: unknown): [number, unknown] {
    const [kind, id, action] = path.split('/')
    if (kind === 'trackers') return [200, { trackers: trackersOf(query.get('tracking_code') ?? ''), has_more: false }]
    if (kind === 'shipments' && method === 'POST' && id === undefined)
      return [201, make((body as { shipment: Made['body'] & { reference?: string } }).shipment)]
    const shipment = made.find((each) => each.id === id || each.reference === id)
    if (!shipment) return failure(404, 'NOT_FOUND', 'The requested resource could not be found.')
    if (action === 'buy') return buy(shipment, (body as { rate: { id: string } }).rate.id)
    if (action === 'refund') return refund(shipment)
    return [200, shipment]
  }
  function make({ reference, ...body }: Made['body'] & { readonly reference?: string }): Made {
    const id = `shp_${made.length + 1}`
    const rate = (service: string, price: number, days: number | null) => ({
      ...{
        id: `rate_${made.length}_${service}`,
        object: 'Rate',
        carrier: 'USPS',
        service,
        rate: price.toFixed(2),
        currency: 'USD',
        delivery_days: days,
      },
    })
    const rates = [rate('Ground', 4 + body.parcel.weight / 100, 5), rate('Priority', 7.58, 2), rate('Media', 3.1, null)]
    const shipment = {
      ...{ id, object: 'Shipment', reference: reference ?? null, body, rates, tracking_code: null },
      ...{ selected_rate: null, postage_label: null, refund_status: null },
    }
    made.push(shipment)
    return shipment
  }
  function buy(shipment: Made, rateId: string): [number, unknown] {
    if (shipment.postage_label) return failure(422, 'SHIPMENT.POSTAGE.EXISTS', 'Postage already exists for this shipment.')
    if (shipment.body.to_address.name === 'Nobody') return failure(422, 'SHIPMENT.POSTAGE.FAILURE', 'The address is undeliverable.')
    shipment.selected_rate = shipment.rates.find(({ id }) => id === rateId) ?? null
    shipment.tracking_code = `94001${shipment.id.slice(4).padStart(6, '0')}`
    shipment.postage_label = {
      object: 'PostageLabel',
      label_url: `https://easypost.example/${shipment.id}.png`,
      label_pdf_url: `https://easypost.example/${shipment.id}.pdf`,
    }
    return [200, shipment]
  }
  function refund(shipment: Made): [number, unknown] {
    if (!shipment.postage_label) return failure(422, 'SHIPMENT.REFUND.UNAVAILABLE', 'No postage was bought.')
    shipment.refund_status = 'submitted'
    return [200, shipment]
  }
  const trackersOf = (code: string) => {
    const known = made.some(({ tracking_code }) => tracking_code === code)
    return known ? [{ ...trackerEvent(code, scans.get(code) ?? []).result, id: `trk_${code}` }] : []
  }

  const server = createServer((request, response) => void serve(request, response))
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://easypost')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const path = pathname.replace('/v2/', '')
    const what = `${request.method} ${path.replace(/(?<=^\w+\/)[^/]+/, '*')}`
    asked.push(what)
    const isSignedIn = request.headers.authorization === `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`
    const fault = faults.get(what)?.shift()
    const [status, body] = !isSignedIn
      ? failure(401, 'APIKEY.INACTIVE', 'This api key is no longer active.')
      : typeof fault === 'number'
        ? failure(fault, 'INTERNAL_SERVER_ERROR', 'Something went wrong.')
        : answer(request.method ?? 'GET', path, searchParams, text === '' ? null : JSON.parse(text))
    if (fault === 'LOST') return void request.socket.destroy()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    /** What it was asked, in order, ids left out. */
    asked,
    bought: () => made.filter(({ postage_label }) => postage_label !== null),
    fail: (what: string, ...given: readonly Fault[]) => void faults.set(what, [...given]),
    scan: (trackingNumber: string, ...given: readonly ScanOf[]) => void scans.set(trackingNumber, given),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const failure = (status: number, code: string, message: string): [number, unknown] => [status, { error: { code, message, errors: [] } }]
