// Checks resources against the types of their kinds: unknown fields, wrong types and values, what is missing. Asked line by
// line with a JSON array of resources; answers with an array of complaints for each of them.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = dirname(fileURLToPath(import.meta.url))
const packages = join(here, '../../../node_modules')
const roots = [
  here, // what no package brings
  join(packages, 'kubernetes-models'),
  ...readdirSync(join(packages, '@kubernetes-models')).map((name) => join(packages, '@kubernetes-models', name)),
]
const options = {
  exactOptionalPropertyTypes: true,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  types: [],
}
const sources = new Map() // of the resources, by the name of a file that exists in memory alone
const host = ts.createCompilerHost(options)
const { getSourceFile, fileExists, readFile } = host
const parsed = new Map()
host.fileExists = (name) => sources.has(name) || fileExists(name)
host.readFile = (name) => sources.get(name) ?? readFile(name)
host.getSourceFile = (name, language) => {
  if (sources.has(name)) return ts.createSourceFile(name, sources.get(name), language, true)
  if (!parsed.has(name)) parsed.set(name, getSourceFile(name, language))
  return parsed.get(name)
}

const typeOf = ({ apiVersion, kind }) =>
  roots.map((root) => join(root, apiVersion ?? '', kind ?? '')).find((path) => existsSync(`${path}.d.ts`))

/** Where in the resource a mistake is: spec.containers[0].image. */
function pathTo(node) {
  if (ts.isVariableDeclaration(node)) return ''
  const path = pathTo(node.parent)
  if (ts.isPropertyAssignment(node)) return path ? `${path}.${node.name.text}` : node.name.text
  if (ts.isArrayLiteralExpression(node.parent)) return `${path}[${node.parent.elements.indexOf(node)}]`
  return path
}

function tokenAt(node, position) {
  return ts.forEachChild(node, (child) =>
    child.getStart() <= position && position < child.end ? tokenAt(child, position) : undefined) ?? node
}

function complaint({ file, start, messageText }) {
  const innermost = (message) => (message.next ? innermost(message.next[0]) : message.messageText ?? message)
  return `${pathTo(tokenAt(file, start))}: ${innermost(messageText)}`
}

/** Kubernetes keeps trying out versions that a cluster need not serve; what was tried out is in a stable one by now. */
const isOnTrial = ({ apiVersion }, type) => type.includes('/kubernetes-models/') && /alpha|beta/.test(apiVersion)

/** Ranges, patterns and quantities, which types do not tell. */
async function values(resource, type) {
  if (!existsSync(`${type}.js`)) return []
  const { [resource.kind]: Model } = await import(`${type}.js`)
  try {
    new Model(resource).validate()
    return []
  } catch ({ errors, message }) {
    return errors ? errors.map((error) => `${error.instancePath.slice(1).replaceAll('/', '.')}: ${error.message}`) : [message]
  }
}

let program
async function check(resources) {
  sources.clear()
  const names = resources.map((resource, index) => {
    const type = typeOf(resource)
    if (!type) return undefined
    const name = join(here, `resource-${index}.ts`)
    sources.set(
      name,
      `import type { I${resource.kind} } from ${JSON.stringify(type)}\n` +
        `export const resource: I${resource.kind} = ${JSON.stringify(resource, null, 1)}\n`,
    )
    return name
  })
  program = ts.createProgram([...sources.keys()], options, host, program)
  return Promise.all(
    names.map((name, index) => {
      const resource = resources[index]
      const { apiVersion, kind } = resource
      if (!name) return [`apiVersion: there is no ${kind} in ${apiVersion}, or a package with its types is missing`]
      const type = typeOf(resource)
      if (isOnTrial(resource, type)) return [`apiVersion: clusters do not serve ${kind} in ${apiVersion} any more, or not yet`]
      const complaints = program.getSemanticDiagnostics(program.getSourceFile(name)).map(complaint)
      return complaints.length ? complaints : values(resource, type)
    }),
  )
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await check(JSON.parse(line))) + '\n')
}
