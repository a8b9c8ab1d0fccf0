import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/shared/session'
import { Brand } from '../shell/Brand'
import { SettingsMenu } from '../shell/SettingsMenu'
import { Constellation } from './Constellation'
import classes from './SignInPage.module.css'

/** The front door. */
export function SignInPage() {
  const { t } = useTranslation('app')
  useDocumentTitle('Orderly')
  return (
    <div className={classes.page}>
      <Group component="header" justify="space-between" className={classes.header}>
        <Brand />
        <SettingsMenu />
      </Group>
      <main className={classes.main}>
        <Stack gap="lg" className={classes.words}>
          <Title order={1} className={classes.title}>
            {t('signIn.title')}
          </Title>
          <Text size="lg" c="dimmed" maw={460}>
            {t('signIn.text')}
          </Text>
          <Group>
            <Button size="lg" onClick={signIn} rightSection={<IconArrowRight size={20} aria-hidden />}>
              {t('signIn.action')}
            </Button>
          </Group>
        </Stack>
        <Box className={classes.picture} aria-hidden>
          <Constellation />
        </Box>
      </main>
    </div>
  )
}
