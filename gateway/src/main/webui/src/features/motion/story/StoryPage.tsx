import { Alert, Button, Code } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle, IconRoute } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, PageHeader, RowsSkeleton } from '@/shared/ui'
import { Axis } from './Axis'
import { useStory } from './useStory'

const route = getRouteApi('/motion/orders/$orderId')

/** One order across all services, on one time axis. */
export default function StoryPage() {
  const { orderId } = route.useParams()
  const { t } = useTranslation('motion')
  const { moments, gap, isLoading, error, retry } = useStory(orderId)
  return (
    <>
      <PageHeader
        title={t('story.title')}
        description={
          <>
            {t('story.description')} <Code>{orderId}</Code>
          </>
        }
        actions={
          <Button
            component={Link}
            to="/motion"
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
          >
            {t('story.back')}
          </Button>
        }
      />
      {gap && (moments.length > 0 || gap === 'unread') && (
        <Alert role="status" color="gray" icon={<IconInfoCircle aria-hidden />} mb="lg">
          {t(`story.${gap}`)}
        </Alert>
      )}
      {moments.length > 0 ? (
        <Axis moments={moments} />
      ) : isLoading ? (
        <RowsSkeleton />
      ) : error ? (
        <ErrorState problem={error} onRetry={retry} />
      ) : (
        <EmptyState icon={IconRoute} title={t('story.nothing')}>
          {t('story.nothingWhy')}
        </EmptyState>
      )}
    </>
  )
}
