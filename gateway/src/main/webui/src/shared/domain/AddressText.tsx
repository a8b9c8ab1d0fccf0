import { Text, type TextProps } from '@mantine/core'
import type { Address } from '../api'
import { useFormats } from '../format'

/** An address as it stands on an envelope. */
export function AddressText({ address, ...props }: { address: Address } & TextProps) {
  const { country } = useFormats()
  const { line1, line2, postalCode, city } = address
  return (
    <Text component="address" fs="normal" {...props}>
      {[line1, line2, `${postalCode} ${city}`, country(address.country)].filter(Boolean).map((line) => (
        <Text span inherit display="block" key={line}>
          {line}
        </Text>
      ))}
    </Text>
  )
}
