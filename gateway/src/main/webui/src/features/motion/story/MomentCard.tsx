import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import classes from './MomentCard.module.css'
import type { Moment } from './story'
import { useStatusText } from './statusText'

interface Props {
  moment: Moment
  /** Which of the traces it belongs to; -1 if to none. */
  trace: number
}

/** What became true, and how it travelled. */
export function MomentCard({ moment: { entity, service, travelled, ...moment }, trace }: Props) {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { number } = useFormats()
  const statusText = useStatusText()
  return (
    <article className={classes.card} data-told={travelled === undefined} style={{ '--hue': hueOf(trace) }}>
      <p className={classes.service}>{shared(`service.${service}`)}</p>
      <h2 className={classes.status}>
        {moment.deleted ? t('recent.deleted') : statusText(entity, moment.status)}
      </h2>
      <p className={classes.what}>
        {t(`entity.${entity}`)}
        {travelled && ` · ${t('story.version', { version: travelled.version })}`}
      </p>
      {travelled ? (
        <>
          <p className={classes.mono}>
            {travelled.topic} p{travelled.partition}@{travelled.offset}
          </p>
          <p className={classes.foot}>
            {travelled.traceId && <Trace id={travelled.traceId} />}
            <span>{t('story.sentAfter', { ms: number(Math.round(travelled.sentAfter)) })}</span>
          </p>
        </>
      ) : (
        <p className={classes.foot}>{t('story.told')}</p>
      )}
    </article>
  )
}

function Trace({ id }: { id: string }) {
  const { t } = useTranslation('motion')
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('story.copied') : id}>
          <UnstyledButton
            className={classes.trace}
            onClick={copy}
            aria-label={t('story.copyTrace', { trace: id })}
          >
            {id.slice(0, 8)}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  )
}

/** Traces are told apart by colour and by number; the golden angle keeps neighbours apart. */
function hueOf(trace: number): number {
  return (155 + Math.max(0, trace) * 137) % 360
}
