export { formatsFor, type Formats } from './formats'
export { percentOf, sum, times } from './money'
export { useFormats } from './useFormats'
export { initialsOf } from './initials'
