import { Button, Text } from '@mantine/core'
import { IconBug, IconCompass, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/shared/api'
import type { Role } from '@/shared/session'
import { useStore } from '@/shared/store'
import { EmptyState, ErrorState } from '@/shared/ui'
import { incomplete, reloadOnce } from '../recovery'

function Home() {
  const { t } = useTranslation('app')
  return (
    <Button component={Link} to="/" mt="xs">
      {t('dead.home')}
    </Button>
  )
}

export function NotFound() {
  const { t } = useTranslation('app')
  return (
    <EmptyState isPage icon={IconCompass} title={t('dead.notFound.title')} action={<Home />}>
      {t('dead.notFound.text')}
    </EmptyState>
  )
}

/** Instead of a page for others. */
export function Forbidden({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('app')
  const { t: shared } = useTranslation()
  return (
    <EmptyState isPage icon={IconLock} title={t('dead.forbidden.title')} action={<Home />}>
      {t('dead.forbidden.text', { roles: roles.map((role) => shared(`role.${role}`)).join(', ') })}
    </EmptyState>
  )
}

/** Instead of a page that failed: by our fault, or because what it needs could not be loaded. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app')
  const router = useRouter()
  const isIncomplete = useStore(incomplete)
  if (error instanceof Problem) {
    return <ErrorState problem={error} onRetry={() => void router.invalidate().then(reset)} />
  }
  if (isIncomplete) return <Incomplete />
  return (
    <EmptyState
      isPage
      icon={IconBug}
      title={t('dead.broken.title')}
      action={<Button onClick={() => location.reload()}>{t('dead.broken.reload')}</Button>}
    >
      {t('dead.broken.text')}
      <Text span display="block" size="sm" mt="xs" ff="monospace">
        {error instanceof Error ? error.message : String(error)}
      </Text>
    </EmptyState>
  )
}

/** Instead of a page whose file could not be loaded; nothing was typed on it that a reload would lose. */
function Incomplete() {
  const { t } = useTranslation('app')
  useEffect(() => {
    reloadOnce(Date.now())
  }, [])
  return (
    <EmptyState
      isPage
      icon={IconPlugConnectedX}
      title={t('dead.incomplete.title')}
      action={<Button onClick={() => location.reload()}>{t('dead.broken.reload')}</Button>}
    >
      {t('dead.incomplete.text')}
    </EmptyState>
  )
}
