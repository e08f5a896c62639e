import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { Stop } from './picking.js'

/** The round, bin after bin: what is picked already is struck through. */
export function Stops({ stops, next }: { readonly stops: readonly Stop[]; readonly next: Stop | undefined }) {
  const { t, language } = useTranslation()
  if (stops.length === 0) return null
  return (
    <section className="card" aria-labelledby="round">
      <h2 id="round">{t('pick.round')}</h2>
      <ol className="lines stops">
        {stops.map((stop) => {
          const { bin, sku, quantity, picked, variant } = stop
          const isPicked = picked >= quantity
          return (
            <li key={`${bin} ${sku}`} className={isPicked ? 'picked' : undefined} aria-current={stop === next ? 'step' : undefined}>
              <span className="place">{bin ?? t('pick.noBin')}</span>
              <span>
                <strong>{sku}</strong> <span className="hint">{variant?.title}</span>
              </span>
              <span className="quantity">
                {number(picked, language)} / {number(quantity, language)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
