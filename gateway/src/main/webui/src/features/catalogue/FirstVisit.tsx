import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Profile } from '@/shared/api'
import { ProfileForm } from '@/shared/domain'
import { useSession } from '@/shared/session'
import { Modal } from '@/shared/ui'

interface Props {
  onClose: () => void
  onIntroduce: (profile: Profile) => Promise<unknown>
}

/** Asks who the customer is, once. */
export default function FirstVisit({ onClose, onIntroduce }: Props) {
  const { t } = useTranslation('catalogue')
  const { name, email } = useSession()
  return (
    <Modal opened onClose={onClose} size="lg" title={t('firstVisit.title')}>
      <Text c="dimmed" mb="lg">
        {t('firstVisit.text')}
      </Text>
      <ProfileForm known={{ name, email }} submitLabel={t('firstVisit.submit')} onSubmit={onIntroduce} />
    </Modal>
  )
}
