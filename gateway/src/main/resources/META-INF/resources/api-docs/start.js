const services = ['customers', 'ordering', 'warehouse', 'shipping', 'billing']
const operated = /^\/(replicas|states|dead-letters)(\/|$)/

const descriptionOf = (service) => `/api/services/${service}/q/openapi`

let shown = services[0]

// A description names the service's own paths; here they are reached through the gateway.
function throughGateway(request) {
  const address = new URL(request.url, location.origin)
  const described = services.find((service) => address.pathname === descriptionOf(service))
  if (described) {
    shown = described
    return request
  }
  const path = address.pathname
  const base = operated.test(path) ? `/api/services/${shown}` : '/api'
  request.url = base + path + address.search
  request.headers['X-Requested-With'] = 'JavaScript'
  return request
}

SwaggerUIBundle({
  dom_id: '#apis',
  urls: services.map((service) => ({ name: service, url: descriptionOf(service) })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  requestInterceptor: throughGateway,
})
