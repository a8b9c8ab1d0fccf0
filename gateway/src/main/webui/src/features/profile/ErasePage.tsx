import { Button, Stack, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErasureProgress, ownProfile } from '@/shared/domain'
import { signOut } from '@/shared/session'
import { BackLink, EmptyState, FormSkeleton, Loaded, PageHeader } from '@/shared/ui'
import { AskToErase } from './AskToErase'
import { ownErasure } from './queries'

export default function ErasePage() {
  const { t } = useTranslation('profile')
  const erasure = useQuery(ownErasure)
  const profile = useQuery(ownProfile)
  const stage = erasure.data?.stage
  const isUnderWay = stage !== undefined && stage !== 'REFUSED'
  if (stage === 'COMPLETED') return <Gone />
  return (
    <>
      {!isUnderWay && <BackLink to="/profile">{t('title')}</BackLink>}
      <PageHeader
        title={t(isUnderWay ? 'erase.underWay' : 'erase.title')}
        description={t(isUnderWay ? 'erase.underWayText' : 'erase.description')}
      />
      <Loaded query={erasure} skeleton={<FormSkeleton fields={3} />}>
        {(known) => (
          <Stack gap="lg">
            {known && <ErasureProgress erasure={known} />}
            {!isUnderWay && (
              <Loaded query={profile} skeleton={<FormSkeleton fields={3} />}>
                {(own) => (own ? <AskToErase profile={own} /> : <Nobody />)}
              </Loaded>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Nobody() {
  const { t } = useTranslation('profile')
  return <Text>{t('erase.nothing')}</Text>
}

function Gone() {
  const { t } = useTranslation('profile')
  return (
    <EmptyState
      isPage
      icon={IconUserOff}
      title={t('erase.gone.title')}
      action={
        <Button onClick={signOut} mt="xs">
          {t('erase.gone.action')}
        </Button>
      }
    >
      {t('erase.gone.text')}
    </EmptyState>
  )
}
