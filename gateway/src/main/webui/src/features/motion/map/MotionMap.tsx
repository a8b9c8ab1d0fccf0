import { ReactFlow, type Edge, type Node } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../topology'
import { LabelNode } from './LabelNode'
import { LaneNode } from './LaneNode'
import { layOut, type MapLayout } from './layout'
import classes from './MotionMap.module.css'
import { RailEdge } from './RailEdge'
import { Refit } from './Refit'
import { StationNode } from './StationNode'

const nodeTypes = { lane: LaneNode, label: LabelNode, station: StationNode }
const edgeTypes = { rail: RailEdge }

/** Topics as lines, services as lanes; states travel from the owner's outbox to the replicas. */
export function MotionMap({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('motion')
  const layout = useMemo(() => layOut(topics), [topics])
  const nodes = useMemo(() => nodesOf(layout), [layout])
  const edges = useMemo(() => edgesOf(topics), [topics])
  return (
    <div className={classes.stage} style={{ aspectRatio: `${layout.width} / ${layout.height}` }}>
      <ReactFlow
        // what is shown is fixed; a new one fits itself anew
        key={topics.length}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        aria-label={t('map.label')}
        fitView
        fitViewOptions={{ padding: 0 }}
        minZoom={0.2}
        maxZoom={2.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        panOnDrag={false}
        preventScrolling={false}
      >
        <Refit />
      </ReactFlow>
    </div>
  )
}

function nodesOf(layout: MapLayout): Node[] {
  return [
    ...layout.lanes.map((lane) => ({
      ...placed(lane),
      id: lane.service,
      type: 'lane',
      data: { lane },
      zIndex: -1,
    })),
    ...layout.labels.map((label) => ({
      ...placed(label),
      id: label.topic.name,
      type: 'label',
      data: { topic: label.topic },
    })),
    ...layout.stations.map((station) => ({
      ...placed(station),
      id: `${station.topic.name} ${station.service}`,
      type: 'station',
      data: { station },
      zIndex: 1,
    })),
  ]
}

function placed({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { position: { x, y }, width, height }
}

function edgesOf(topics: readonly Topic[]): Edge[] {
  return topics.flatMap((topic) =>
    topic.readers.map((reader) => ({
      id: `${topic.name} to ${reader}`,
      type: 'rail',
      source: `${topic.name} ${topic.owner}`,
      target: `${topic.name} ${reader}`,
      data: { topic: topic.name, owner: topic.owner, reader },
    })),
  )
}
