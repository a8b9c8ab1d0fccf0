// No package brings the types of CloudNativePG's plugin for backups. Written after ObjectStoreSpec in
// cloudnative-pg/plugin-barman-cloud, api/v1; the configuration is the one that clusters had themselves.
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta'
import type { IClusterSpec } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/ClusterSpec'
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar'
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements'

export interface IObjectStore {
  apiVersion: 'barmancloud.cnpg.io/v1'
  kind: 'ObjectStore'
  metadata: IObjectMeta
  spec: {
    configuration: NonNullable<NonNullable<IClusterSpec['backup']>['barmanObjectStore']>
    instanceSidecarConfiguration?: {
      env?: IEnvVar[]
      logLevel?: 'error' | 'warning' | 'info' | 'debug' | 'trace'
      resources?: IResourceRequirements
      retentionPolicyIntervalSeconds?: number
    }
    retentionPolicy?: string
  }
}
