import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTranslation } from '../shared/i18n.js'
import { HomePage } from './home-page.js'

await startTranslation()
const root = document.getElementById('root')
if (!root) throw new Error('home.html has no #root')
createRoot(root).render(
  <StrictMode>
    <HomePage />
  </StrictMode>,
)
