// Writes the types of the services' APIs, from the OpenAPI documents that the services' builds leave behind, and who
// owns and who replicates what, from the page that the services' declarations are generated into.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const services = ['customers', 'ordering', 'warehouse', 'shipping', 'billing']
const root = new URL('../../../../../', import.meta.url)
const target = new URL('../src/shared/api/generated/', import.meta.url)

await mkdir(target, { recursive: true })
for (const service of services) {
  const document = new URL(`${service}/target/openapi/openapi.json`, root)
  await access(document).catch(() => {
    console.error(`${document.pathname} is missing: build the services first (./mvnw package -DskipTests).`)
    process.exit(1)
  })
  await writeFile(new URL(`${service}.ts`, target), astToString(await openapiTS(document)))
}

const page = await readFile(new URL('docs/topology.md', root), 'utf8')
const topics = [...page.matchAll(/^\| `([a-z.0-9]+)` \| ([a-z]+) \| `\w+` \| ([a-z, ]+) \|$/gm)].map(
  ([, topic, owner, readers]) => ({ topic, owner, readers: readers.split(', ') }),
)
if (topics.length === 0) throw new Error('docs/topology.md has no table of topics')
await writeFile(
  new URL('topology.ts', target),
  `export const topology = ${JSON.stringify(topics, undefined, 2)} as const\n`,
)
