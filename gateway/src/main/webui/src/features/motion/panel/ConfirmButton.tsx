import { Button, Group, Popover, Stack, Text, type ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props extends ButtonProps {
  /** What will happen. */
  question: string
  onConfirm: () => void
  children: ReactNode
}

/** Asks once more before it does what takes long or cannot be undone. */
export function ConfirmButton({ question, onConfirm, children, ...button }: Props) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure()
  const confirm = () => {
    close()
    onConfirm()
  }
  return (
    <Popover opened={opened} onChange={close} width={280} withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button {...button} onClick={toggle}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <Stack gap="sm">
          <Text size="sm">{question}</Text>
          <Group gap="xs" justify="flex-end">
            <Button size="xs" variant="default" onClick={close}>
              {t('action.cancel')}
            </Button>
            <Button size="xs" color={button.color} onClick={confirm} data-autofocus>
              {children}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
