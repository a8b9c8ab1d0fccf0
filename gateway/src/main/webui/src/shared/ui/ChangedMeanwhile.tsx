import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRefresh, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Over a form whose entity somebody else has changed: it cannot be saved as it is. */
export function ChangedMeanwhile({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert
      role="alert"
      color="apricot"
      icon={<IconUsers aria-hidden />}
      title={t('changedMeanwhile.title')}
      mb="lg"
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t('changedMeanwhile.text')}</Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={onReload}
        >
          {t('changedMeanwhile.reload')}
        </Button>
      </Group>
    </Alert>
  )
}
