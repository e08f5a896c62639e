/**
 * What our manifests use of the custom resources of Strimzi 1.0, CloudNativePG 1.2x and its Barman Cloud plugin, the Prometheus operator 0.8x and Argo CD 3, strict: a field that is
 * not named here is refused. Written after their CRDs, which are published under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0)
 * by the Strimzi, CloudNativePG, Prometheus operator and Argo CD authors. A manifest that needs another field adds it here, from the operator's reference.
 */
type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string', minLength: 1 }
const count: Schema = { type: 'integer', minimum: 1 }
const flag: Schema = { type: 'boolean' }
const size: Schema = { type: 'string', pattern: '^[0-9]+(Mi|Gi|Ti)$' }
const duration: Schema = { type: 'string', pattern: '^[0-9]+(ms|s|m|h)$' }
const words: Schema = { type: 'object', additionalProperties: { type: 'string' } }
const list = (items: Schema): Schema => ({ type: 'array', minItems: 1, items })
const oneOf = (...values: readonly string[]): Schema => ({ enum: values })

/** Exactly these fields; a name that ends in ! is required. */
function fields(shape: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(shape)
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
    properties: Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name.replace(/!$/, ''), schema])),
  }
}

const metadata = fields({ 'name!': text, namespace: text, labels: words, annotations: words })
const object = (apiVersion: string, kind: string, spec: Schema): Schema =>
  fields({ 'apiVersion!': { const: apiVersion }, 'kind!': { const: kind }, 'metadata!': metadata, 'spec!': spec })
const labelSelector = fields({ matchLabels: words })
const amounts = fields({ cpu: { type: 'string', pattern: '^[0-9]+m?$' }, memory: size })
const resources = fields({ 'requests!': amounts, 'limits!': amounts })
/** Kafka's own settings: the operator passes them on. */
const kafkaSettings: Schema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z.]+$' },
  additionalProperties: { type: ['string', 'integer', 'boolean'] },
}

const podSecurity = fields({
  runAsNonRoot: flag,
  fsGroup: { type: 'integer' },
  seccompProfile: fields({ 'type!': oneOf('RuntimeDefault', 'Localhost', 'Unconfined') }),
})
const containerTemplate = fields({
  securityContext: fields({ allowPrivilegeEscalation: flag, capabilities: fields({ add: list(text), drop: list(text) }) }),
})
const spread = list(
  fields({
    'maxSkew!': count,
    'topologyKey!': text,
    'whenUnsatisfiable!': oneOf('ScheduleAnyway', 'DoNotSchedule'),
    'labelSelector!': labelSelector,
  }),
)

const nodePool = fields({
  'replicas!': count,
  'roles!': list(oneOf('controller', 'broker')),
  'storage!': fields({
    'type!': { const: 'jbod' },
    'volumes!': list(
      fields({
        'id!': { type: 'integer' },
        'type!': { const: 'persistent-claim' },
        'size!': size,
        kraftMetadata: { const: 'shared' },
        deleteClaim: flag,
      }),
    ),
  }),
  'resources!': resources,
  jvmOptions: fields({ '-Xms': text, '-Xmx': text }),
  template: fields({ pod: fields({ securityContext: podSecurity, topologySpreadConstraints: spread }), kafkaContainer: containerTemplate }),
})

const kafka = fields({
  'kafka!': fields({
    'version!': text,
    'listeners!': list(
      fields({
        'name!': { type: 'string', pattern: '^[a-z0-9]{1,11}$' },
        'port!': { type: 'integer', minimum: 9092 },
        'type!': oneOf('internal', 'route', 'loadbalancer', 'nodeport', 'ingress', 'cluster-ip'),
        'tls!': flag,
        networkPolicyPeers: list(fields({ podSelector: labelSelector, namespaceSelector: labelSelector })),
      }),
    ),
    config: kafkaSettings,
  }),
  entityOperator: fields({
    topicOperator: fields({}),
    userOperator: fields({}),
    template: fields({ pod: fields({ securityContext: podSecurity }), topicOperatorContainer: containerTemplate }),
  }),
})

const topic = fields({ 'partitions!': count, 'replicas!': count, config: kafkaSettings })

const BARMAN = { const: 'barman-cloud.cloudnative-pg.io' }
const barmanParameters = fields({ 'barmanObjectName!': text, serverName: text })

const cluster = fields({
  'instances!': count,
  imageName: text,
  postgresql: fields({ parameters: words, synchronous: fields({ 'method!': oneOf('any', 'first'), 'number!': count }) }),
  bootstrap: fields({
    initdb: fields({ 'database!': text, 'owner!': text, postInitSQL: list(text), postInitApplicationSQL: list(text) }),
    recovery: fields({
      'source!': text,
      'database!': text,
      'owner!': text,
      // A moment without its zone would be taken for one of the server's.
      recoveryTarget: fields({ 'targetTime!': { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d\d$` } }),
    }),
  }),
  externalClusters: list(fields({ 'name!': text, 'plugin!': fields({ 'name!': BARMAN, 'parameters!': barmanParameters }) })),
  plugins: list(fields({ 'name!': BARMAN, isWALArchiver: flag, 'parameters!': barmanParameters })),
  'storage!': fields({ 'size!': size, storageClass: text }),
  'resources!': resources,
  affinity: fields({ enablePodAntiAffinity: flag, topologyKey: text }),
  topologySpreadConstraints: spread,
})

const scheduledBackup = fields({
  // With seconds: six places, unlike cron's five.
  'schedule!': { type: 'string', pattern: String.raw`^\S+( \S+){5}$` },
  'cluster!': fields({ 'name!': text }),
  method: oneOf('volumeSnapshot', 'plugin'),
  pluginConfiguration: fields({ 'name!': BARMAN }),
  backupOwnerReference: oneOf('none', 'self', 'cluster'),
})

const keyOf = fields({ 'name!': text, 'key!': text })
const compressed = fields({ 'compression!': oneOf('gzip', 'bzip2', 'snappy') })

const objectStore = fields({
  'retentionPolicy!': { type: 'string', pattern: '^[1-9][0-9]*[dwm]$' },
  'configuration!': fields({
    'destinationPath!': { type: 'string', pattern: '^s3://[a-z0-9.-]+/$' },
    endpointURL: text,
    's3Credentials!': fields({ 'accessKeyId!': keyOf, 'secretAccessKey!': keyOf }),
    wal: compressed,
    data: compressed,
  }),
})

const podMonitor = fields({
  jobLabel: text,
  'selector!': labelSelector,
  'podMetricsEndpoints!': list(fields({ 'port!': text, path: text, interval: duration })),
})

const rules = fields({
  'groups!': list(
    fields({ 'name!': text, 'rules!': list(fields({ 'alert!': text, 'expr!': text, for: duration, labels: words, annotations: words })) }),
  ),
})

const applicationSet = fields({
  goTemplate: flag,
  goTemplateOptions: list(text),
  'generators!': list(fields({ list: fields({ 'elements!': list(words) }) })),
  'template!': fields({
    'metadata!': metadata,
    'spec!': fields({
      'project!': text,
      'source!': fields({ 'repoURL!': text, 'path!': text, 'targetRevision!': text }),
      'destination!': fields({ 'server!': text, 'namespace!': text }),
      syncPolicy: fields({
        automated: fields({ prune: flag, selfHeal: flag }),
        retry: fields({ limit: count, backoff: fields({ duration, factor: count, maxDuration: duration }) }),
        syncOptions: list(text),
      }),
    }),
  }),
  syncPolicy: fields({ preserveResourcesOnDeletion: flag }),
})

/** By `apiVersion kind`. */
export const customResources: Readonly<Record<string, Schema>> = Object.fromEntries(
  (
    [
      ['kafka.strimzi.io/v1', 'KafkaNodePool', nodePool],
      ['kafka.strimzi.io/v1', 'Kafka', kafka],
      ['kafka.strimzi.io/v1', 'KafkaTopic', topic],
      ['postgresql.cnpg.io/v1', 'Cluster', cluster],
      ['postgresql.cnpg.io/v1', 'ScheduledBackup', scheduledBackup],
      ['barmancloud.cnpg.io/v1', 'ObjectStore', objectStore],
      ['monitoring.coreos.com/v1', 'PodMonitor', podMonitor],
      ['monitoring.coreos.com/v1', 'PrometheusRule', rules],
      ['argoproj.io/v1alpha1', 'ApplicationSet', applicationSet],
    ] as const
  ).map(([apiVersion, kind, spec]) => [`${apiVersion} ${kind}`, object(apiVersion, kind, spec)]),
)
