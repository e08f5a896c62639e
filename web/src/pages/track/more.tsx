import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import type { TrackedFragment } from './generated.js'

// Each is fetched when it is wanted: who only follows an order does not wait for them.
const ChangeAddress = lazy(() => import('./change-address.js'))
const Questions = lazy(() => import('./questions.js'))
const Returns = lazy(() => import('./returns.js'))
const Rate = lazy(() => import('./rate.js'))

interface Props {
  readonly order: TrackedFragment
  /** Of who has signed in. */
  readonly isAccount: boolean
  readonly again: () => Promise<void>
}

/** What the customer may do with the order beside cancelling it: no more than is allowed now. */
export function More({ order, isAccount, again }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Doing | null>(null)
  const doable = DOINGS.filter((doing) => isAllowed(doing, order))
  if (doable.length === 0) return null
  const is = (doing: Doing) => open === doing && doable.includes(doing)
  const changed = async () => {
    await again()
    setOpen(null)
  }
  return (
    <section className="card">
      <h2>{t('more.heading')}</h2>
      <div className="actions">
        {doable.map((doing) => (
          <button key={doing} type="button" className="quiet" aria-expanded={is(doing)} onClick={() => setOpen(is(doing) ? null : doing)}>
            {t(`more.${doing}`)}
          </button>
        ))}
      </div>
      <Suspense fallback={<p aria-busy="true">{t('busy')}</p>}>
        {is('address') && <ChangeAddress orderId={order.id} onDone={changed} />}
        {is('returns') && <Returns orderId={order.id} isAccount={isAccount} onDone={again} />}
        {is('questions') && <Questions orderId={order.id} />}
        {is('rate') && <Rate order={order} onDone={again} />}
      </Suspense>
    </section>
  )
}

const DOINGS = ['address', 'returns', 'questions', 'rate'] as const
type Doing = (typeof DOINGS)[number]

function isAllowed(doing: Doing, { allowedActions, lines }: TrackedFragment): boolean {
  switch (doing) {
    // Later the goods are in somebody's hands, with the old address.
    case 'address':
      return (
        allowedActions.includes('AMEND') &&
        lines.every(({ quantities: { picked, packed, shipped, delivered } }) => picked + packed + shipped + delivered === 0)
      )
    // What is on its way back is looked at here too: its label, and how far it is.
    case 'returns':
      return allowedActions.includes('REQUEST_RETURN') || lines.some(({ quantities: { returned } }) => returned > 0)
    case 'questions':
      return allowedActions.includes('OPEN_CASE')
    case 'rate':
      return allowedActions.includes('SUBMIT_FEEDBACK')
  }
}
