import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { Copy, DockerfileParser, From, type Instruction } from 'dockerfile-ast'
import { readText, root } from './files.js'

/** What is wrong with a Dockerfile whose context is the root: its grammar, what it copies, and what we promise of every image. */
export function dockerfileProblems(text: string): string[] {
  const instructions = DockerfileParser.parse(text).getInstructions()
  return [
    ...validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${JSON.stringify(message)}`),
    ...instructions.flatMap((instruction) => copyProblems(instruction, instructions)),
    ...promiseProblems(instructions),
  ]
}

function copyProblems(instruction: Instruction, all: readonly Instruction[]): string[] {
  if (!(instruction instanceof Copy)) return []
  const line = instruction.getRange().start.line + 1
  const from = instruction.getFromFlag()?.getValue()
  if (from) {
    const stages = all.filter((other): other is From => other instanceof From).map((stage) => stage.getBuildStage())
    return stages.includes(from) ? [] : [`line ${line}: copies from the stage ${from}, which is not there`]
  }
  const sources = instruction
    .getArguments()
    .slice(0, -1)
    .map((argument) => argument.getValue())
  return sources.flatMap((source) => {
    if (!existsSync(join(root, source))) return [`line ${line}: copies ${source}, which does not exist`]
    return ignored.includes(source.split('/')[0] ?? '') ? [`line ${line}: copies ${source}, which .dockerignore leaves out`] : []
  })
}

/** The folders that .dockerignore leaves out as a whole. */
const ignored = readText('.dockerignore')
  .split('\n')
  .filter((line) => /^[\w.-]+$/.test(line))

/** Of the last stage, the one that runs. */
function promiseProblems(instructions: readonly Instruction[]): string[] {
  const start = instructions.findLastIndex((instruction) => instruction instanceof From)
  const last = instructions.slice(Math.max(start, 0))
  const argumentsOf = (keyword: string) =>
    last.findLast((instruction) => instruction.getKeyword() === keyword)?.getRawArgumentsContent() ?? ''
  const images = instructions.filter((instruction): instruction is From => instruction instanceof From)
  const stages = images.map((image) => image.getBuildStage())
  return [
    ...images
      .map((image) => image.getImage() ?? '')
      .filter((image) => !stages.includes(image) && image !== 'node:24-bookworm-slim')
      .map((image) => `is built from ${image}`),
    ...(/^[1-9]\d*(:[1-9]\d*)?$/.test(argumentsOf('USER')) ? [] : ['runs as root, or as a user that Kubernetes cannot tell from root']),
    ...(argumentsOf('HEALTHCHECK').includes('/livez') ? [] : ['has no HEALTHCHECK on /livez']),
    ...(/^\[.*"dist\/main\.js"\]$/.test(argumentsOf('CMD')) ? [] : ['does not start dist/main.js without a shell']),
  ]
}
