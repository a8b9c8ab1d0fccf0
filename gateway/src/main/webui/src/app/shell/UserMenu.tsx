import { Avatar, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '@/shared/format'
import { useSession } from '@/shared/session'
import { menuOnDemand } from './menuOnDemand'

const User = menuOnDemand(() => import('./OpenedUser'))

export function UserMenu() {
  const { t } = useTranslation('app')
  const { name } = useSession()
  const initials = initialsOf(name)
  return (
    <User
      target={
        <UnstyledButton
          aria-haspopup="menu"
          aria-label={t('user.label', { initials, name })}
          style={{ borderRadius: '50%' }}
        >
          <Avatar color="spruce" size={36}>
            {initials}
          </Avatar>
        </UnstyledButton>
      }
    />
  )
}
