import { Card, Group, SimpleGrid, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

function Loading({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden>{children}</div>
    </div>
  )
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

export function CardsSkeleton({ count = 8, height = 168 }: { count?: number; height?: number }) {
  return (
    <Loading>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 4 }} spacing={{ base: 'sm', sm: 'lg' }}>
        {numbers(count).map((number) => (
          <Card key={number}>
            <Card.Section>
              <Skeleton height={height} radius={0} />
            </Card.Section>
            <Skeleton height={16} width="80%" mt="md" />
            <Skeleton height={12} width="45%" mt="sm" />
          </Card>
        ))}
      </SimpleGrid>
    </Loading>
  )
}

/** One thing with all that is known about it. */
export function CardSkeleton() {
  return (
    <Loading>
      <Skeleton height={38} width="40%" mb="xl" />
      <Card padding="xl">
        <Stack gap="lg">
          {numbers(5).map((number) => (
            <Skeleton key={number} height={14} width={`${75 - ((number * 17) % 45)}%`} />
          ))}
        </Stack>
      </Card>
    </Loading>
  )
}

export function RowsSkeleton({ count = 6 }: { count?: number }) {
  return (
    <Loading>
      <Card padding={0}>
        <Stack gap={0}>
          {numbers(count).map((number) => (
            <Group key={number} p="lg" justify="space-between" wrap="nowrap">
              <Skeleton height={14} width={`${30 + ((number * 7) % 20)}%`} />
              <Skeleton height={14} width={90} />
            </Group>
          ))}
        </Stack>
      </Card>
    </Loading>
  )
}

export function FormSkeleton({ fields = 5 }: { fields?: number }) {
  return (
    <Loading>
      <Stack gap="lg" maw={560}>
        {numbers(fields).map((number) => (
          <div key={number}>
            <Skeleton height={12} width={120} mb={8} />
            <Skeleton height={42} radius="md" />
          </div>
        ))}
      </Stack>
    </Loading>
  )
}
