import { BrowserRouter, NavLink, Route, Routes } from 'react-router'
import { useTranslation } from '../../shared/i18n/translation.js'
import { StaffPage } from '../../shared/staff/staff-page.js'
import { CarriersPage } from './carriers-page.js'
import { CustomersPage } from './customers-page.js'
import { ProcessPage } from './process-page.js'
import { SalesPage } from './sales-page.js'
import { SkuPage } from './sku-page.js'
import { StockHealth } from './stock-health.js'
import { WhatToBuy } from './what-to-buy.js'

/** `/insights`: what lies where, and of one SKU why; what was sold, and why that changed; who buys and comes back; where time is lost; how carriers do; and what to buy. */
export function InsightsPage() {
  return (
    <StaffPage page="insights">
      <BrowserRouter basename="/insights">
        <Views />
        <Routes>
          <Route path="/process" element={<ProcessPage />} />
          <Route path="/customers" element={<CustomersPage />} />
          <Route path="/carriers" element={<CarriersPage />} />
          <Route path="/sales" element={<SalesPage />} />
          <Route path="/sku/:sku" element={<SkuPage />} />
          <Route path="/buy" element={<WhatToBuy />} />
          <Route path="*" element={<StockHealth />} />
        </Routes>
      </BrowserRouter>
    </StaffPage>
  )
}

function Views() {
  const { t } = useTranslation()
  return (
    <nav className="views" aria-label={t('view.label')}>
      <NavLink to="/" end>
        {t('view.stock')}
      </NavLink>
      <NavLink to="/sales">{t('view.sales')}</NavLink>
      <NavLink to="/customers">{t('view.customers')}</NavLink>
      <NavLink to="/process">{t('view.process')}</NavLink>
      <NavLink to="/carriers">{t('view.carriers')}</NavLink>
      <NavLink to="/buy">{t('view.buy')}</NavLink>
    </nav>
  )
}
