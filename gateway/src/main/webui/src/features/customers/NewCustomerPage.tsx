import { Card } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Profile } from '@/shared/api'
import { ProfileForm } from '@/shared/domain'
import { BackLink, PageHeader, useReport } from '@/shared/ui'
import { register } from './queries'

/** Somebody without an account, who orders by telephone. */
export default function NewCustomerPage() {
  const { t } = useTranslation('customers')
  const report = useReport()
  const navigate = useNavigate()
  const submit = async (profile: Profile) => {
    const customer = await register(profile)
    report.success(t('new.done', { name: profile.name }))
    await navigate({ to: '/desk/customers/$id', params: { id: customer.id } })
  }
  return (
    <>
      <BackLink to="/desk/customers">{t('title')}</BackLink>
      <PageHeader title={t('new.title')} description={t('new.description')} />
      <Card maw={720} padding="xl">
        <ProfileForm known={{}} submitLabel={t('new.submit')} onSubmit={submit} />
      </Card>
    </>
  )
}
