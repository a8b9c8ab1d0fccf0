import { Alert, Button, Card, Grid, Stack, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackLink, PageHeader, useChange, useReport } from '@/shared/ui'
import { added, type Line } from './lines'
import { NewOrderLines } from './NewOrderLines'
import { PickCustomer } from './PickCustomer'
import { PickProducts } from './PickProducts'
import { customerOf, placeFor } from './queries'

const route = getRouteApi('/desk/orders/new')

/** For a customer on the telephone. */
export default function NewOrderPage() {
  const { t } = useTranslation('orders-desk')
  const { customer } = route.useSearch()
  const navigate = route.useNavigate()
  const [lines, setLines] = useState<readonly Line[]>([])
  return (
    <>
      <BackLink to="/desk/orders">{t('title')}</BackLink>
      <PageHeader title={t('new.title')} description={t('new.description')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Card component="section" aria-label={t('customer')}>
              <PickCustomer
                customerId={customer}
                onPick={(id) => void navigate({ search: { customer: id }, replace: true })}
              />
            </Card>
            <PickProducts onPick={(product) => setLines((before) => added(before, product))} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Card component="section" aria-labelledby="lines" pos="sticky" top={84}>
            <Title order={2} size="h3" mb="sm" id="lines">
              {t('items')}
            </Title>
            <NewOrderLines lines={lines} onChange={setLines} />
            <Place customerId={customer} lines={lines} />
          </Card>
        </Grid.Col>
      </Grid>
    </>
  )
}

function Place({ customerId, lines }: { customerId: string | undefined; lines: readonly Line[] }) {
  const { t } = useTranslation('orders-desk')
  const report = useReport()
  const navigate = useNavigate()
  const { data: customer } = useQuery({ ...customerOf(customerId ?? ''), enabled: customerId !== undefined })
  const placing = useChange({
    entity: 'order',
    change: placeFor,
    idOf: ({ id }) => id,
    onDone: ({ id }) => {
      report.success(t('place.done'))
      void navigate({ to: '/desk/orders/$id', params: { id } })
    },
  })
  if (customer?.status === 'BLOCKED') {
    return (
      <Alert color="berry" mt="lg" icon={<IconLock aria-hidden />} title={t('new.blocked.title')}>
        {t('new.blocked.text')}
      </Alert>
    )
  }
  return (
    <Button
      fullWidth
      size="md"
      mt="lg"
      disabled={!customer || lines.length === 0}
      loading={placing.isPending}
      onClick={() => {
        if (!customer) return
        const items = lines.map(({ product, quantity }) => ({ productId: product.id, quantity }))
        placing.mutate({ customerId: customer.id, items })
      }}
    >
      {customer ? t('new.place') : t('new.whoFirst')}
    </Button>
  )
}
