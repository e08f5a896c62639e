import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { readAgain } from '../../shared/graph/read-again.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton, useStaff } from '../../shared/staff/staff-page.js'
import { CaseCard } from './case-card.js'
import { DeskStartDocument } from './generated.js'
import { Part, Rows } from './part.js'
import { ordersSeen } from './seen.js'
import { WorkCard } from './work-card.js'

const FEW = 10
const AGAIN_MS = 5_000

/** What waits for a person, and the orders that were looked at last. */
export function Start() {
  const { t } = useTranslation()
  const { subject: me } = useStaff()
  const { data, error, refetch } = useQuery(DeskStartDocument, {
    variables: { first: FEW, me },
    pollInterval: AGAIN_MS,
    fetchPolicy: 'no-cache',
  })
  const again = () => readAgain(refetch)
  const seen = ordersSeen()
  const nodesOf = <Node,>(list: { readonly edges: readonly { readonly node: Node }[] } | undefined) =>
    list?.edges.map(({ node }) => node) ?? []
  const [work, held, mine] = [nodesOf(data?.workItems), nodesOf(data?.held), nodesOf(data?.mine)]
  const open = data?.open.totalCount ?? 0
  return (
    <>
      <h1>{t('start.heading')}</h1>
      {error && !data && (
        <p className="notice bad" role="alert">
          {t('error.busy')}
        </p>
      )}
      {!data && !error && <Skeleton lines={4} />}
      {data && work.length + held.length + open === 0 && <p className="card empty">{t('start.none')}</p>}
      <div className="sides">
        <div>
          {open > 0 && (
            <Part heading={t('start.cases')}>
              <Rows of={mine} rowOf={(one) => <CaseCard of={one} withOrder onChange={again} />} />
              <p>
                <Link to="/cases">{t('start.openCases', { count: open })}</Link>
              </p>
            </Part>
          )}
          {work.length > 0 && (
            <Part heading={t('work.heading')}>
              <Rows of={work} rowOf={(item) => <WorkCard item={item} onChange={again} />} />
              <p>
                <Link to="/work">{t('start.allWork', { count: data?.workItems.totalCount ?? 0 })}</Link>
              </p>
            </Part>
          )}
        </div>
        <div>
          {held.length > 0 && <Orders heading={t('start.held')} numbers={held.map(({ number }) => number)} />}
          {seen.length > 0 && <Orders heading={t('start.seen')} numbers={seen} />}
        </div>
      </div>
    </>
  )
}

function Orders({ heading, numbers }: { readonly heading: string; readonly numbers: readonly string[] }) {
  return (
    <Part heading={heading}>
      <Rows of={numbers.map((id) => ({ id }))} rowOf={({ id: number }) => <Link to={`/orders/${number}`}>{number}</Link>} />
    </Part>
  )
}
