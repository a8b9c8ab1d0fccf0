export {
  answer,
  billing,
  cursorOf,
  customers,
  ifMatch,
  ofGateway,
  operated,
  ordering,
  published,
  shipping,
  warehouse,
} from './client'
export { asOf, replicaAges, type ReplicaAges } from './freshness'
export { nullIfMissing, Problem, type Violation } from './problem'
export { createQueryClient, keys, replaceData, shows, type Entity } from './queries'
export { outages } from './reachability'
export { services, type Service } from './services'
export { topology } from './generated/topology'
export { onSignedOut } from './transport'
export type * from './types'
