import {
  Badge,
  Button,
  Card,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Paper,
  Skeleton,
  type CSSVariablesResolver,
  type DrawerProps,
  type MantineColorsTuple,
  type ModalProps,
  type TooltipProps,
} from '@mantine/core'

/** The green of a spruce: what can be acted upon. */
const spruce: MantineColorsTuple = [
  '#eef7f3',
  '#d9ece4',
  '#b3d9c9',
  '#88c3ab',
  '#62b294',
  '#3f9678',
  '#267a5f',
  '#1f664f',
  '#174d3c',
  '#10372c',
]

/** Apricot: what moves, and what wants attention. */
const apricot: MantineColorsTuple = [
  '#fff4ec',
  '#fde4d3',
  '#f9c8a6',
  '#f4a877',
  '#ee8c4f',
  '#e27230',
  '#b9540f',
  '#98450f',
  '#783911',
  '#562a0e',
]

/** Berry: what went wrong or is final. */
const berry: MantineColorsTuple = [
  '#fdf0f1',
  '#f9dcdf',
  '#f1b6bc',
  '#e78b95',
  '#dd6875',
  '#cf4a5a',
  '#b53545',
  '#962a38',
  '#76222d',
  '#541a22',
]

const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f3ee',
  '#eae7e0',
  '#dbd7ce',
  '#bdb8ad',
  '#938e83',
  '#69655c',
  '#4c4943',
  '#33312d',
  '#1d1c1a',
]

const dark: MantineColorsTuple = [
  '#e4eae7',
  '#bac4bf',
  '#98a59e',
  '#6f7d76',
  '#43514a',
  '#2e3a34',
  '#222c27',
  '#18211d',
  '#101714',
  '#0a0f0d',
]

const text = "'Hanken Grotesk Variable', system-ui, sans-serif"
const display = "'Bricolage Grotesque Variable', 'Hanken Grotesk Variable', system-ui, sans-serif"

const dialog = {
  overlayProps: { backgroundOpacity: 0.45 },
  // It heads the dialog; assistive technology would take it for the page's own.
  attributes: { header: { role: 'none' } },
}

export const theme = createTheme({
  colors: { spruce, apricot, berry, gray, dark },
  primaryColor: 'spruce',
  primaryShade: { light: 6, dark: 4 },
  // Filled things are dark in the light and light in the dark, and their words the other way round.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { color: 'var(--o-on-filled)' }),
  }),
  fontFamily: text,
  fontFamilyMonospace: "'Geist Mono Variable', ui-monospace, monospace",
  headings: {
    fontFamily: display,
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.15' },
      h2: { fontSize: '1.5rem', lineHeight: '1.25' },
      h3: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '7px', md: '10px', lg: '16px', xl: '24px' },
  shadows: {
    xs: '0 1px 2px rgb(24 33 29 / 5%)',
    sm: '0 1px 3px rgb(24 33 29 / 6%), 0 4px 14px rgb(24 33 29 / 5%)',
    md: '0 2px 6px rgb(24 33 29 / 6%), 0 12px 32px rgb(24 33 29 / 9%)',
    lg: '0 4px 12px rgb(24 33 29 / 8%), 0 24px 60px rgb(24 33 29 / 14%)',
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Badge: Badge.extend({
      defaultProps: { radius: 'sm', variant: 'light' },
      styles: { label: { textTransform: 'none' } },
    }),
    Button: Button.extend({ styles: { label: { fontWeight: 600 } } }),
    Card: Card.extend({ defaultProps: { radius: 'lg', padding: 'lg', withBorder: true } }),
    // Not extended as the others are: it is loaded where it is used.
    Drawer: { defaultProps: dialog satisfies Partial<DrawerProps> },
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    Modal: {
      styles: { title: { fontFamily: display, fontSize: '1.25rem', fontWeight: 650 } },
      defaultProps: { radius: 'lg', centered: true, ...dialog } satisfies Partial<ModalProps>,
    },
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Tooltip: {
      defaultProps: {
        withArrow: true,
        events: { hover: true, focus: true, touch: true },
      } satisfies Partial<TooltipProps>,
    },
  },
})

/** Surfaces lie on a page that is a little darker than they are. */
export const variables: CSSVariablesResolver = () => ({
  variables: { '--o-display': display },
  light: {
    '--o-page': '#f6f4ee',
    '--o-on-filled': '#fff',
    '--o-sunken': gray[1],
    '--o-line': gray[2],
    '--o-accent': apricot[6],
    '--mantine-color-text': '#18211d',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-default-border': gray[3],
    '--mantine-color-error': berry[6],
  },
  dark: {
    '--o-page': dark[8],
    '--o-on-filled': dark[9],
    '--mantine-primary-color-contrast': dark[9],
    '--o-sunken': '#131b17',
    '--o-line': dark[5],
    '--o-accent': apricot[4],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-default-border': dark[4],
    '--mantine-color-error': berry[3],
  },
})
