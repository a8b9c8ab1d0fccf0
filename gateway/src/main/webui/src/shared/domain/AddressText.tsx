import { Text, type TextProps } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Address } from '../api'
import { useFormats } from '../format'

interface Props extends TextProps {
  /** Who lives there. */
  name?: ReactNode
  address: Address
}

/** An address as it stands on an envelope. */
export function AddressText({ name, address, ...props }: Props) {
  const { country } = useFormats()
  const { line1, line2, postalCode, city } = address
  return (
    <Text component="address" fs="normal" {...props}>
      {name && (
        <Text span inherit display="block" fw={600}>
          {name}
        </Text>
      )}
      {[line1, line2, `${postalCode} ${city}`, country(address.country)].filter(Boolean).map((line) => (
        <Text span inherit display="block" key={line}>
          {line}
        </Text>
      ))}
    </Text>
  )
}
