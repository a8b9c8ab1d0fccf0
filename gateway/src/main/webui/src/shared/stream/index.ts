export { onMissed, onState, openStream, streamStatus, type StateEvent, type StreamStatus } from './stream'
