import { BrowserRouter, Route, Routes } from 'react-router'
import { StaffPage } from '../../shared/staff/staff-page.js'
import { OrderPage } from './order-page.js'
import { SearchBox } from './search-box.js'
import { Start } from './start.js'

/** `/desk`: a customer is on the line. One box to search by, then the order and all that may be done to it. */
export function DeskPage() {
  return (
    <StaffPage page="desk">
      <BrowserRouter basename="/desk">
        <SearchBox />
        <Routes>
          <Route path="/orders/:number" element={<OrderPage />} />
          <Route path="*" element={<Start />} />
        </Routes>
      </BrowserRouter>
    </StaffPage>
  )
}
