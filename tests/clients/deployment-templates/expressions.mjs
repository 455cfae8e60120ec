// Reads and evaluates the template language of Azure Resource Manager, as far as our templates use it.
// https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions

/** What only a deployment would know: the value of a property of a deployed resource. */
export class Deployed {
  constructor(path) { this.path = path }
  toString() { return `<${this.path.replaceAll('/', ':')}>` }
}

export const isExpression = text => typeof text === 'string' && text.startsWith('[') && !text.startsWith('[[') && text.endsWith(']')

export function parse(text) {
  const tokens = text.slice(1, -1).match(/'(?:[^']|'')*'|[A-Za-z_]\w*|\d+|[().,[\]]|\S/g) ?? []
  let at = 0
  const peek = () => tokens[at]
  const take = expected => {
    if (expected && tokens[at] !== expected) throw new Error(`expected ${expected} and found ${tokens[at] ?? 'the end'} in ${text}`)
    return tokens[at++]
  }
  function value() {
    const token = take()
    let node
    if (token === undefined) throw new Error(`the expression ${text} ends too early`)
    if (token.startsWith("'")) node = { literal: token.slice(1, -1).replaceAll("''", "'") }
    else if (/^\d/.test(token)) node = { literal: Number(token) }
    else node = call(token)
    while (peek() === '.' || peek() === '[') {
      if (take() === '.') node = { of: node, property: { literal: take() } }
      else {
        node = { of: node, property: value() }
        take(']')
      }
    }
    return node
  }
  function call(name) {
    take('(')
    const values = []
    while (peek() !== ')') {
      values.push(value())
      if (peek() === ',') take(',')
    }
    take(')')
    return { name, values }
  }
  const node = value()
  if (at !== tokens.length) throw new Error(`${tokens[at]} is not expected in ${text}`)
  return node
}

/** Every call in an expression, outermost first. */
export function* calls(node) {
  if (node.name) yield node
  for (const child of [...(node.values ?? []), node.of, node.property]) if (child) yield* calls(child)
}

const resourceId = (scope, type, names) =>
  `${scope}/providers/${type.split('/')[0]}${type.split('/').slice(1).map((part, index) => `/${part}/${names[index]}`).join('')}`

const plain = {
  concat: (...parts) => Array.isArray(parts[0]) ? parts.flat() : parts.join(''),
  format: (pattern, ...parts) => pattern.replace(/\{(\d+)\}/g, (_, index) => parts[index]),
  createArray: (...parts) => parts,
  createObject: (...parts) => Object.fromEntries(parts.flatMap((part, index) => index % 2 ? [] : [[part, parts[index + 1]]])),
  take: (text, count) => text.slice(0, count),
  startsWith: (text, start) => text.toLowerCase().startsWith(start.toLowerCase()),
  greater: (left, right) => left > right,
  not: value => !value,
  or: (...values) => values.some(Boolean),
  // Any text will do where Azure would compute one that is unique.
  guid: (...parts) => `guid-of-${parts.join('-').replaceAll('/', ':')}`,
  uniqueString: (...parts) => [...parts.join()].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e13, 7).toString(36).padStart(13, 'a').slice(0, 13),
}

/** Evaluates in a scope of { parameters, variables, groupId, location }; `reference` and ids beyond it are Deployed values. */
export function evaluate(node, scope) {
  if ('literal' in node) return node.literal
  if (node.of) {
    const of = evaluate(node.of, scope)
    const property = evaluate(node.property, scope)
    if (of instanceof Deployed) return new Deployed(`${of.path}.${property}`)
    if (of?.[property] === undefined) throw new Error(`there is no property ${property}`)
    return of[property]
  }
  const { name, values } = node
  if (name === 'if') return evaluate(values[0], scope) ? evaluate(values[1], scope) : evaluate(values[2], scope)
  const given = values.map(value => evaluate(value, scope))
  switch (name) {
    case 'parameters': case 'variables':
      if (!(given[0] in scope[name])) throw new Error(`${name}('${given[0]}') is not declared`)
      return typeof scope[name][given[0]] === 'function' ? scope[name][given[0]]() : scope[name][given[0]]
    case 'resourceId': return resourceId(scope.groupId, given[0], given.slice(1))
    case 'subscriptionResourceId': return resourceId('/subscriptions/sub', given[0], given.slice(1))
    case 'resourceGroup': return { id: scope.groupId, location: scope.location, name: 'group' }
    case 'subscription': return { id: '/subscriptions/sub', subscriptionId: 'sub', tenantId: 'tenant' }
    case 'deployment': return { location: scope.location, name: 'deployment' }
    case 'reference': return new Deployed(`reference(${given[0]})`)
  }
  if (!Object.hasOwn(plain, name)) throw new Error(`the function ${name} is not known to this check; see expressions.mjs`)
  return plain[name](...given)
}
