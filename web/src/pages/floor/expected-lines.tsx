import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'

interface Expected {
  readonly id: string
  readonly sku: string
  /** Units that are still to come. */
  readonly outstanding: number
  readonly received: number
  /** Said beside the SKU. */
  readonly about: string
}

/** What is still to come, line by line, and how much of it came already. */
export function ExpectedLines({ heading, lines }: { readonly heading: string; readonly lines: readonly Expected[] }) {
  const { t, language } = useTranslation()
  return (
    <section className="card" aria-labelledby="expected">
      <h2 id="expected">{heading}</h2>
      <ul className="lines">
        {lines.map(({ id, sku, outstanding, received, about }) => (
          <li key={id}>
            <span className="quantity">{number(outstanding, language)}</span>
            <span>
              <strong>{sku}</strong> <span className="hint">{about}</span>
            </span>
            <span className="hint">{received > 0 && t('receipt.received', { count: received, units: number(received, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
