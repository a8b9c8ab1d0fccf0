import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Brand } from './Brand'
import { Navigation } from './Navigation'

/** Where the person's roles lead, on a narrow screen. */
export default function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      title={<Brand />}
      closeButtonProps={{ 'aria-label': t('navigation.close') }}
    >
      <Navigation vertical onNavigate={onClose} />
    </Drawer>
  )
}
