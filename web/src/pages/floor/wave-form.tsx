import { useQuery } from '@apollo/client/react'
import { useId } from 'react'
import { useTranslation } from '../../shared/i18n/translation.js'
import { WaveChoicesDocument } from './generated.js'
import { usePlace } from './place.js'
import type { AskedWave } from './asked-wave.js'

interface Props {
  readonly asked: AskedWave
  readonly onChange: (asked: AskedWave) => void
}

const PICKERS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20]

/** What becomes a wave: what must leave before a carrier comes, all of it or by one carrier or of one part of the building. */
export function WaveForm({ asked, onChange }: Props) {
  const { t } = useTranslation()
  const place = usePlace()
  const cutOffId = useId()
  const { data } = useQuery(WaveChoicesDocument, { variables: { locationId: place.id } })
  const { zones = [], carriers = [] } = data?.waveFilters ?? {}
  return (
    <section className="card" aria-labelledby="asked">
      <h2 id="asked">{t('wave.which')}</h2>
      <div className="field">
        <label htmlFor={cutOffId}>{t('wave.cutOff')}</label>
        <input
          id={cutOffId}
          type="datetime-local"
          value={asked.cutOff}
          onChange={({ target }) => target.value !== '' && onChange({ ...asked, cutOff: target.value })}
        />
      </div>
      <Choice
        label={t('wave.carrier')}
        value={asked.carrier}
        any={t('wave.anyCarrier')}
        options={carriers.map(({ code, name }) => [code, name])}
        onChange={(carrier) => onChange({ ...asked, carrier })}
      />
      <Choice
        label={t('wave.zone')}
        value={asked.zone}
        any={t('wave.anyZone')}
        options={zones.map((zone) => [zone, zone])}
        onChange={(zone) => onChange({ ...asked, zone })}
      />
      <label className="place">
        {t('wave.pickers')}{' '}
        <select value={asked.pickers} onChange={({ target }) => onChange({ ...asked, pickers: Number(target.value) })}>
          {PICKERS.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
    </section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  /** What no choice is called. */
  readonly any: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string | null) => void
}

function Choice({ label, value, any, options, onChange }: ChoiceProps) {
  return (
    <label className="place">
      {label}{' '}
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">{any}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
