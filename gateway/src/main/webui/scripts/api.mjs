// Writes the services and who of them owns and replicates what, from the launcher's lists, and the types of their APIs, from
// their OpenAPI documents. A service that was just added has no document yet (./orderly docs).
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const root = new URL('../../../../../', import.meta.url)
const target = new URL('../src/shared/api/generated/', import.meta.url)

await mkdir(target, { recursive: true })
const list = await readFile(new URL('launcher/src/main/resources/services.txt', root), 'utf8')
const services = list.trim().split('\n')
await writeFile(
  new URL('services.ts', target),
  `export const services = ${JSON.stringify(services)} as const\n`,
)
for (const service of services) {
  const document = new URL(`docs/openapi/${service}.json`, root)
  if (!existsSync(document)) continue
  await writeFile(new URL(`${service}.ts`, target), astToString(await openapiTS(document)))
}

const topology = JSON.parse(
  await readFile(new URL('launcher/src/main/resources/topology.json', root), 'utf8'),
)
const owned = services.flatMap((owner) =>
  topology[owner].owns.map((topic) => ({
    topic,
    owner,
    readers: Object.keys(topology).filter((service) => topology[service].replicates.includes(topic)),
  })),
)
const isErasure = ({ topic }) => topic.includes('.erasure.')
const topics = [...owned.filter((each) => !isErasure(each)), ...owned.filter(isErasure)]
await writeFile(
  new URL('topology.ts', target),
  `export const topology = ${JSON.stringify(topics, undefined, 2)} as const\n`,
)
