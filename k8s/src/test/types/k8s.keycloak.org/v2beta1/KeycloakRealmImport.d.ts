// As in Keycloak.d.ts. The realm itself is compared with the one of keycloak-realm, which Keycloak reads when it starts.
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta'
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements'

export interface IKeycloakRealmImport {
  apiVersion: 'k8s.keycloak.org/v2beta1'
  kind: 'KeycloakRealmImport'
  metadata: IObjectMeta
  spec: {
    keycloakCRName: string
    labels?: Record<string, string>
    placeholders?: Record<string, { secret: { name: string; key: string } }>
    realm: { realm: string; enabled?: boolean; [field: string]: unknown }
    resources?: IResourceRequirements
  }
}
