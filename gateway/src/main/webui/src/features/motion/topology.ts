import { services, topology, type Service } from '@/shared/api'

export type Keeper = (typeof services)[number]
export type TopicName = (typeof topology)[number]['topic']
/** The middle word of a topic: `order`. */
export type EntityName = MiddleOf<TopicName>
type MiddleOf<T extends string> = T extends `${string}.${infer Entity}.${string}` ? Entity : never

/** What one service broadcasts, and who keeps a replica of it. */
export interface Topic {
  name: TopicName
  entity: EntityName
  owner: Keeper
  /** In the order of the services. */
  readers: readonly Keeper[]
}

/** All topics, in the order of the services that own them. */
export const topics: readonly Topic[] = services.flatMap((owner) =>
  topology
    .filter((one) => one.owner === owner)
    .map((one) => ({
      name: one.topic,
      entity: entityOf(one.topic),
      owner,
      readers: services.filter((service) => (one.readers as readonly string[]).includes(service)),
    })),
)

function entityOf(name: TopicName): EntityName {
  return name.split('.')[1] as EntityName
}

/** What several services own alike: each acknowledges something to another. Everything else has one owner. */
export function isAcknowledgement(topic: Topic, all: readonly Topic[] = topics): boolean {
  return all.some((other) => other.entity === topic.entity && other.owner !== topic.owner)
}

export function topicNamed(name: string): Topic | undefined {
  return topics.find((topic) => topic.name === name)
}

export function keeperNamed(name: string | undefined): Keeper | undefined {
  return services.find((service) => service === name)
}

export function isKeeper(service: Service): service is Keeper {
  return service !== 'gateway'
}
