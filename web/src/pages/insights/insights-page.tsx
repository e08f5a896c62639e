import { BrowserRouter, Route, Routes } from 'react-router'
import { StaffPage } from '../../shared/staff/staff-page.js'
import { SkuPage } from './sku-page.js'
import { StockHealth } from './stock-health.js'

/** `/insights`: what lies where, and of one SKU why. */
export function InsightsPage() {
  return (
    <StaffPage page="insights">
      <BrowserRouter basename="/insights">
        <Routes>
          <Route path="/sku/:sku" element={<SkuPage />} />
          <Route path="*" element={<StockHealth />} />
        </Routes>
      </BrowserRouter>
    </StaffPage>
  )
}
