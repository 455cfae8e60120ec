// What Microsoft's own management clients know of a resource type: the API versions they speak, and each property's name and type.
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { Deployed } from './expressions.mjs'

const models = new URL('./node_modules/@azure/', import.meta.url)
const folders = ['dist/esm/models/', 'dist-esm/src/models/']

/** Resource type → the client package and its model. A type that is not here is checked for its references alone. */
export const known = {
  'Microsoft.Authorization/roleAssignments': ['arm-authorization', 'RoleAssignmentCreateParameters'],
  'Microsoft.BotService/botServices': ['arm-botservice', 'Bot'],
  'Microsoft.BotService/botServices/channels': ['arm-botservice', 'BotChannel'],
  'Microsoft.CognitiveServices/accounts': ['arm-cognitiveservices', 'Account'],
  'Microsoft.DBforPostgreSQL/flexibleServers': ['arm-postgresql-flexible', 'Server'],
  'Microsoft.DBforPostgreSQL/flexibleServers/administrators': ['arm-postgresql-flexible', 'AdministratorMicrosoftEntraAdd'],
  'Microsoft.DBforPostgreSQL/flexibleServers/databases': ['arm-postgresql-flexible', 'Database'],
  'Microsoft.KeyVault/vaults': ['arm-keyvault', 'VaultCreateOrUpdateParameters'],
  'Microsoft.ManagedIdentity/userAssignedIdentities': ['arm-msi', 'Identity'],
  'Microsoft.Network/privateDnsZones': ['arm-privatedns', 'PrivateZone'],
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': ['arm-privatedns', 'VirtualNetworkLink'],
  'Microsoft.Network/virtualNetworks': ['arm-network', 'VirtualNetwork'],
  'Microsoft.OperationalInsights/workspaces': ['arm-operationalinsights', 'Workspace'],
  'Microsoft.Resources/resourceGroups': ['arm-resources', 'ResourceGroup'],
  'Microsoft.Web/serverfarms': ['arm-appservice', 'AppServicePlan'],
  'Microsoft.Web/sites': ['arm-appservice', 'Site'],
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': ['arm-appservice', 'CsmPublishingCredentialsPoliciesEntity'],
  'Microsoft.Web/sites/slots': ['arm-appservice', 'Site'],
  'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies': ['arm-appservice', 'CsmPublishingCredentialsPoliciesEntity'],
}

// What the template has and the request body has not: the address says it.
const envelope = new Set(['type', 'apiVersion', 'name', 'condition', 'dependsOn', 'scope', 'comments', 'metadata'])
const packages = new Map()

async function load(name) {
  if (!packages.has(name)) {
    const folder = folders.map(each => new URL(`${name}/${each}`, models)).find(each => existsSync(each))
    const versions = new Set(readdirSync(folder).filter(file => file.endsWith('.js'))
      .flatMap(file => readFileSync(new URL(file, folder), 'utf8').match(/\b20\d\d-\d\d-\d\d(-preview)?\b/g) ?? []))
    packages.set(name, { mappers: await import(new URL('mappers.js', folder)), versions })
  }
  return packages.get(name)
}

export async function checkResource(resource, findings, at) {
  if (!known[resource.type]) return
  const [name, model] = known[resource.type]
  const { mappers, versions } = await load(name)
  if (!mappers[model]) throw new Error(`${name} has no model ${model}`)
  if (!versions.has(resource.apiVersion)) findings.push(`${at}${resource.where}: the API version ${resource.apiVersion} is not one of ${[...versions].join(', ')}`)
  const body = Object.fromEntries(Object.entries(resource.source).filter(([key]) => !envelope.has(key)).map(([key]) => [key, resource[key]]))
  check(body, mappers[model], mappers, `${at}${resource.where}`, findings)
}

const expected = { String: 'string', Uuid: 'string', DateTime: 'string', Boolean: 'boolean', Number: 'number' }

function check(value, mapper, mappers, where, findings) {
  if (value === undefined || value instanceof Deployed) return
  const kind = mapper.type.name
  if (kind === 'Composite') return checkObject(value, mapper, mappers, where, findings)
  if (kind === 'Sequence') {
    if (!Array.isArray(value)) findings.push(`${where}: is no list`)
    else value.forEach((item, index) => check(item, mapper.type.element, mappers, `${where}[${index}]`, findings))
  } else if (kind === 'Dictionary') {
    if (typeof value !== 'object' || Array.isArray(value)) findings.push(`${where}: is no object`)
    else for (const [key, item] of Object.entries(value)) check(item, mapper.type.value, mappers, `${where}.${key}`, findings)
  } else if (kind === 'Enum') {
    if (!mapper.type.allowedValues.includes(value)) findings.push(`${where}: ${value} is not one of ${mapper.type.allowedValues.join(', ')}`)
  } else if (expected[kind] && typeof value !== expected[kind]) findings.push(`${where}: ${JSON.stringify(value)} is no ${expected[kind]}`)
}

function checkObject(value, mapper, mappers, where, findings) {
  if (typeof value !== 'object' || Array.isArray(value)) return findings.push(`${where}: is no object`)
  const shape = shapeOf(value, mapper, mappers, where, findings)
  if (!shape) return
  checkShape(value, shape, mappers, where, findings)
}

// The clients flatten 'properties.x' into one name; here the path stands again as an object.
function shapeOf(value, mapper, mappers, where, findings) {
  let model = mappers[mapper.type.className] ?? mapper
  const discriminator = model.type.polymorphicDiscriminator
  if (discriminator) {
    const chosen = value[discriminator.serializedName]
    const found = mappers.discriminators?.[`${model.type.uberParent ?? model.type.className}.${chosen}`]
    if (!found) {
      findings.push(`${where}.${discriminator.serializedName}: ${chosen} is not known`)
      return null
    }
    model = found
  }
  const root = { children: {}, isOpen: Boolean(model.type.additionalProperties) }
  for (let each = model; each; each = each.type.uberParent && each.type.className !== each.type.uberParent ? mappers[each.type.uberParent] : null) {
    for (const property of Object.values(each.type.modelProperties ?? {})) {
      const path = property.serializedName.replaceAll('\\.', '\0').split('.').map(part => part.replaceAll('\0', '.'))
      let node = root
      for (const part of path.slice(0, -1)) node = node.children[part] ??= { children: {} }
      node.children[path.at(-1)] = { property }
    }
  }
  return root
}

function checkShape(value, shape, mappers, where, findings) {
  for (const key of Object.keys(value)) {
    const child = shape.children[key]
    if (!child) {
      if (!shape.isOpen) findings.push(`${where}.${key}: there is no such property`)
    } else if (child.children) checkShape(value[key], child, mappers, `${where}.${key}`, findings)
    else if (child.property.readOnly) findings.push(`${where}.${key}: is set by Azure alone`)
    else check(value[key], child.property, mappers, `${where}.${key}`, findings)
  }
  for (const [key, child] of Object.entries(shape.children)) {
    if (child.property?.required && !child.property.readOnly && !child.property.isConstant && value[key] === undefined) findings.push(`${where}.${key}: is missing`)
  }
}
