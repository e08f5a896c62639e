import type { ConnectionState } from '@kade/client/core'
import { useEffect, useState } from 'react'
import { useTranslation } from '../i18n/translation.js'

/** Says that the connection was lost, and that it is back; silent while all is well. */
export function Connection({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation()
  const [wasLive, setWasLive] = useState(false)
  const [wasLost, setWasLost] = useState(false)
  useEffect(() => {
    if (state === 'live') setWasLive(true)
    else if (wasLive) setWasLost(true)
  }, [state, wasLive])
  const lost = wasLive && state === 'connecting'
  return (
    <div role="status" className="connection">
      {lost ? (
        <p className="notice">{t('connection.connecting')}</p>
      ) : (
        state === 'live' && <p className="live">{wasLost ? t('connection.back') : t('connection.live')}</p>
      )}
    </div>
  )
}
