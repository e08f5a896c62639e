/**
 * Kubernetes' Pod Security Standard `restricted`, by which a namespace with `pod-security.kubernetes.io/enforce: restricted` admits pods:
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export interface SecuredContainer {
  readonly name: string
  readonly ports?: readonly { readonly hostPort?: number }[]
  readonly securityContext?: {
    readonly privileged?: boolean
    readonly runAsNonRoot?: boolean
    readonly runAsUser?: number
    readonly allowPrivilegeEscalation?: boolean
    readonly seccompProfile?: { readonly type?: string }
    readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] }
  }
}
export interface SecuredPod {
  readonly hostNetwork?: boolean
  readonly hostPID?: boolean
  readonly hostIPC?: boolean
  readonly securityContext?: {
    readonly runAsNonRoot?: boolean
    readonly runAsUser?: number
    readonly seccompProfile?: { readonly type?: string }
    readonly sysctls?: readonly unknown[]
  }
  readonly volumes?: readonly Readonly<Record<string, unknown>>[]
  readonly containers: readonly SecuredContainer[]
  readonly initContainers?: readonly SecuredContainer[]
}

const VOLUMES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret']
const PROFILES = ['RuntimeDefault', 'Localhost']

/** Why a namespace that enforces `restricted` would turn the pod away. */
export function notRestricted(pod: SecuredPod): string[] {
  const ofPod = pod.securityContext ?? {}
  const volumes = (pod.volumes ?? []).flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name' && !VOLUMES.includes(key)))
  return [
    ...(pod.hostNetwork || pod.hostPID || pod.hostIPC ? ['shares a namespace of its node'] : []),
    ...(ofPod.sysctls?.length ? ['sets a kernel parameter'] : []),
    ...volumes.map((type) => `mounts a volume of the type ${type}`),
    ...[...pod.containers, ...(pod.initContainers ?? [])].flatMap((container) =>
      containerProblems(container, ofPod).map((problem) => `${container.name} ${problem}`),
    ),
  ]
}

function containerProblems(
  { ports = [], securityContext: own = {} }: SecuredContainer,
  ofPod: SecuredPod['securityContext'] = {},
): string[] {
  const added = (own.capabilities?.add ?? []).filter((capability) => capability !== 'NET_BIND_SERVICE')
  return [
    ...(own.privileged ? ['is privileged'] : []),
    ...(own.allowPrivilegeEscalation === false ? [] : ['may gain privileges']),
    ...(own.capabilities?.drop?.includes('ALL') && added.length === 0 ? [] : ['keeps capabilities']),
    ...((own.runAsNonRoot ?? ofPod.runAsNonRoot) ? [] : ['may run as root']),
    ...((own.runAsUser ?? ofPod.runAsUser) === 0 ? ['runs as user 0'] : []),
    ...(PROFILES.includes((own.seccompProfile ?? ofPod.seccompProfile)?.type ?? '') ? [] : ['may make every system call']),
    ...(ports.some(({ hostPort }) => hostPort) ? ['takes a port of its node'] : []),
  ]
}
