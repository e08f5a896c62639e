import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './files.js'

/** The repository as it stands, in a folder of its own, to be changed and thrown away. Installed packages are shared, workspaces are its own. */
export function scratchCopy() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'kade-scratch-'))
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  const files = listed.split('\0').filter((file) => file !== '')
  for (const file of files) cpSync(join(root, file), join(folder, file), { force: true })
  const workspaces = files.filter((file) => file.endsWith('package.json')).map(dirname)
  for (const workspace of workspaces) linkPackages(join(root, workspace, 'node_modules'), join(folder, workspace, 'node_modules'), folder)
  return {
    folder,
    /** Links a workspace that is new to the packages of another, as an installation would. */
    link: (workspace: string, like: string): void =>
      linkPackages(join(root, like, 'node_modules'), join(folder, workspace, 'node_modules'), folder),
    /** Answers what it printed. @throws with that when it fails. */
    run: (command: string, ...args: readonly string[]): Promise<string> => run(folder, command, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
export type ScratchCopy = ReturnType<typeof scratchCopy>

/** What is a workspace of the repository becomes the copy's; all else is linked to where it is installed. */
function linkPackages(from: string, to: string, folder: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of entriesOf(from)) {
    if (name.startsWith('@') && name !== '@kade') linkPackages(join(from, name), join(to, name), folder)
    else if (name === '@kade') {
      mkdirSync(join(to, name))
      for (const own of entriesOf(join(from, name)))
        symlinkSync(realpathSync(join(from, name, own)).replace(root, folder), join(to, name, own))
    } else if (name !== '.cache') symlinkSync(realpathSync(join(from, name)), join(to, name))
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // a workspace that needs no package
  }
}

function run(cwd: string, command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = join(cwd, 'node_modules', '.bin', command)
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NODE_OPTIONS: command === 'jest' ? process.env.NODE_OPTIONS : '', JEST_WORKER_ID: undefined },
    })
    let printed = ''
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()))
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`)),
    )
  })
}
