import { Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { hasAny, useSession } from '@/shared/session'
import { RowsSkeleton } from '@/shared/ui'
import { Brand } from './Brand'
import { CartButton } from './CartButton'
import { Forbidden } from './Dead'
import { Navigation } from './Navigation'
import { Outages } from './Outages'
import { SettingsMenu } from './SettingsMenu'
import classes from './Shell.module.css'
import { useFocusing } from './useFocusing'
import { UserMenu } from './UserMenu'

const Menu = lazy(() => import('./NavigationDrawer'))

/** What is around every page. */
export function Shell() {
  const { t } = useTranslation('app')
  const session = useSession()
  useFocusing()
  const [opened, { toggle, close }] = useDisclosure()
  const saysWhoIsAway = useMatches({ select: (matches) => matches.at(-1)?.staticData.saysWhoIsAway })
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              size="sm"
              hiddenFrom="sm"
              aria-label={t('navigation.menu')}
              aria-expanded={opened}
            />
            <Brand linked />
          </Group>
          <Navigation visibleFrom="sm" />
          <Group gap="xs" wrap="nowrap">
            {hasAny(session, ['customer']) && <CartButton />}
            <SettingsMenu />
            <UserMenu />
          </Group>
        </div>
      </header>
      <Suspense>{opened && <Menu onClose={close} />}</Suspense>
      {!saysWhoIsAway && <Outages />}
      <main id="main" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<RowsSkeleton />}>
          <Allowed />
        </Suspense>
      </main>
    </>
  )
}

function Allowed() {
  const session = useSession()
  const roles = useMatches({ select: (matches) => matches.at(-1)?.staticData.roles })
  return roles && !hasAny(session, roles) ? <Forbidden roles={roles} /> : <Outlet />
}
