import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, hurry } from './App'
import { startI18n } from './i18n'
import { incomplete, reloadOnce, watchMissingFiles } from './recovery'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
watchMissingFiles()
hurry()
await startI18n()
if (incomplete.get()) reloadOnce(Date.now())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
