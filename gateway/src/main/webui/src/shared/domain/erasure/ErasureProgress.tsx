import { Alert, Card, Group, Progress, SimpleGrid, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck, IconClock, IconInfoCircle, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { services, type Erasure } from '../../api'
import { useFormats } from '../../format'
import { answerOf, progressOf } from './answers'

/** How far it is with forgetting a customer: the acknowledgements as they arrive. */
export function ErasureProgress({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  if (erasure.stage === 'REFUSED') {
    return (
      <Alert color="apricot" icon={<IconInfoCircle aria-hidden />} title={t('erasure.REFUSED')}>
        {t('erasure.refusedText', { at: dateTime(erasure.endedAt ?? erasure.requestedAt) })}
      </Alert>
    )
  }
  return (
    <Card component="section" aria-labelledby="erasure">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="erasure">
          {t('erasure.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('erasure.since', { at: dateTime(erasure.requestedAt) })}
        </Text>
      </Group>
      <Text role="status" mb="md">
        {t(`erasure.${erasure.stage}`)}
      </Text>
      <Progress value={progressOf(erasure)} aria-label={t('erasure.title')} mb="lg" radius="xl" />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {erasure.services.map((service) => (
          <Acknowledgement key={service.service} {...service} />
        ))}
      </SimpleGrid>
    </Card>
  )
}

const icons = {
  waiting: { icon: IconClock, color: 'gray' },
  agreed: { icon: IconCheck, color: 'apricot' },
  refused: { icon: IconX, color: 'berry' },
  erased: { icon: IconCheck, color: 'spruce' },
}

function Acknowledgement(acknowledgement: Erasure['services'][number]) {
  const { t } = useTranslation()
  const { time } = useFormats()
  const answer = answerOf(acknowledgement)
  const { icon: Icon, color } = icons[answer]
  const { acknowledgedAt, erased, kept } = acknowledgement
  const service = services.find((name) => name === acknowledgement.service)
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon color={color} variant="light" radius="xl" aria-hidden>
        <Icon size={18} />
      </ThemeIcon>
      <div>
        <Text fw={600}>{service ? t(`service.${service}`) : acknowledgement.service}</Text>
        <Text size="sm" c="dimmed">
          {t(`acknowledgement.${answer}`)}
          {acknowledgedAt && ` · ${time(acknowledgedAt)}`}
        </Text>
        {erased && <Text size="sm">{t('acknowledgement.forgot', { erased })}</Text>}
        {kept && (
          <Text size="sm" c="dimmed">
            {t('acknowledgement.kept', { kept })}
          </Text>
        )}
      </div>
    </Group>
  )
}
