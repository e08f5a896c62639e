import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { day, number } from '../../shared/format/intl.js'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton } from '../../shared/staff/staff-page.js'
import { CampaignLiftDocument, CampaignsDocument, type SoldFragment } from './generated.js'
import { FiguresTable, type Figure } from './process-table.js'
import { difference, money, NONE, signed } from './sales-figures.js'
import { Trouble } from './trouble.js'

interface Props {
  readonly period: { readonly from: string; readonly to: string }
  readonly channel: string
  readonly timeZone: string
  readonly chosen: string
  readonly onChoose: (campaign: string) => void
}
const SIDES = ['during', 'control', 'attributed', 'controlInCampaigns'] as const

/** What was sold more while a campaign ran than on the same weekdays before: of the campaigns that orders of the period name, one is chosen. */
export function CampaignLift({ period, channel, timeZone, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const asked = { channel: channel || null, timeZone }
  const campaigns = useQuery(CampaignsDocument, { variables: { ...period, ...asked }, fetchPolicy: 'no-cache' })
  const keys = campaigns.data?.sales.rows.map(({ key }) => key).filter((key) => key !== NONE) ?? []
  return (
    <section aria-labelledby="lift">
      <h2 id="lift">{t('customers.lift')}</h2>
      {!campaigns.data ? (
        <Waiting error={campaigns.error} words="sales.wrong" />
      ) : keys.length === 0 ? (
        <p className="card empty">{t('customers.noCampaigns')}</p>
      ) : (
        <form className="filters" onSubmit={(event) => event.preventDefault()}>
          <label>
            {t('customers.campaign')}
            <select value={keys.includes(chosen) ? chosen : ''} onChange={({ target }) => onChoose(target.value)}>
              <option value="">{t('customers.choose')}</option>
              {keys.map((key) => (
                <option key={key} value={key}>
                  {key}
                </option>
              ))}
            </select>
          </label>
        </form>
      )}
      {keys.includes(chosen) && <LiftOf campaign={chosen} {...asked} />}
    </section>
  )
}

/** What is not there yet, or why it does not come. */
const Waiting = ({ error, words }: { readonly error: Error | undefined; readonly words: string }) =>
  error ? <Trouble error={error} words={words} /> : <Skeleton lines={4} />

type Side = SoldFragment & { readonly side: (typeof SIDES)[number] }

function LiftOf(asked: { readonly campaign: string; readonly channel: string | null; readonly timeZone: string }) {
  const { t, language } = useTranslation()
  const { data, error } = useQuery(CampaignLiftDocument, { variables: asked, fetchPolicy: 'no-cache' })
  const figures = useMemo(
    (): Figure<Side>[] => [
      { id: 'side', heading: t('customers.side'), text: ({ side }) => t(`customers.sides.${side}`) },
      ...(['orders', 'units'] as const).map((id) => ({
        ...{ id, heading: t(`sales.${id}`), isNumber: true },
        text: (row: Side) => number(row[id], language),
        cell: (row: Side) => row[id],
      })),
      ...(['revenue', 'averageValue'] as const).map((id) => ({
        ...{ id, heading: t(`sales.${id}`), isNumber: true },
        text: (row: Side) => (row[id] ? money(row[id], language) : '–'),
        cell: (row: Side) => (row[id] ? Number(row[id].amount) : null),
      })),
      { id: 'currency', heading: t('sales.currency'), text: ({ revenue }) => revenue.currencyCode },
    ],
    [t, language],
  )
  const lift = data?.campaignLift
  if (!lift) return <Waiting error={error} words="customers.liftWrong" />
  const days = (from: string, to: string) => `${day(from, language)} – ${day(to, language)}`
  const relative = lift.relativeLift ?? null
  return (
    <>
      <p className="lead" role="status">
        {t('customers.liftOf', {
          ...{ lift: difference(lift.lift, language), part: relative === null ? '–' : signed(relative, language) },
          ...{ during: days(lift.from, lift.to), control: days(lift.controlFrom, lift.controlTo) },
        })}
      </p>
      <p>
        {lift.least && lift.most
          ? t('customers.liftRange', { least: difference(lift.least, language), most: difference(lift.most, language) })
          : t('customers.liftOneDay')}
      </p>
      <FiguresTable
        name="campaign-lift"
        heading={t('customers.liftTable')}
        figures={figures}
        rows={SIDES.map((side) => ({ ...lift[side], side }))}
        keyOf={({ side }) => side}
      />
      <p className="hint">{t('customers.liftHint')}</p>
    </>
  )
}
