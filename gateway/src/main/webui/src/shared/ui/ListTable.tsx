import { Card, Table } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode } from 'react'
import classes from './ListTable.module.css'

export interface Column<T> {
  key: string
  header: string
  cell: (item: T) => ReactNode
  /** Numbers stand at the end. */
  end?: boolean
  /** Left out on a phone; what matters of it stands in the first column there. */
  wide?: boolean
}

interface Props<T> {
  /** What is listed, for screen readers. */
  label: string
  columns: readonly Column<T>[]
  items: readonly T[]
  keyOf: (item: T) => string
}

/** A page of a list, a row for each item. */
export function ListTable<T>({ label, columns, items, keyOf }: Props<T>) {
  return (
    <Card padding={0} className={classes.card}>
      <Table className={classes.table} aria-label={label} verticalSpacing="sm" horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, header, end, wide }) => (
              <Table.Th
                key={key}
                scope="col"
                ta={end ? 'end' : undefined}
                visibleFrom={wide ? 'sm' : undefined}
              >
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={keyOf(item)} className={classes.row}>
              {columns.map(({ key, cell, end, wide }) => (
                <Table.Td
                  key={key}
                  ta={end ? 'end' : undefined}
                  className={end ? classes.end : undefined}
                  visibleFrom={wide ? 'sm' : undefined}
                >
                  {cell(item)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}

/** The one link of a row; all of the row leads there. */
export const RowLink = createLink(({ children, ...props }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a {...props} className={classes.link}>
    {children}
  </a>
))
