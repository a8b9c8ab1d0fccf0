import { Menu, Text } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { signOut, useSession } from '@/shared/session'
import type { OpenedMenuProps } from './menuOnDemand'

/** Who is signed in, and the way out. */
export default function OpenedUser({ target }: OpenedMenuProps) {
  const { t } = useTranslation('app')
  const { t: shared } = useTranslation()
  const { name, roles } = useSession()
  return (
    <Menu defaultOpened position="bottom-end" width={240} shadow="md">
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          <Text size="sm">{roles.map((role) => shared(`role.${role}`)).join(', ')}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />} onClick={signOut}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
