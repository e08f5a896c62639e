import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { BrowserRouter, Link, Route, Routes } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { Skeleton, StaffPage } from '../../shared/staff/staff-page.js'
import { Arrive } from './arrive.js'
import { Count } from './count.js'
import { PlacesDocument } from './generated.js'
import { InspectReturn } from './inspect-return.js'
import { PackList } from './pack-list.js'
import { PackOrder } from './pack-order.js'
import { PickList } from './pick-list.js'
import { PickOrder } from './pick-order.js'
import { PlaceContext } from './place.js'
import { PutAway } from './put-away.js'
import { ReceiveOrder } from './receive-order.js'
import { Receive } from './receive.js'
import { Send } from './send.js'
import { Start } from './start.js'
import { Wave } from './wave.js'
import { WalkRound } from './walk-round.js'
import { Waves } from './waves.js'

const REMEMBERED = 'kade.place'

/** `/floor`: what is to be done next at one location, with a hand scanner. */
export function FloorPage() {
  return (
    <StaffPage page="floor">
      <BrowserRouter basename="/floor">
        <AtAPlace />
      </BrowserRouter>
    </StaffPage>
  )
}

function AtAPlace() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(PlacesDocument)
  const [code, setCode] = useState(() => localStorage.getItem(REMEMBERED))
  if (error)
    return (
      <p className="notice bad" role="alert">
        {t('error.busy')}{' '}
        <button type="button" className="quiet" onClick={() => void refetch()}>
          {t('error.retry')}
        </button>
      </p>
    )
  if (!data) return <Skeleton lines={4} />
  const place = data.locations.find((location) => location.code === code) ?? data.locations[0]
  if (!place) return <p className="card empty lead">{t('floor.nowhere')}</p>
  const goTo = (chosen: string) => {
    localStorage.setItem(REMEMBERED, chosen)
    setCode(chosen)
  }
  return (
    <PlaceContext value={place}>
      <div className="head">
        <Link to="/" className="home">
          {t('floor.home')}
        </Link>
        <label className="place">
          {t('floor.place')}{' '}
          <select value={place.code} onChange={(event) => goTo(event.target.value)}>
            {data.locations.map(({ id, code: known, name }) => (
              <option key={id} value={known}>
                {known} · {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Routes>
        <Route path="/receive" element={<Receive key={place.id} />} />
        <Route path="/receive/:number" element={<ReceiveOrder key={place.id} />} />
        <Route path="/put-away/:sku?" element={<PutAway key={place.id} />} />
        <Route path="/count" element={<Count key={place.id} />} />
        <Route path="/transfer" element={<Send key={place.id} places={data.locations} />} />
        <Route path="/return/:code?" element={<InspectReturn key={place.id} />} />
        <Route path="/arrive/:number" element={<Arrive key={place.id} />} />
        <Route path="/pick" element={<PickList key={place.id} />} />
        <Route path="/pick/:id" element={<PickOrder />} />
        <Route path="/pack" element={<PackList key={place.id} />} />
        <Route path="/pack/:id" element={<PackOrder />} />
        <Route path="/waves" element={<Waves key={place.id} />} />
        <Route path="/waves/:id" element={<Wave />} />
        <Route path="/waves/:id/:nth" element={<WalkRound />} />
        <Route path="*" element={<Start key={place.id} />} />
      </Routes>
    </PlaceContext>
  )
}
