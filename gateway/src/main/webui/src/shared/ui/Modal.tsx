import { Modal as MantineModal, type ModalProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Mantine's, with a name for the button that closes it. */
export function Modal(props: ModalProps) {
  const { t } = useTranslation()
  return <MantineModal closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />
}
