import '@fontsource-variable/bricolage-grotesque/wght.css'
import '@fontsource-variable/geist-mono/wght.css'
import '@fontsource-variable/hanken-grotesk/wght.css'
import './global.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'

export { theme, variables } from './theme'
