import { Drawer as MantineDrawer, type DrawerProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Mantine's, with a name for the button that closes it. */
export function Drawer(props: DrawerProps) {
  const { t } = useTranslation()
  return <MantineDrawer closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />
}
