import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languages, rememberLanguage, type Language } from '@/shared/i18n/languages'
import type { OpenedMenuProps } from './menuOnDemand'

const schemes = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop }

/** Language and appearance. */
export default function OpenedSettings({ target }: OpenedMenuProps) {
  const { t, i18n } = useTranslation('app')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const speak = (language: Language) => {
    rememberLanguage(language)
    void i18n.changeLanguage(language)
  }
  return (
    <Menu defaultOpened position="bottom-end" width={220} shadow="md">
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings.language')}</Menu.Label>
        {(Object.keys(languages) as Language[]).map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={<IconLanguage size={18} stroke={1.6} aria-hidden />}
            rightSection={i18n.language === language && <Chosen />}
            onClick={() => speak(language)}
          >
            {languages[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('settings.appearance')}</Menu.Label>
        {(Object.keys(schemes) as MantineColorScheme[]).map((scheme) => {
          const Icon = schemes[scheme]
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
              rightSection={colorScheme === scheme && <Chosen />}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`settings.${scheme}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function Chosen() {
  const { t } = useTranslation('app')
  return <IconCheck size={16} role="img" aria-label={t('settings.chosen')} />
}
