import { strFromU8 } from 'fflate'
import { STYLE_SIZE, VOICE_ROWS } from '../../config/limits.ts'
import { openZip } from '../../lib/open-zip.ts'
import { importError } from './import-error.ts'
import type { NumberArray } from './number-array.ts'
import { readFloats } from './read-floats.ts'
import { NPY_MAGIC, readNpy } from './read-npy.ts'
import { readTorch } from './read-torch.ts'

/** A voice has half a megabyte; as JSON, some three. */
const LARGEST = 16_000_000
const RAW_BYTES = VOICE_ROWS * STYLE_SIZE * Float32Array.BYTES_PER_ELEMENT
/** The published voices stay within 3.2. */
const FARTHEST = 10

/**
 * Reads a voice from a raw `.bin`, NumPy's `.npy` or `.npz`, PyTorch's `.pt` or JSON, told apart by what they hold.
 * @returns VOICE_ROWS × STYLE_SIZE finite numbers. @throws SpeechError InputError that says what is wrong with the file
 */
export function readVoiceFile(name: string, bytes: Uint8Array): Float32Array {
  if (bytes.length > LARGEST) {
    throw importError(
      `The file has ${bytes.length} bytes; a voice has at most ${LARGEST}. Choose another file.`,
    )
  }
  return checkedVoice(readNumbers(name.toLowerCase(), bytes))
}

function readNumbers(name: string, bytes: Uint8Array): NumberArray {
  if (begins(bytes, NPY_MAGIC)) return readNpy(bytes)
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readArchive(bytes)
  if (name.endsWith('.json')) return readJson(bytes)
  if (name.endsWith('.pt') || name.endsWith('.pth') || name.endsWith('.pkl')) {
    throw importError(
      'This is a bare pickle, which may hold a program, so it is never opened. Save the voice with a newer torch.save, or as .npy.',
    )
  }
  if (bytes.length === RAW_BYTES) {
    return { shape: [VOICE_ROWS, STYLE_SIZE], values: readFloats(bytes, 'float32') }
  }
  throw importError(
    `The file has ${bytes.length} bytes; a voice as bare float32 numbers has ${RAW_BYTES} (${VOICE_ROWS} × 1 × ${STYLE_SIZE}). Choose a .bin, .npy, .npz, .pt or .json file of a Kokoro voice.`,
  )
}

function readArchive(bytes: Uint8Array): NumberArray {
  const files = openZip(bytes, {
    mostBytes: LARGEST,
    tooLarge: `The archive would unfold to more than the ${LARGEST} bytes that a voice can have. Choose another file.`,
    damaged: 'The archive is damaged. Fetch the file again.',
  })
  const names = [...files.keys()]
  if (names.some((path) => path === 'data.pkl' || path.endsWith('/data.pkl'))) return readTorch(files)
  const arrays = names.filter((path) => path.endsWith('.npy') && begins(files.get(path)!, NPY_MAGIC))
  if (arrays.length === 1) return readNpy(files.get(arrays[0]!)!)
  throw importError(
    arrays.length === 0
      ? 'The archive holds neither a NumPy array nor a PyTorch tensor. Choose the file of a Kokoro voice.'
      : `The archive holds ${arrays.length} arrays; import one voice at a time. Save the one you want as .npy.`,
  )
}

/** Rows of numbers, bare or as the only list in an object. */
function readJson(bytes: Uint8Array): NumberArray {
  let json: unknown
  try {
    json = JSON.parse(strFromU8(bytes))
  } catch {
    throw importError('The file is not JSON, whatever its name says. Choose another one.')
  }
  const lists = Array.isArray(json) ? [json] : Object.values(json ?? {}).filter(Array.isArray)
  if (lists.length !== 1) {
    throw importError(
      'The JSON file has no single list of numbers. A voice is a list of 510 rows of 256 numbers.',
    )
  }
  const shape: number[] = []
  for (let list: unknown = lists[0]; Array.isArray(list); list = list[0]) shape.push(list.length)
  const values = (lists[0] as unknown[]).flat(3)
  const wrong = values.find((value) => typeof value !== 'number')
  if (wrong !== undefined) {
    throw importError(`The JSON file has ${JSON.stringify(wrong).slice(0, 40)} where a number should be.`)
  }
  return { shape, values: Float32Array.from(values as number[]) }
}

function checkedVoice({ shape, values }: NumberArray): Float32Array {
  const axes = shape.filter((axis) => axis !== 1)
  const isVoice = axes.length === 2 && axes[0] === VOICE_ROWS && axes[1] === STYLE_SIZE
  const isFlat = axes.length === 1 && axes[0] === VOICE_ROWS * STYLE_SIZE
  if (!(isVoice || isFlat) || values.length !== VOICE_ROWS * STYLE_SIZE) {
    const older =
      axes[0] === 511 ? ' It may be a voice of an older Kokoro, which this model cannot speak with.' : ''
    throw importError(
      `The file holds ${shape.join(' × ') || 'one'} numbers; a voice has ${VOICE_ROWS} × 1 × ${STYLE_SIZE}.${older}`,
    )
  }
  const bad = values.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0) {
    throw importError(
      `In row ${Math.floor(bad / STYLE_SIZE) + 1}, column ${(bad % STYLE_SIZE) + 1} the voice holds ${values[bad]}, which is not a finite number. The file is damaged; fetch it again.`,
    )
  }
  const farthest = values.reduce((farthest, value) => Math.max(farthest, Math.abs(value)), 0)
  if (farthest > FARTHEST || farthest < 0.01) {
    throw importError(
      `The largest number in the file is ${Number(farthest.toPrecision(3))}; in a voice it lies between 0.01 and ${FARTHEST}. This is not a Kokoro voice.`,
    )
  }
  return values
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
