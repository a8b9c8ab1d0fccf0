import { Button, Card, Checkbox, Group, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { useChange } from '@/shared/ui'
import { eraseOneself, ownErasure } from './queries'
import { WhatHappens } from './WhatHappens'

/** What happens to which data, and the button that begins it. */
export function AskToErase({ profile }: { profile: Customer }) {
  const { t } = useTranslation('profile')
  const queryClient = useQueryClient()
  const [understood, setUnderstood] = useState(false)
  const { mutate, isPending } = useChange({
    entity: 'customer',
    change: eraseOneself,
    onDone: (erasure) => {
      queryClient.setQueryData(ownErasure.queryKey, erasure)
      void queryClient.invalidateQueries({ queryKey: ownErasure.queryKey })
    },
  })
  return (
    <Card component="section" padding="xl" aria-label={t('erase.title')}>
      <WhatHappens />
      <Stack mt="xl" gap="lg">
        <Checkbox
          label={t('erase.understood')}
          checked={understood}
          onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
        />
        <Group>
          <Button
            color="berry"
            size="md"
            leftSection={<IconTrash size={19} aria-hidden />}
            disabled={!understood}
            loading={isPending}
            onClick={() => mutate(profile)}
          >
            {t('erase.action')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
