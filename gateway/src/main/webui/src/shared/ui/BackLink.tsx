import { Anchor, type AnchorProps } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

type Props = AnchorProps & AnchorHTMLAttributes<HTMLAnchorElement>

/** From one thing back to the list of its kind. */
export const BackLink = createLink(({ children, ...props }: Props) => (
  <Anchor
    c="dimmed"
    size="sm"
    fw={560}
    display="inline-flex"
    mb="md"
    style={{ alignItems: 'center', gap: 6 }}
    {...props}
  >
    <IconArrowLeft size={16} aria-hidden />
    {children}
  </Anchor>
))
