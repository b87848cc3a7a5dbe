import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../refusal'
import type { Command } from './command'
import { importExport, importParentsList } from './import-files'
import { schoolOf } from './who'

/** Imports a school's own files. */
export const importCommand: Command = {
  purpose: 'take over the export of the pupil administration, or a list of parents',
  usage: '--school CODE (--edexml FILE | --parents FILE)',
  options: { school: { type: 'string' }, edexml: { type: 'string' }, parents: { type: 'string' } },
  required: ['school'],
  async run({ given, now, say }) {
    const { edexml, parents } = given
    if (!edexml && !parents) throw new Refusal('Say which file: --edexml FILE or --parents FILE.')
    const schoolId = await schoolOf(given)
    if (edexml) tell(await importExport(schoolId, read(edexml), now), say)
    if (parents) tell(await importParentsList(schoolId, read(parents), now), say)
  },
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(path.resolve(file))
  } catch {
    throw new Refusal(`${file} cannot be read.`)
  }
}

function tell(counts: Record<string, number>, say: (line: string) => void): void {
  for (const [what, count] of Object.entries(counts)) say(`${what}: ${count}`)
}
