import { Badge, Button, Card, Code, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadLetter } from '@/shared/api'
import { useFormats, useTotal } from '@/shared/format'
import { deadLettersOf } from '../live/queries'
import type { Keeper, TopicName } from '../topology'
import { ConfirmButton } from './ConfirmButton'
import { deadLetterOf, discard, redrive, useOperation } from './operations'
import { Section } from './Section'

/** The records that a service could not apply: of one topic, or of all. */
export function DeadLetters({ service, topic }: { service: Keeper; topic?: TopicName }) {
  const { t } = useTranslation('motion')
  const { number } = useFormats()
  const totalOf = useTotal()
  const { data } = useQuery(deadLettersOf(service, topic))
  return (
    <Section title={t('deadLetters.title')} text={t('deadLetters.text')}>
      {data?.total === 0 && <Text>{t('deadLetters.none')}</Text>}
      <Stack gap="sm">
        {data?.items.map((letter) => (
          <Letter key={letter.id} service={service} letter={letter} />
        ))}
      </Stack>
      {data && data.total > data.items.length && (
        <Text size="sm" c="dimmed">
          {t('deadLetters.more', { shown: number(data.items.length), total: totalOf(data) })}
        </Text>
      )}
    </Section>
  )
}

function Letter({ service, letter }: { service: Keeper; letter: DeadLetter }) {
  const { t } = useTranslation('motion')
  const { dateTime, number } = useFormats()
  const [isOpen, setOpen] = useState(false)
  const redriven = useOperation(service, () => redrive(service, letter.id), t('deadLetters.redriven'))
  const discarded = useOperation(service, () => discard(service, letter.id), t('deadLetters.discarded'))
  return (
    <Card padding="md">
      <Group justify="space-between" gap="xs">
        <Text size="sm" ff="monospace">
          {letter.topic} p{letter.partition}@{letter.offset}
        </Text>
        <Badge color={letter.status === 'OPEN' ? 'berry' : 'gray'}>
          {t(`deadLetters.status.${letter.status}`)}
        </Badge>
      </Group>
      <Text mt={6} style={{ overflowWrap: 'anywhere' }}>
        {letter.reason}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {dateTime(letter.failedAt)}
        {letter.size !== undefined && ` · ${t('deadLetters.bytes', { number: number(letter.size) })}`}
      </Text>
      {isOpen && <Value service={service} id={letter.id} />}
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? 'deadLetters.hide' : 'deadLetters.show')}
        </Button>
        <Button size="xs" loading={redriven.isPending} onClick={() => redriven.mutate()}>
          {t('deadLetters.redrive')}
        </Button>
        <ConfirmButton
          size="xs"
          variant="light"
          color="berry"
          loading={discarded.isPending}
          question={t('deadLetters.question')}
          onConfirm={() => discarded.mutate()}
        >
          {t('deadLetters.discard')}
        </ConfirmButton>
      </Group>
    </Card>
  )
}

function Value({ service, id }: { service: Keeper; id: string }) {
  const { t } = useTranslation('motion')
  const { data } = useQuery(deadLetterOf(service, id))
  if (!data) return null
  const value = data.value?.text ?? data.value?.base64
  return (
    <Code block mt="sm" mah={220} style={{ overflow: 'auto' }} tabIndex={0}>
      {value ?? t('deadLetters.noValue')}
      {Object.entries(data.headers).map(([name, header]) => `\n${name}: ${header}`)}
    </Code>
  )
}
