import { Text, type TextProps } from '@mantine/core'
import type { Money } from '../api'
import { useFormats } from '../format'

/** An amount in one piece, or a dash while it is not known. */
export function MoneyText({ value, ...props }: { value: Money | undefined } & TextProps) {
  const { money } = useFormats()
  return (
    <Text span style={{ whiteSpace: 'nowrap' }} {...props}>
      {value ? money(value) : '–'}
    </Text>
  )
}
