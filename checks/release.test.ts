import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readText, root } from './support/files.js'

const FOLDERS = {
  orders: 'services/orders',
  inventory: 'services/inventory',
  shipping: 'services/shipping',
  analytics: 'services/analytics',
  gateway: 'gateway',
}
type Service = keyof typeof FOLDERS
const ALL = Object.keys(FOLDERS) as Service[]

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kade-release-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })
const setVersion = (service: Service, version: string): void =>
  write(join(FOLDERS[service], 'package.json'), `{ "name": "@kade/${service}", "version": "${version}" }`)

/** A repository with the five services at 1.2.0, all of them released. */
function released(): void {
  git('init', '--quiet')
  for (const service of ALL) setVersion(service, '1.2.0')
  git('add', '.')
  git('commit', '--quiet', '--message', 'All at 1.2.0')
  for (const service of ALL) git('tag', `${service}@1.2.0`)
}

const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', RELEASE_ROOT: folder, REGISTRY: 'ghcr.io/kade-oms', ...env },
  })
  return { status, out: stdout.trim(), err: stderr.trim() }
}
const plan = (...args: string[]) => run(process.execPath, ['scripts/release/plan.mjs', ...args])

describe('The plan of a release', () => {
  it('has a service whose version is new, and none whose version is released', () => {
    released()
    setVersion('orders', '1.3.0')
    expect(plan()).toEqual({ status: 0, out: 'orders: orders@1.3.0, ghcr.io/kade-oms/orders:1.3.0', err: '' })
    expect(JSON.parse(plan('--json').out)).toEqual({
      include: [{ service: 'orders', version: '1.3.0', tag: 'orders@1.3.0', image: 'ghcr.io/kade-oms/orders:1.3.0' }],
    })
  })

  it('is empty when nothing has changed', () => {
    released()
    expect(plan()).toEqual({ status: 0, out: 'Nothing is to be released.', err: '' })
    expect(plan('--json').out).toBe('{"include":[]}')
  })

  it('has all of them the first time', () => {
    released()
    for (const service of ALL) git('tag', '--delete', `${service}@1.2.0`)
    expect(
      plan()
        .out.split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(ALL)
  })

  it('refuses a tag that exists', () => {
    released()
    expect(plan('orders')).toEqual({
      status: 1,
      out: '',
      err: 'orders@1.2.0 exists: a version is released once. Say what changed with `pnpm changeset`, and raise the version of @kade/orders with `pnpm changeset version`.',
    })
  })

  it('refuses a version that goes back, to a tag that exists or to none', () => {
    released()
    git('tag', 'orders@1.10.0')
    expect(plan()).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^orders@1\.2\.0 exists, and orders@1\.10\.0 after it: a version is released once\./),
    })
    setVersion('orders', '1.9.0')
    expect(plan()).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^orders is at 1\.9\.0, and orders@1\.10\.0 is released: versions only rise\./),
    })
  })

  it('refuses what is no service, and what is no version', () => {
    released()
    expect(plan('billing')).toMatchObject({
      status: 1,
      err: 'billing is no service: there are orders, inventory, shipping, analytics, gateway',
    })
    setVersion('orders', 'latest')
    expect(plan()).toMatchObject({ status: 1, err: 'services/orders/package.json has no version such as 1.2.3: latest' })
  })

  it('can be made of this repository', () => {
    for (const service of ALL) expect(readText(join(FOLDERS[service], 'package.json'))).toMatch(/"version": "\d+\.\d+\.\d+"/)
  })
})

describe('Versions and changelogs', () => {
  it('rise for a service and for every service that holds what has changed, with what was said', () => {
    for (const file of ['pnpm-workspace.yaml', '.changeset/config.json', 'package.json']) cpSync(join(root, file), join(folder, file))
    write('packages/service-kit/package.json', '{ "name": "@kade/service-kit", "version": "0.1.0", "private": true }')
    for (const name of ['e2e', 'bench']) write(`${name}/package.json`, `{ "name": "@kade/${name}", "version": "0.1.0", "private": true }`)
    for (const service of ALL) {
      const dependencies = service === 'analytics' ? {} : { '@kade/service-kit': 'workspace:*' }
      write(
        join(FOLDERS[service], 'package.json'),
        JSON.stringify({ name: `@kade/${service}`, version: '1.2.0', private: true, dependencies }),
      )
    }
    write('.changeset/one.md', "---\n'@kade/orders': minor\n---\n\nOrders have a gift message.\n")
    write('.changeset/two.md', "---\n'@kade/service-kit': patch\n---\n\nThe relay waits for less.\n")
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Two changes')
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const { status, err } = spawnSyncIn(join(root, 'node_modules', '.bin', 'changeset'), ['version'])
    expect({ status, err }).toEqual({ status: 0, err: expect.any(String) })

    const versions = ALL.map(
      (service) => (JSON.parse(readFileSync(join(folder, FOLDERS[service], 'package.json'), 'utf8')) as { version: string }).version,
    )
    expect(Object.fromEntries(ALL.map((service, index) => [service, versions[index]]))).toEqual({
      orders: '1.3.0',
      inventory: '1.2.1',
      shipping: '1.2.1',
      analytics: '1.2.0',
      gateway: '1.2.1',
    })
    expect(run(process.execPath, ['scripts/release/notes.mjs', 'orders', '1.3.0']).out).toMatch(
      /^### Minor Changes\n\n- .*Orders have a gift message\./,
    )
    expect(run(process.execPath, ['scripts/release/notes.mjs', 'analytics', '1.2.0']).out).toBe('The first release of analytics.')
    expect(run(process.execPath, ['scripts/release/notes.mjs', 'billing', '1.2.0'])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^billing is no service/),
    })
  })

  function spawnSyncIn(program: string, args: readonly string[]) {
    const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    return { status, err: stderr }
  }
})

describe('The overlay of a service', () => {
  const file = 'k8s/services/orders/overlays/prod/kustomization.yaml'
  const deploy = (...args: string[]) => run(process.execPath, ['scripts/release/deploy.mjs', ...args])

  it('is told the release, and nothing else in it changes', () => {
    write(file, readText(file))
    expect(deploy('prod', 'orders', '1.3.0')).toEqual({ status: 0, out: `${file}: orders 1.3.0`, err: '' })
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readText(file).replace(/newTag: \S+ /, 'newTag: 1.3.0 '))
    expect(deploy('prod', 'orders', '1.3.0').status).toBe(0)
  })

  it('is left alone for a place, a service or a version that is none', () => {
    expect(deploy('production', 'orders', '1.3.0')).toMatchObject({
      status: 1,
      err: 'production is no place: there are dev, staging, prod',
    })
    expect(deploy('prod', 'billing', '1.3.0')).toMatchObject({ status: 1, err: expect.stringMatching(/^billing is no service/) })
    expect(deploy('prod', 'orders', 'latest')).toMatchObject({ status: 1, err: 'latest is no version such as 1.2.3' })
  })
})

describe('An image', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  /** Stands in for docker, grype and cosign: notes how it was called, one call a line. */
  const withTools = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    for (const tool of ['docker', 'grype', 'cosign']) {
      write(
        `bin/${tool}`,
        `#!/bin/sh\necho "${tool} $*" >>"${folder}/calls"\ncase "$*" in *imagetools\\ inspect*:1.2.0) exit 0 ;; *imagetools\\ inspect*) exit 1 ;; *arm64*--fail-on*) exit "\${ARM64_SCAN:-0}" ;; esac\n` +
          `while [ $# -gt 0 ]; do [ "$1" != --metadata-file ] || echo '{"containerimage.digest":"${digest}"}' >"$2"; shift; done\n`,
      )
      chmodSync(join(folder, 'bin', tool), 0o755)
    }
    writeFileSync(join(folder, 'calls'), '')
    const { status, out, err } = run('sh', [`scripts/release/${script}`, ...args], {
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      ...env,
    })
    return { status, out, err, calls: readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n') }
  }
  const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const labels = `--label org.opencontainers.image.version=1.3.0 --label org.opencontainers.image.revision=${revision} --label org.opencontainers.image.licenses=MIT`

  it('is built for this machine, or for both platforms with SBOM and provenance, pushed where no tag leads', () => {
    expect(withTools('build-image.sh', ['orders', '1.3.0']).calls).toEqual([
      `docker buildx build --file services/orders/Dockerfile ${labels} --load --tag ghcr.io/kade-oms/orders:1.3.0 .`,
    ])
    const { status, out, calls } = withTools('build-image.sh', ['gateway', '1.3.0'], { PUSH: 'yes' })
    expect({ status, out }).toEqual({ status: 0, out: digest })
    expect(calls).toEqual([
      expect.stringMatching(
        `^docker buildx build --file gateway/Dockerfile ${labels} --platform linux/amd64,linux/arm64 --sbom=true --provenance=mode=max --output type=image,name=ghcr.io/kade-oms/gateway,push=true,push-by-digest=true,name-canonical=true --metadata-file \\S+ \\.$`,
      ),
    ])
    expect(withTools('build-image.sh', ['billing', '1.3.0'])).toMatchObject({
      status: 1,
      calls: [''],
      err: expect.stringMatching(/^billing is no service/),
    })
  })

  it('is scanned on both platforms, and refused for what is critical on one', () => {
    const scans = ['linux/amd64', 'linux/arm64'].map(
      (platform) => `grype registry:ghcr.io/kade-oms/orders@${digest} --platform ${platform} --fail-on critical`,
    )
    expect(withTools('scan-image.sh', ['orders', digest])).toMatchObject({ status: 0, calls: scans })
    expect(withTools('scan-image.sh', ['orders', digest], { ARM64_SCAN: '2' })).toMatchObject({ status: 2, calls: scans })
    expect(withTools('scan-image.sh', ['orders', 'dev']).calls).toEqual(['grype docker:ghcr.io/kade-oms/orders:dev --fail-on critical'])
  })

  it('is signed by its digest alone, since a tag may lead elsewhere', () => {
    expect(withTools('sign-image.sh', ['orders', digest]).calls).toEqual([
      `cosign sign --yes --recursive ghcr.io/kade-oms/orders@${digest}`,
    ])
    expect(withTools('sign-image.sh', ['orders', '1.3.0'])).toMatchObject({
      status: 1,
      calls: [''],
      err: expect.stringMatching(/^1\.3\.0 is no digest/),
    })
  })

  it('gets a tag that leads nowhere yet, and keeps one that does', () => {
    expect(withTools('tag-image.sh', ['orders', '1.3.0', digest]).calls).toEqual([
      'docker buildx imagetools inspect ghcr.io/kade-oms/orders:1.3.0',
      `docker buildx imagetools create --tag ghcr.io/kade-oms/orders:1.3.0 ghcr.io/kade-oms/orders@${digest}`,
    ])
    expect(withTools('tag-image.sh', ['orders', '1.2.0', digest])).toMatchObject({
      status: 1,
      err: 'ghcr.io/kade-oms/orders:1.2.0 exists: a version is released once',
      calls: ['docker buildx imagetools inspect ghcr.io/kade-oms/orders:1.2.0'],
    })
  })
})

describe('The smoke test', () => {
  /** Stands in for every program that it calls; `failing` is the part of a call that fails. */
  const smoke = (failing = 'nothing', env: NodeJS.ProcessEnv = {}) => {
    for (const tool of ['docker', 'kind', 'kubectl', 'helm', 'node']) {
      write(`bin/${tool}`, `#!/bin/sh\necho "${tool} $*" >>"${folder}/calls"\ncase "$*" in *"${failing}"*) exit 1 ;; esac\n`)
      chmodSync(join(folder, 'bin', tool), 0o755)
    }
    writeFileSync(join(folder, 'calls'), '')
    const { status, err } = run('sh', ['scripts/release/smoke.sh'], { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env })
    // The tunnel is begun beside the rest: its call is noted at any time.
    const calls = readFileSync(join(folder, 'calls'), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((call) => !call.includes('port-forward'))
    return { status, err, calls, applied: calls.flatMap((call) => / apply --kustomize (\S+)/.exec(call)?.[1] ?? []) }
  }

  it('builds and loads five images, deploys service by service and as a whole, asks for an order, and leaves no cluster', () => {
    const { status, calls, applied } = smoke()
    expect(status).toBe(0)
    expect(calls.filter((call) => call.startsWith('docker buildx build')).length).toBe(5)
    expect(calls.filter((call) => call.startsWith('kind load docker-image'))).toEqual(
      ALL.map((service) => `kind load docker-image ghcr.io/kade-oms/${service}:dev --name kade-smoke`),
    )
    expect(applied).toEqual([
      'k8s/platform/overlays/dev',
      'k8s/services/gateway/supergraph/overlays/dev',
      ...ALL.map((service) => `k8s/services/${service}/overlays/dev`),
      'k8s/overlays/dev',
    ])
    expect(calls.at(-2)).toBe('node scripts/release/smoke-order.mjs http://127.0.0.1:4180')
    expect(calls.at(-1)).toBe('kind delete cluster --name kade-smoke')
  })

  it('fails with what it finds, tells what was there, and leaves no cluster', () => {
    const { status, err, calls } = smoke('rollout status deployment/shipping')
    expect(status).toBe(1)
    expect(err).toContain('What was there when it failed:')
    expect(calls).toContain(
      'kubectl --context kind-kade-smoke --namespace kade-dev logs --selector app.kubernetes.io/name=shipping --tail 40 --prefix',
    )
    expect(calls.filter((call) => call.startsWith('node '))).toEqual([])
    expect(calls.at(-1)).toBe('kind delete cluster --name kade-smoke')
  })

  it('keeps the cluster, and the images that are there, where it is told so', () => {
    const { calls } = smoke('nothing', { KEEP: 'yes', BUILD: 'no' })
    expect(calls.filter((call) => /^docker buildx|^kind delete/.test(call))).toEqual([])
  })
})
