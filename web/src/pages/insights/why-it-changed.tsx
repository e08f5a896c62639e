import { useMemo } from 'react'
import { csvOf, saveFile } from '../../shared/format/csv.js'
import { number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { DataTable, type Column } from '../../shared/staff/data-table.js'
import { Action } from '../../shared/staff/fields.js'
import type { WhySalesChangedQuery } from './generated.js'
import type { SalesAddress } from './sales-address.js'
import { difference, money, nameOfKey, type Money } from './sales-figures.js'
import { Waterfall } from './waterfall.js'

type Dimension = WhySalesChangedQuery['salesChange']['dimensions'][number]
type Contribution = Dimension['contributions'][number]
interface Props {
  readonly dimension: Dimension | undefined
  readonly before: Money
  readonly after: Money
  readonly by: SalesAddress['by']
}
const NO_MEMBERS: readonly Contribution[] = []

/** What each member contributed to the change of revenue: drawn, as a table, and as a file. */
export function WhyItChanged({ dimension, before, after, by }: Props) {
  const { t, language } = useTranslation()
  const contributions = dimension?.contributions ?? NO_MEMBERS
  const { nameOf, columns } = useMemo(() => {
    const name = ({ key, members }: Contribution): string => (key === null ? t('sales.others', { count: members }) : nameOfKey(key, t))
    const told: Column<Contribution>[] = [
      { id: 'member', heading: t(`sales.bys.${by}`), cell: name },
      { id: 'before', heading: t('sales.before'), isNumber: true, cell: (each) => money(each.before.revenue, language) },
      { id: 'after', heading: t('sales.after'), isNumber: true, cell: (each) => money(each.after.revenue, language) },
      { id: 'change', heading: t('sales.change'), isNumber: true, cell: (each) => difference(each.change.revenue, language) },
      { id: 'orders', heading: t('sales.ordersChange'), isNumber: true, cell: ({ change }) => number(change.orders, language) },
      { id: 'mix', heading: t('sales.mix'), isNumber: true, cell: (each) => effect(each.averageValue?.mix, language) },
      { id: 'rate', heading: t('sales.rate'), isNumber: true, cell: (each) => effect(each.averageValue?.rate, language) },
    ]
    return { nameOf: name, columns: told }
  }, [t, language, by])
  const save = () => {
    const heading = [
      t(`sales.bys.${by}`),
      ...['before', 'after', 'change', 'currency', 'ordersChange', 'mix', 'rate'].map((name) => t(`sales.${name}`)),
    ]
    const lines = contributions.map((each) => [
      ...[nameOf(each), Number(each.before.revenue.amount), Number(each.after.revenue.amount), Number(each.change.revenue.amount)],
      ...[each.change.revenue.currencyCode, each.change.orders, each.averageValue?.mix ?? null, each.averageValue?.rate ?? null],
    ])
    saveFile('why-sales-changed.csv', csvOf([heading, ...lines]), 'text/csv;charset=utf-8')
  }
  const title = t(`sales.why.${by}`)
  const whole = (key: string, amount: Money) => ({
    key,
    label: t(`sales.${key}`),
    value: Number(amount.amount),
    text: money(amount, language),
  })
  return (
    <section>
      <div className="head">
        <div>
          <h2>{title}</h2>
          {dimension?.averageValue?.isReversed && <p className="notice">{t('sales.reversed')}</p>}
        </div>
        <Action isQuiet onPress={save}>
          {t('sales.csv', { table: title })}
        </Action>
      </div>
      {contributions.length === 0 ? (
        <p className="card empty">{t('sales.none')}</p>
      ) : (
        <>
          <Waterfall
            title={title}
            start={whole('before', before)}
            steps={contributions.map((each) => ({
              ...{ key: `of ${each.key ?? ''}`, label: nameOf(each), value: Number(each.change.revenue.amount) },
              text: difference(each.change.revenue, language),
            }))}
            end={whole('after', after)}
          />
          <DataTable caption={title} columns={columns} rows={contributions} keyOf={({ key }) => key ?? ''} />
          <p className="hint">{t('sales.mixAndRate')}</p>
        </>
      )}
    </section>
  )
}

const effect = (amount: number | undefined, language: string): string =>
  amount === undefined
    ? '–'
    : new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2, signDisplay: 'exceptZero' }).format(amount)
