import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconLockExclamation, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { ownProfile, ProfileForm, useSaveProfile } from '@/shared/domain'
import { useSession } from '@/shared/session'
import {
  ChangedMeanwhile,
  FormSkeleton,
  FreshnessBadge,
  Loaded,
  PageHeader,
  useReport,
  useSeen,
} from '@/shared/ui'
import classes from './ProfilePage.module.css'

export default function ProfilePage() {
  const { t } = useTranslation('profile')
  const profile = useQuery(ownProfile)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="customers" answeredAt={profile.dataUpdatedAt} />}
      />
      <Loaded query={profile} skeleton={<FormSkeleton />}>
        {(known) => (
          <div className={classes.layout}>
            <Card component="section" padding="xl" aria-label={t('title')}>
              {known === null ? <FirstTime /> : <Known profile={known} />}
            </Card>
            {known && <Leaving />}
          </div>
        )}
      </Loaded>
    </>
  )
}

function FirstTime() {
  const { t } = useTranslation('profile')
  const { name, email } = useSession()
  const report = useReport()
  const save = useSaveProfile(null)
  return (
    <ProfileForm
      known={{ name, email }}
      submitLabel={t('create')}
      onSubmit={(profile) => save(profile).then(() => report.success(t('saved')))}
    />
  )
}

function Known({ profile }: { profile: Customer }) {
  const { t } = useTranslation('profile')
  const { t: shared } = useTranslation()
  const report = useReport()
  const { seen, changedMeanwhile, reload, goOn } = useSeen(profile)
  const [form, setForm] = useState(0)
  const save = useSaveProfile(seen)
  const isLeaving = profile.status === 'ERASING' || profile.status === 'ERASED'
  if (isLeaving) return <Text>{t('leaving')}</Text>
  return (
    <>
      {profile.status === 'BLOCKED' && (
        <Alert color="apricot" icon={<IconLockExclamation aria-hidden />} title={t('blocked.title')} mb="lg">
          {t('blocked.text')}
        </Alert>
      )}
      {changedMeanwhile && (
        <ChangedMeanwhile
          onReload={() => {
            reload()
            setForm(form + 1)
          }}
        />
      )}
      <ProfileForm
        key={form}
        known={seen}
        submitLabel={shared('action.save')}
        onSubmit={async (changed) => {
          goOn(await save(changed))
          report.success(t('saved'))
        }}
      />
    </>
  )
}

/** The way out. */
function Leaving() {
  const { t } = useTranslation('profile')
  return (
    <Card component="section" padding="xl" aria-labelledby="leave">
      <Stack gap="sm">
        <Title order={2} size="h3" id="leave">
          {t('leave.title')}
        </Title>
        <Text c="dimmed">{t('leave.text')}</Text>
        <Group>
          <Button
            component={Link}
            to="/profile/erase"
            variant="light"
            color="berry"
            leftSection={<IconTrash size={18} aria-hidden />}
          >
            {t('leave.action')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
