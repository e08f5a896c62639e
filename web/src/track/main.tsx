import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTranslation } from '../shared/i18n.js'
import { TrackPage } from './track-page.js'

await startTranslation()
const root = document.getElementById('root')
if (!root) throw new Error('track.html has no #root')
createRoot(root).render(
  <StrictMode>
    <TrackPage />
  </StrictMode>,
)
