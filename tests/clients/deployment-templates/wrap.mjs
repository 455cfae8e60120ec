// Writes deployWithNewResourceGroup from deployUseExistResourceGroup: the same template, in a resource group that is made first.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const kinds = ['BotApp', 'AzureBot']

const own = {
  groupName: { type: 'string', minLength: 1, maxLength: 90, metadata: { description: 'Name of the resource group; it is made where it is missing.' } },
  groupLocation: { type: 'string', defaultValue: 'uksouth', metadata: { description: 'Region of the resource group.' } },
}

export function wrap(template) {
  const passed = Object.keys(template.parameters).filter(name => name !== 'location')
  return {
    $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
    contentVersion: template.contentVersion,
    parameters: { ...own, ...Object.fromEntries(passed.map(name => [name, template.parameters[name]])) },
    resources: [
      { type: 'Microsoft.Resources/resourceGroups', apiVersion: '2025-04-01', name: "[parameters('groupName')]", location: "[parameters('groupLocation')]", properties: {} },
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2025-04-01',
        name: 'resources',
        resourceGroup: "[parameters('groupName')]",
        dependsOn: ["[subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('groupName'))]"],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: Object.fromEntries(passed.map(name => [name, { value: `[parameters('${name}')]` }])),
          template,
        },
      },
    ],
  }
}

export const pathOf = (root, kind, isNew) => join(root, isNew ? 'deployWithNewResourceGroup' : 'deployUseExistResourceGroup', `template-${kind}-${isNew ? 'new' : 'with'}-rg.json`)
export const textOf = template => JSON.stringify(template, null, 2) + '\n'

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const kind of kinds) writeFileSync(pathOf(process.argv[2], kind, true), textOf(wrap(JSON.parse(readFileSync(pathOf(process.argv[2], kind, false), 'utf8')))))
}
