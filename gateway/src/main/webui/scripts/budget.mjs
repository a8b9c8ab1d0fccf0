// Fails if a first page needs more files, or more compressed JavaScript, than a visitor should have to wait for.
import { readFile, rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const budgets = { files: 12, scripts: 250_000 } // leaves 8 of 20 requests to the APIs
const first = {
  'the front door': [],
  'the shop': ['src/features/catalogue/CataloguePage.tsx'],
  'the motion page': ['src/features/motion/MotionPage.tsx'],
}
const always = ['src/app/texts/en.ts']

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))
const html = await readFile(new URL('index.html', dist), 'utf8')

/** With a page's files, those that they import; what is imported dynamically comes later. */
function filesOf(entries) {
  const files = new Set([
    'index.html',
    ...[...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file),
  ])
  const add = (name) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the build`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.css?.forEach((file) => files.add(file))
    chunk.imports?.forEach(add)
  }
  entries.forEach(add)
  return [...files]
}

let failed = false
for (const [page, entries] of Object.entries(first)) {
  const files = filesOf([...entries, ...always])
  const sizes = files
    .filter((file) => file.endsWith('.js'))
    .map(async (file) => gzipSync(await readFile(new URL(file, dist))).length)
  const scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  console.log(`${page} takes ${files.length} files, ${scripts} bytes of them JavaScript`)
  failed ||= files.length > budgets.files || scripts > budgets.scripts
}
await rm(new URL('.vite', dist), { recursive: true }) // nobody else needs it
if (failed) {
  console.error(`That is more than ${budgets.files} files or ${budgets.scripts} bytes.`)
  process.exit(1)
}
