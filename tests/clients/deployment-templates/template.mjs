// One template, evaluated: its resources with their ids, and what is wrong with its parameters, variables, names and dependencies.
import { Deployed, calls, evaluate, isExpression, parse } from './expressions.mjs'

const types = { string: 'string', securestring: 'string', int: 'number', bool: 'boolean' }

export function evaluateTemplate(template, given, findings, at = '') {
  const say = (where, what) => findings.push(`${at}${where}: ${what}`)
  const isGroup = !template.$schema?.includes('subscriptionDeploymentTemplate')
  const scope = { groupId: isGroup ? '/subscriptions/sub/resourceGroups/group' : '/subscriptions/sub', location: 'uksouth', parameters: {}, variables: {} }
  const used = new Set()

  function resolve(value, where) {
    if (isExpression(value)) {
      try {
        const tree = parse(value)
        for (const call of calls(tree)) if (call.name === 'parameters' || call.name === 'variables') used.add(`${call.name} ${call.values[0].literal}`)
        return evaluate(tree, scope)
      } catch (error) {
        say(where, error.message)
        return undefined
      }
    }
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, `${where}[${index}]`))
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [isExpression(key) ? resolve(key, where) : key, resolve(item, `${where}.${key}`)]))
    }
    return value
  }

  for (const [name, parameter] of Object.entries(template.parameters ?? {})) {
    const value = name in given ? given[name] : resolve(parameter.defaultValue, `parameters.${name}`)
    if (value === undefined) say(`parameters.${name}`, 'has no default and no value is given')
    else if (value instanceof Deployed) { /* its type is known to Azure alone */ }
    else if (types[parameter.type] ? typeof value !== types[parameter.type] : Array.isArray(value) !== (parameter.type === 'array')) say(`parameters.${name}`, `is no ${parameter.type}`)
    else if (parameter.allowedValues && !parameter.allowedValues.includes(value)) say(`parameters.${name}`, `${value} is not one of ${parameter.allowedValues.join(', ')}`)
    else if (value.length < parameter.minLength || value.length > parameter.maxLength) say(`parameters.${name}`, `is not ${parameter.minLength} to ${parameter.maxLength} long`)
    else if (value < parameter.minValue || value > parameter.maxValue) say(`parameters.${name}`, `is not from ${parameter.minValue} to ${parameter.maxValue}`)
    if (at === '' && !parameter.metadata?.description) say(`parameters.${name}`, 'has no description')
    scope.parameters[name] = value
  }
  for (const name of Object.keys(given)) if (!(name in (template.parameters ?? {}))) say(`parameters.${name}`, 'is given and not declared')
  for (const [name, value] of Object.entries(template.variables ?? {})) scope.variables[name] = () => resolve(value, `variables.${name}`)

  const resources = template.resources.map((resource, index) => {
    const where = `resources[${index}] ${resource.type}`
    if (isExpression(resource.name)) {
      try {
        if ([...calls(parse(resource.name))].some(call => call.name === 'reference')) say(`${where}.name`, 'a name may not use reference(): Azure must know it before anything is deployed')
      } catch { /* said by resolve */ }
    }
    const { template: inner, ...properties } = resource.properties ?? {}
    const value = resolve({ ...resource, properties }, where)
    const names = String(value.name).split('/')
    if (names.length !== resource.type.split('/').length - 1) say(`${where}.name`, `${value.name} has ${names.length} parts and the type needs ${resource.type.split('/').length - 1}`)
    const scopeId = value.scope ? `${scope.groupId}/providers/${value.scope}` : scope.groupId
    const [provider, ...parts] = resource.type.split('/')
    const id = `${scopeId}/providers/${provider}${parts.map((part, place) => `/${part}/${names[place]}`).join('')}`
    return { ...value, id, where, inner, source: resource, isDeployed: value.condition !== false }
  })

  const byId = new Map(resources.map(resource => [resource.id.toLowerCase(), resource]))
  const repeated = resources.filter(resource => byId.get(resource.id.toLowerCase()) !== resource)
  for (const resource of repeated) say(resource.where, `${resource.id} stands twice`)
  for (const resource of resources) {
    const needs = (resource.dependsOn ?? []).map(id => String(id).toLowerCase())
    for (const id of needs) {
      const other = byId.get(id)
      if (!other) say(`${resource.where}.dependsOn`, `${id} is not in this template`)
      else if (resource.isDeployed && !other.isDeployed) say(`${resource.where}.dependsOn`, `${id} is not deployed where this resource is`)
    }
    const parent = resource.id.split('/').slice(0, -2).join('/').toLowerCase()
    if (byId.has(parent) && !needs.includes(parent)) say(`${resource.where}.dependsOn`, `its parent ${parent} is missing`)
    if (resource.scope && !needs.includes(`${scope.groupId}/providers/${resource.scope}`.toLowerCase())) say(`${resource.where}.dependsOn`, `its scope ${resource.scope} is missing`)
    checkReferences(resource.source, resource.where, needs, byId)
  }
  for (const [name, output] of Object.entries(template.outputs ?? {})) {
    resolve(output.value, `outputs.${name}`)
    checkReferences(output.value, `outputs.${name}`, null, byId)
  }
  for (const kind of ['parameters', 'variables']) {
    for (const name of Object.keys(template[kind] ?? {})) if (!used.has(`${kind} ${name}`)) say(`${kind}.${name}`, 'is never used')
  }
  return resources

  // reference(id, version): the resource stands here, with that version, and comes first.
  function checkReferences(value, where, needs, known) {
    for (const text of texts(value)) {
      let tree
      try { tree = parse(text) } catch { continue }
      for (const call of [...calls(tree)].filter(each => each.name === 'reference')) {
        let id
        try { id = String(evaluate(call.values[0], scope)).toLowerCase() } catch { continue }
        const other = known.get(id)
        if (!other) say(where, `reference() names ${id}, which is not in this template`)
        else {
          const version = call.values[1]?.literal
          if (version !== other.apiVersion) say(where, `reference() asks ${id} by the API version ${version}, and the resource has ${other.apiVersion}`)
          if (needs && !needs.includes(id)) say(`${where}.dependsOn`, `${id} is read and missing`)
        }
      }
    }
  }
}

function* texts(value) {
  if (isExpression(value)) yield value
  else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'template') continue
      yield* texts(item)
    }
  }
}
