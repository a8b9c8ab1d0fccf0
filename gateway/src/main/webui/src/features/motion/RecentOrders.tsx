import { Button, Group, TextInput, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useJournal } from './live/live'
import { useStatusText } from './story/statusText'

const SHOWN = 8
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The way to the story of an order: of one that just moved, or of one by its id. */
export function RecentOrders() {
  const { t } = useTranslation('motion')
  const navigate = useNavigate()
  const statusText = useStatusText()
  const { journal } = useJournal()
  const [orderId, setOrderId] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    const wanted = orderId.trim()
    if (UUID.test(wanted)) void navigate({ to: '/motion/orders/$orderId', params: { orderId: wanted } })
    else setWrong(true)
  }
  return (
    <section>
      <Title order={2} mt={40} mb="xs">
        {t('orders.title')}
      </Title>
      <Group gap="xs" mb="md">
        {journal.orders(SHOWN).map(({ key, status }) => (
          <Button key={key} component={Link} to={`/motion/orders/${key}`} variant="default" ff="monospace">
            …{key.slice(-6)} · {statusText('order', status)}
          </Button>
        ))}
      </Group>
      <form onSubmit={open}>
        <Group align="flex-start" gap="xs">
          <TextInput
            w={{ base: '100%', xs: 400 }}
            label={t('orders.id')}
            value={orderId}
            error={isWrong && t('orders.wrong')}
            onChange={(event) => {
              setWrong(false)
              setOrderId(event.currentTarget.value)
            }}
          />
          <Button
            type="submit"
            variant="default"
            mt={25}
            size="md"
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            {t('orders.open')}
          </Button>
        </Group>
      </form>
    </section>
  )
}
