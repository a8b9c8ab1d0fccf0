import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cursorOf } from '../api'
import { useTotal, type Total } from '../format'

interface Props {
  /** As the services answer: links to the neighbours, where there are any. */
  of: Total & { next?: string; previous?: string }
  /** What the pages are of, where several are turned on one page. */
  what?: string
  /** Where the chosen page begins; the first one, if that is nowhere. */
  onChange: (cursor: string | undefined) => void
}

export function Pager({ of, what, onChange }: Props) {
  const { t } = useTranslation()
  const totalOf = useTotal()
  const { next, previous } = of
  if (!next && !previous) return null
  return (
    <Group
      component="nav"
      justify="space-between"
      mt="xl"
      aria-label={what === undefined ? t('pager.label') : t('pager.labelOf', { what })}
    >
      <Text size="sm" c="dimmed">
        {t('pager.total', { total: totalOf(of) })}
      </Text>
      <Group gap="xs">
        {previous && (
          <Button size="sm" variant="subtle" onClick={() => onChange(undefined)}>
            {t('pager.first')}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          disabled={!previous}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => onChange(cursorOf(previous))}
        >
          {t('pager.previous')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!next}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => onChange(cursorOf(next))}
        >
          {t('pager.next')}
        </Button>
      </Group>
    </Group>
  )
}
