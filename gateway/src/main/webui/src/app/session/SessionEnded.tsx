import { Button, Group, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { onSignedOut } from '@/shared/api'
import { signIn } from '@/shared/session'
import classes from './SessionEnded.module.css'

/** Says, once, that the session is over; over the page as it is, so that nothing that was typed is lost unseen. */
export function SessionEnded() {
  const { t } = useTranslation('app')
  const dialog = useRef<HTMLDialogElement>(null)
  const queryClient = useQueryClient()
  useEffect(() => {
    const stop = onSignedOut(() => {
      if (queryClient.getQueryData(['session']) === undefined) return
      stop()
      dialog.current?.showModal()
    })
    return stop
  }, [queryClient])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="session-ended">
      <Title order={2} size="h3" id="session-ended" mb="sm">
        {t('ended.title')}
      </Title>
      <Text mb="lg">{t('ended.text')}</Text>
      <Group>
        <Button onClick={signIn}>{t('signIn.action')}</Button>
        <Button variant="default" onClick={() => dialog.current?.close()}>
          {t('ended.stay')}
        </Button>
      </Group>
    </dialog>
  )
}
