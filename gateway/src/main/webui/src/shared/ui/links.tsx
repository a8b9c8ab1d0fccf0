import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'>

/** A link in a text. */
export const TextLink = createLink((props: AnchorProps & Html) => <Anchor {...props} />)

/** A link that looks like the button that it is to the eye. */
export const ButtonLink = createLink((props: ButtonProps & Html) => <Button component="a" {...props} />)
