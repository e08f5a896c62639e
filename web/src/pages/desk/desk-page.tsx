import { BrowserRouter, NavLink, Route, Routes } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { StaffPage } from '../../shared/staff/staff-page.js'
import { CaseList } from './case-list.js'
import { Deliveries } from './deliveries.js'
import { Found } from './found.js'
import { OrderPage } from './order-page.js'
import { ReturnList } from './return-list.js'
import { ReturnPage } from './return-page.js'
import { SearchBox } from './search-box.js'
import { Start } from './start.js'
import { WorkList } from './work-list.js'

/** `/desk`: a customer is on the line. One box to search by, then the order and all that may be done to it. */
export function DeskPage() {
  return (
    <StaffPage page="desk">
      <BrowserRouter basename="/desk">
        <SearchBox />
        <Rooms />
        <Routes>
          <Route path="/found" element={<Found />} />
          <Route path="/orders/:number" element={<OrderPage />} />
          <Route path="/order/:id" element={<OrderPage />} />
          <Route path="/cases" element={<CaseList />} />
          <Route path="/returns" element={<ReturnList />} />
          <Route path="/returns/:number" element={<ReturnPage />} />
          <Route path="/work" element={<WorkList />} />
          <Route path="/deliveries" element={<Deliveries />} />
          <Route path="*" element={<Start />} />
        </Routes>
      </BrowserRouter>
    </StaffPage>
  )
}

/** Where else to go at the desk. */
function Rooms() {
  const { t } = useTranslation()
  return (
    <nav className="rooms" aria-label={t('rooms.label')}>
      <NavLink to="/" end>
        {t('rooms.start')}
      </NavLink>
      <NavLink to="/cases">{t('cases.heading')}</NavLink>
      <NavLink to="/returns">{t('returns.heading')}</NavLink>
      <NavLink to="/work">{t('rooms.work')}</NavLink>
      <NavLink to="/deliveries">{t('rooms.deliveries')}</NavLink>
    </nav>
  )
}
