import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../shared/ui/base.css'
import { startTranslation } from '../../shared/i18n/translation.js'
import './track.css'
import { TrackPage } from './track-page.js'

await startTranslation({ en: () => import('./words/en.json'), nl: () => import('./words/nl.json') })
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <TrackPage />
  </StrictMode>,
)
