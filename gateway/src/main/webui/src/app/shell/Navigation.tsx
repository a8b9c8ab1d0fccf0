import { Box, type BoxProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/shared/session'
import { destinationsFor } from '../navigation'
import classes from './Navigation.module.css'

interface Props extends BoxProps {
  vertical?: boolean
  onNavigate?: () => void
}

/** Where the person's roles lead. */
export function Navigation({ vertical = false, onNavigate, ...props }: Props) {
  const { t } = useTranslation('app')
  const session = useSession()
  return (
    <Box
      component="nav"
      aria-label={t('navigation.label')}
      className={classes.nav}
      data-vertical={vertical}
      {...props}
    >
      {destinationsFor(session).map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.link} onClick={onNavigate}>
          <Icon size={19} stroke={1.7} aria-hidden />
          {t(`navigation.${label}`)}
        </Link>
      ))}
    </Box>
  )
}
