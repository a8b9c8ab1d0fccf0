import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Drawer } from '@/shared/ui'
import { useIsOperator } from '../live/useVitals'
import { useMap } from '../map/context'
import { topicNamed } from '../topology'
import { ReplicaPanel } from './ReplicaPanel'
import { ServicePanel } from './ServicePanel'
import { TopicPanel } from './TopicPanel'

/** Beside the map: what is looked at more closely. */
export function Panel() {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { selection, select } = useMap()
  const isOperator = useIsOperator()
  const { service } = selection
  const topic = selection.topic && topicNamed(selection.topic)
  const entity = topic && t(`entity.${topic.entity}`)
  const isReplica = service !== undefined && topic !== undefined && topic.owner !== service
  const title = isReplica
    ? t('station.replica', { service: shared(`service.${service}`), entity })
    : (entity ?? (service && shared(`service.${service}`)))
  return (
    <Drawer
      opened={topic !== undefined || service !== undefined}
      onClose={() => select({})}
      position="right"
      size={460}
      withOverlay={false}
      lockScroll={false}
      title={title}
      shadow="lg"
      styles={{ title: { fontFamily: 'var(--o-display)', fontSize: '1.5rem', fontWeight: 640 } }}
    >
      {topic && (
        <Text c="dimmed" ff="monospace" size="sm" mb="lg">
          {topic.name} · {t('topic.ownedBy', { service: shared(`service.${topic.owner}`) })}
        </Text>
      )}
      {isReplica && isOperator && (
        <ReplicaPanel key={`${service} ${topic.name}`} service={service} topic={topic} />
      )}
      {topic && !(isReplica && isOperator) && <TopicPanel key={topic.name} topic={topic} />}
      {service && !topic && <ServicePanel key={service} service={service} />}
    </Drawer>
  )
}
