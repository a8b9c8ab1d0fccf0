import { SegmentedControl, Switch } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader, RowsSkeleton } from '@/shared/ui'
import { useIsOperator, useVitals } from './live/useVitals'
import { MapContext } from './map/context'
import { Explanation } from './map/Explanation'
import { MotionMap } from './map/MotionMap'
import classes from './MotionPage.module.css'
import { RecentOrders } from './RecentOrders'
import { isAcknowledgement, keeperNamed, topicNamed, topics } from './topology'

// Most see neither the table nor the panels.
const MotionTable = lazy(async () => ({ default: (await import('./map/MotionTable')).MotionTable }))
const Panel = lazy(async () => ({ default: (await import('./panel/Panel')).Panel }))

const route = getRouteApi('/motion')
const main = topics.filter((topic) => !isAcknowledgement(topic))

/** The map on which event-carried state transfer is to be seen. */
export default function MotionPage() {
  const { t } = useTranslation('motion')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  // Answers come one by one, and each renders the map again: only the latest counts.
  const vitals = useDeferredValue(useVitals())
  const isOperator = useIsOperator()
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [view, setView] = useLocalStorage<'map' | 'table'>({
    key: 'orderly.motion.view',
    defaultValue: 'map',
  })
  const [withAll, setWithAll] = useLocalStorage({ key: 'orderly.motion.all', defaultValue: false })
  const value = useMemo(
    () => ({
      vitals,
      selection: { service: keeperNamed(search.service), topic: topicNamed(search.topic ?? '')?.name },
      select: (chosen: { service?: string; topic?: string }) =>
        void navigate({ search: chosen, replace: true, resetScroll: false }),
    }),
    [vitals, search, navigate],
  )
  const shown = withAll ? topics : main
  const isOpen = value.selection.service !== undefined || value.selection.topic !== undefined
  return (
    <MapContext value={value}>
      <div className={classes.wide} data-open={isOpen}>
        <PageHeader
          title={t('title')}
          description={t(isOperator ? 'description' : 'descriptionOthers')}
          actions={
            <>
              <Switch
                label={t('withAll')}
                checked={withAll}
                onChange={(event) => setWithAll(event.currentTarget.checked)}
              />
              <SegmentedControl
                className={classes.views}
                aria-label={t('view.label')}
                value={view}
                onChange={(chosen) => setView(chosen)}
                data={[
                  { value: 'map', label: t('view.map') },
                  { value: 'table', label: t('view.table') },
                ]}
              />
            </>
          }
        />
        <Explanation />
        <Suspense fallback={<RowsSkeleton />}>
          {view === 'table' || isNarrow ? <MotionTable topics={shown} /> : <MotionMap topics={shown} />}
        </Suspense>
        <RecentOrders />
      </div>
      <Suspense>{isOpen && <Panel />}</Suspense>
    </MapContext>
  )
}
