import { useElementSize } from '@mantine/hooks'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../topology'
import { layOut, type Box } from './layout'
import classes from './MotionMap.module.css'
import { Rail } from './Rail'
import { ServiceLane } from './ServiceLane'
import { StationButton } from './StationButton'
import { TopicLabel } from './TopicLabel'

/** Topics as lines, services as lanes; states travel from the owner's outbox to the replicas. */
export function MotionMap({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('motion')
  const layout = useMemo(() => layOut(topics), [topics])
  const { ref, width: stageWidth, height: stageHeight } = useElementSize()
  const { width, height } = layout
  const scale = Math.min(stageWidth / width, stageHeight / height)
  return (
    <section
      ref={ref}
      className={classes.stage}
      style={{ aspectRatio: `${width} / ${height}` }}
      aria-label={t('map.label')}
    >
      <div className={classes.drawing} style={{ width, height, scale: `${scale}` }}>
        {layout.lanes.map((lane) => (
          <Placed key={lane.service} at={lane}>
            <ServiceLane service={lane.service} />
          </Placed>
        ))}
        <svg className={classes.rails} width={width} height={height}>
          {layout.rails.map((rail) => (
            <Rail key={`${rail.topic.name} to ${rail.reader}`} {...rail} />
          ))}
        </svg>
        {layout.labels.map((label) => (
          <Placed key={label.topic.name} at={label}>
            <TopicLabel topic={label.topic} />
          </Placed>
        ))}
        {layout.stations.map((station) => (
          <Placed key={`${station.topic.name} ${station.service}`} at={station}>
            <StationButton station={station} />
          </Placed>
        ))}
      </div>
    </section>
  )
}

function Placed({ at: { x, y, width, height }, children }: { at: Box; children: ReactNode }) {
  return (
    <div className={classes.placed} style={{ left: x, top: y, width, height }}>
      {children}
    </div>
  )
}
