import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTranslation } from '../../shared/i18n/translation.js'
import { DeskPage } from './desk-page.js'
// After the parts of all pages, whose rules it changes.
import './desk.css'

await startTranslation({ en: () => import('./words/en.json'), nl: () => import('./words/nl.json') })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <DeskPage />
  </StrictMode>,
)
