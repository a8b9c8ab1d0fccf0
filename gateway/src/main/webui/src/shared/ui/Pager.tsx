import { Group, Pagination, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format'

interface Props {
  /** As the services answer: counted from 0. */
  of: { page: number; size: number; total: number }
  /** What the pages are of, where several are turned on one page. */
  what?: string
  onChange: (page: number) => void
}

export function Pager({ of: { page, size, total }, what, onChange }: Props) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (total <= size) return null
  const label: Record<string, string> = { next: t('pager.next'), previous: t('pager.previous') }
  return (
    <Group
      component="nav"
      justify="space-between"
      mt="xl"
      aria-label={what === undefined ? t('pager.label') : t('pager.labelOf', { what })}
    >
      <Text size="sm" c="dimmed">
        {t('pager.range', {
          from: number(page * size + 1),
          to: number(Math.min(total, (page + 1) * size)),
          total: number(total),
        })}
      </Text>
      <Pagination
        value={page + 1}
        total={Math.ceil(total / size)}
        onChange={(chosen) => onChange(chosen - 1)}
        getItemProps={(chosen) => ({ 'aria-label': t('pager.page', { page: chosen }) })}
        getControlProps={(control) => ({ 'aria-label': label[control] })}
      />
    </Group>
  )
}
