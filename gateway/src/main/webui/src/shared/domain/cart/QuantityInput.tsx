import { ActionIcon, NumberInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './QuantityInput.module.css'

/** What an order takes of one product at most. */
const MOST = 1000
const PAUSE_MS = 400

interface Props {
  label: string
  value: number
  onChange: (quantity: number) => void
  size?: 'md' | 'lg'
}

/** A number of pieces, from one up: typed, or stepped through. */
export function QuantityInput({ label, value, onChange, size = 'md' }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | string>()
  const set = (quantity: number) => onChange(Math.min(MOST, Math.max(1, quantity)))
  const setTypedOnes = useDebouncedCallback(set, { delay: PAUSE_MS, flushOnUnmount: true })
  const type = (next: number | string) => {
    setTyped(next)
    if (typeof next === 'number') setTypedOnes(next)
  }
  const button = {
    className: classes.step,
    variant: 'subtle',
    color: 'gray',
    radius: 'xl',
    size: size === 'lg' ? 42 : 34,
  } as const
  return (
    <div className={classes.quantity} role="group" aria-label={label}>
      <ActionIcon
        {...button}
        aria-label={t('quantity.less')}
        disabled={value <= 1}
        onClick={() => set(value - 1)}
      >
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <NumberInput
        variant="unstyled"
        hideControls
        aria-label={label}
        classNames={{ input: classes.input }}
        value={typed ?? value}
        min={1}
        max={MOST}
        allowDecimal={false}
        allowNegative={false}
        onChange={type}
        onBlur={() => {
          setTypedOnes.flush()
          setTyped(undefined)
        }}
      />
      <ActionIcon
        {...button}
        aria-label={t('quantity.more')}
        disabled={value >= MOST}
        onClick={() => set(value + 1)}
      >
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
