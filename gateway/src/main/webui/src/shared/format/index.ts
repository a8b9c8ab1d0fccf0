export { formatsFor, type Formats } from './formats'
export { sum, times } from './money'
export { useFormats } from './useFormats'
export { initialsOf } from './initials'
