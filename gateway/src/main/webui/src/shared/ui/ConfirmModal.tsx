import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from './Modal'

interface Props {
  opened: boolean
  title: string
  /** What will be, and whether it can be undone. */
  children: ReactNode
  action: string
  /** For what cannot be undone. */
  dangerous?: boolean
  pending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is done that others notice. */
export function ConfirmModal({
  opened,
  title,
  children,
  action,
  dangerous = false,
  pending,
  onConfirm,
  onClose,
}: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack gap="lg">
        <Text component="div">{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.leave')}
          </Button>
          <Button
            color={dangerous ? 'berry' : undefined}
            loading={pending}
            onClick={onConfirm}
            data-autofocus
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
