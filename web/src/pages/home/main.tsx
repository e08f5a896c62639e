import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/base.css'
import { startTranslation } from '../../shared/i18n/translation.js'
import './home.css'
import { HomePage } from './home-page.js'

await startTranslation({ en: () => import('./words/en.json'), nl: () => import('./words/nl.json') })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <HomePage />
  </StrictMode>,
)
