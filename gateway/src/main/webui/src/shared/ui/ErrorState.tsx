import { Button, Center, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api'
import { useProblemText } from './problemText'

interface Props {
  problem: Problem
  /** Asks again. */
  onRetry?: () => void
}

/** Instead of what could not be loaded: what happened, and what to do. */
export function ErrorState({ problem, onRetry }: Props) {
  const { t } = useTranslation()
  const { title, advice } = useProblemText()(problem)
  return (
    <Center py={64} px="md" role="alert">
      <Stack align="center" gap="sm" maw={460} ta="center">
        <ThemeIcon size={64} radius={32} variant="light" color="apricot" aria-hidden>
          <IconCloudOff size={30} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} mt="xs">
          {title}
        </Title>
        <Text c="dimmed">{advice}</Text>
        {onRetry && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={onRetry}
            mt="xs"
          >
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Center>
  )
}
