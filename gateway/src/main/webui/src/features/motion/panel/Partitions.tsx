import { useTranslation } from 'react-i18next'
import type { Replica } from '@/shared/api'
import classes from './Partitions.module.css'
import { Section } from './Section'

/** How far a replica has read each partition. */
export function Partitions({ of: partitions }: { of: Replica['partitions'] }) {
  const { t } = useTranslation('motion')
  return (
    <Section title={t('partitions.title')}>
      <ul className={classes.partitions}>
        {partitions.map(({ partition, nextOffset, endOffset, lag }) => (
          <li key={partition} data-behind={lag > 0}>
            <span>p{partition}</span>
            <span>{lag > 0 ? `${nextOffset} / ${endOffset}` : `@${nextOffset}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
