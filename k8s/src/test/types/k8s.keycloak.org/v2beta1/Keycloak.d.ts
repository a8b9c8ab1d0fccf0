// No package brings the types of Keycloak's operator. These are the fields that are used here, written after KeycloakSpec and
// its parts in keycloak/keycloak, operator/src/main/java/org/keycloak/operator/crds, for version 26.7.
import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta'
import type { INetworkPolicyPeer } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer'
import type { IAffinity } from 'kubernetes-models/v1/Affinity'
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec'
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements'
import type { ISecretKeySelector } from 'kubernetes-models/v1/SecretKeySelector'
import type { IToleration } from 'kubernetes-models/v1/Toleration'
import type { ITopologySpreadConstraint } from 'kubernetes-models/v1/TopologySpreadConstraint'
import type { IVolume } from 'kubernetes-models/v1/Volume'
import type { IVolumeMount } from 'kubernetes-models/v1/VolumeMount'

export interface IKeycloak {
  apiVersion: 'k8s.keycloak.org/v2beta1'
  kind: 'Keycloak'
  metadata: IObjectMeta
  spec: {
    additionalOptions?: Option[]
    automountServiceAccountToken?: boolean
    bootstrapAdmin?: { user?: { secret: string }; service?: { secret: string } }
    cache?: { configMapFile?: { name: string; key: string; optional?: boolean } }
    db?: {
      vendor?: string
      usernameSecret?: ISecretKeySelector
      passwordSecret?: ISecretKeySelector
      database?: string
      host?: string
      port?: number
      schema?: string
      url?: string
      poolInitialSize?: number
      poolMinSize?: number
      poolMaxSize?: number
    }
    env?: Option[]
    features?: { enabled?: string[]; disabled?: string[] }
    hostname?: {
      hostname?: string
      admin?: string
      strict?: boolean
      backchannelDynamic?: boolean
    }
    http?: { tlsSecret?: string; httpEnabled?: boolean; httpPort?: number; httpsPort?: number }
    httpManagement?: { port?: number }
    image?: string
    imagePullSecrets?: { name?: string }[]
    import?: { scheduling?: Scheduling }
    ingress?: { enabled?: boolean; className?: string; annotations?: Record<string, string>; labels?: Record<string, string>; tlsSecret?: string }
    instances?: number
    livenessProbe?: Probe
    networkPolicy?: {
      enabled?: boolean
      http?: INetworkPolicyPeer[]
      https?: INetworkPolicyPeer[]
      management?: INetworkPolicyPeer[]
    }
    proxy?: { headers?: 'forwarded' | 'xforwarded' }
    readinessProbe?: Probe
    resources?: IResourceRequirements
    scheduling?: Scheduling
    serviceMonitor?: { enabled?: boolean; interval?: string; scrapeTimeout?: string; labels?: Record<string, string> }
    startOptimized?: boolean
    startupProbe?: Probe
    tracing?: { enabled?: boolean; endpoint?: string }
    transaction?: { xaEnabled?: boolean }
    truststores?: Record<string, { name?: string; secret?: { name: string }; configMap?: { name: string } }>
    unsupported?: { podTemplate?: Partial<IPodTemplateSpec> }
    update?: { strategy?: 'Auto' | 'Explicit' | 'RecreateOnImageChange'; revision?: string }
    volumeMounts?: IVolumeMount[]
    volumes?: IVolume[]
  }
}

type Option = { name: string; value: string } | { name: string; secret: ISecretKeySelector }

interface Probe {
  periodSeconds?: number
  failureThreshold?: number
}

interface Scheduling {
  affinity?: IAffinity
  podLabels?: Record<string, string>
  priorityClassName?: string
  tolerations?: IToleration[]
  topologySpreadConstraints?: ITopologySpreadConstraint[]
}
