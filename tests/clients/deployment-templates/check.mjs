// Checks every template under a folder: node check.mjs FOLDER. Prints a finding a line; the exit code is 1 where there is one.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { known, checkResource } from './models.mjs'
import { evaluateTemplate } from './template.mjs'
import { kinds, pathOf, textOf, wrap } from './wrap.mjs'

const root = process.argv[2]
const findings = []
const unmodelled = new Set()
let count = 0

const read = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    findings.push(`${path}: ${error.message}`)
    return null
  }
}

async function checkTemplate(template, given, at) {
  const resources = evaluateTemplate(template, given, findings, at)
  for (const resource of resources) {
    count++
    if (resource.inner) await checkTemplate(resource.inner, valuesOf(resource.properties.parameters), `${at}${resource.where} > `)
    else if (known[resource.type]) await checkResource(resource, findings, at)
    else unmodelled.add(`${resource.type} ${resource.apiVersion}`)
  }
}

const valuesOf = parameters => Object.fromEntries(Object.entries(parameters ?? {}).map(([name, { value }]) => [name, value]))

for (const folder of ['deployUseExistResourceGroup', 'deployWithNewResourceGroup']) {
  for (const file of readdirSync(join(root, folder)).filter(name => name.startsWith('template-')).sort()) {
    const template = read(join(root, folder, file))
    const parameters = read(join(root, folder, `parameters-for-${file}`))
    if (!template || !parameters) continue
    const given = valuesOf(parameters.parameters)
    // As the parameters file has it, and with every switch thrown each way: a condition may not leave a reference behind.
    const switches = Object.entries(template.parameters).filter(([, parameter]) => parameter.type === 'bool').map(([name]) => name)
    const cases = [given, ...[true, false].map(on => ({ ...given, ...Object.fromEntries(switches.map(name => [name, on])) })),
      ...switches.map(one => ({ ...given, ...Object.fromEntries(switches.map(name => [name, name === one])) }))]
    for (const each of cases) await checkTemplate(template, each, `${folder}/${file}: `)
  }
}
for (const kind of kinds) {
  const source = read(pathOf(root, kind, false))
  if (source && readFileSync(pathOf(root, kind, true), 'utf8') !== textOf(wrap(source))) findings.push(`${pathOf(root, kind, true)}: differs from its source; run: npm run wrap`)
}

for (const finding of new Set(findings)) console.log(finding)
console.log(`${new Set(findings).size} findings; ${count} resources evaluated; without a model: ${[...unmodelled].sort().join(', ') || 'none'}`)
process.exit(findings.length ? 1 : 0)
