// Writes the services, from the launcher's list, the types of their APIs, from their OpenAPI documents, and who owns and who
// replicates what, from the page of topics. Both are generated from the services (./orderly docs), and their tests keep them
// true; a service that was just added has neither yet.
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

const page = await readFile(new URL('docs/topology.md', root), 'utf8')
const topics = [...page.matchAll(/^\| `([a-z.0-9]+)` \| ([a-z]+) \| `\w+` \| ([a-z, ]*?) ?\|$/gm)].map(
  ([, topic, owner, readers]) => ({ topic, owner, readers: readers ? readers.split(', ') : [] }),
)
if (topics.length === 0) throw new Error('docs/topology.md has no table of topics')
await writeFile(
  new URL('topology.ts', target),
  `export const topology = ${JSON.stringify(topics, undefined, 2)} as const\n`,
)
