import { Chip, Group } from '@mantine/core'
import classes from './FilterChips.module.css'

const ALL = ''

interface Props<T extends string> {
  /** What is chosen here, for screen readers. */
  label: string
  /** The first choice, which takes them all. */
  all: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T | undefined) => void
}

/** One of a few; on a phone the row scrolls. */
export function FilterChips<T extends string>({ label, all, options, value, onChange }: Props<T>) {
  const chosen: string = value ?? ALL
  return (
    <Chip.Group
      value={chosen}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value)}
    >
      <Group role="radiogroup" aria-label={label} gap="xs" wrap="nowrap" className={classes.chips}>
        {[{ value: ALL, label: all }, ...options].map((option) => (
          <Chip
            key={option.value}
            value={option.value}
            variant="light"
            size="sm"
            classNames={{ label: classes.chip }}
          >
            {option.label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
