import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  label: string
  heads: readonly string[]
  minWidth: number
  maxHeight?: number
  /** The rows of the body. */
  children: ReactNode
}

/** A table that scrolls within the narrow panel, by keyboard too (WCAG 2.1.1): its rows have nothing to move to. */
export function PanelTable({ label, heads, minWidth, maxHeight, children }: Props) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      maxHeight={maxHeight}
      mt="xs"
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } }}
    >
      <Table fz="sm" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
