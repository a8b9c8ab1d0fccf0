// Fails if the shop's first page takes more JavaScript, compressed, than a visitor should have to wait for.
import { readFile, rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const budget = 250_000
const first = [
  'index.html',
  'src/features/catalogue/CataloguePage.tsx',
  ...['shared', 'app', 'features/catalogue'].map((folder) => `src/${folder}/locales/en.json`),
]

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const needed = new Set()
function need(name) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build`)
  if (needed.has(chunk.file)) return
  needed.add(chunk.file)
  chunk.imports?.forEach(need)
}
first.forEach(need)

let bytes = 0
for (const file of needed) bytes += gzipSync(await readFile(new URL(file, dist))).length
await rm(new URL('.vite', dist), { recursive: true }) // nobody else needs it
console.log(`The shop's first page takes ${bytes} bytes of JavaScript in ${needed.size} files.`)
if (bytes > budget) {
  console.error(`That is more than ${budget}.`)
  process.exit(1)
}
