import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { useProblemText } from '@/shared/ui'
import { customerOf, customersLike } from './queries'

const PAUSE_MS = 200

interface Props {
  customerId: string | undefined
  onPick: (customerId: string | undefined) => void
}

export function PickCustomer({ customerId, onPick }: Props) {
  const { t } = useTranslation('orders-desk')
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text, PAUSE_MS)
  const { data: picked } = useQuery({ ...customerOf(customerId ?? ''), enabled: customerId !== undefined })
  // What is picked stands in the field, and is not searched for.
  const asked = picked && typed === labelOf(picked) ? '' : typed
  const { data: found, error, isFetching } = useQuery(customersLike(asked))
  const textOf = useProblemText()
  const choices = [...(found?.items ?? []), ...(picked ? [picked] : [])]
  const unique = [...new Map(choices.map((customer) => [customer.id, customer])).values()]
  return (
    <Select
      label={t('customer')}
      placeholder={t('new.who')}
      description={
        error
          ? textOf(error).title
          : picked?.billingAddress && `${picked.email ?? ''} · ${picked.billingAddress.city}`
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={unique.map((customer) => ({ value: customer.id, label: labelOf(customer) }))}
      filter={({ options }) => options} // the service has searched
      searchable
      clearable
      nothingFoundMessage={isFetching ? '…' : error ? textOf(error).title : t('new.nobody')}
      searchValue={text}
      onSearchChange={setText}
      value={picked ? picked.id : null}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}

function labelOf({ name, email }: Customer): string {
  return name ?? email ?? ''
}
