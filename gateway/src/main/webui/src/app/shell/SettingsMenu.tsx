import { ActionIcon } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { menuOnDemand } from './menuOnDemand'

const Settings = menuOnDemand(() => import('./OpenedSettings'))

/** Language and appearance. */
export function SettingsMenu() {
  const { t } = useTranslation('app')
  return (
    <Settings
      target={
        <ActionIcon
          aria-haspopup="menu"
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="lg"
          aria-label={t('settings.label')}
        >
          <IconAdjustmentsHorizontal size={22} stroke={1.6} />
        </ActionIcon>
      }
    />
  )
}
