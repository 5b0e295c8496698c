import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorMs } from '../../../scripts/processor-ms.ts'
import { floatBytes } from '../../lib/float-bytes.ts'
import { readVoiceFile } from './read-voice-file.ts'

const VOICE = Float32Array.from({ length: 510 * 256 }, (_, at) => Math.fround(Math.sin(at) / 2))
const RAW = floatBytes(VOICE)

function npy(header: string, numbers: Uint8Array): Uint8Array {
  const padded = header.padEnd(118 - 1) + '\n'
  return new Uint8Array([0x93, ...strToU8('NUMPY'), 1, 0, padded.length, 0, ...strToU8(padded), ...numbers])
}
const header = (shape: string, descr = '<f4', order = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`

function doubles(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  values.forEach((value, at) => view.setFloat64(at * 8, value, false))
  return new Uint8Array(view.buffer)
}

const byte = (...bytes: number[]) => String.fromCharCode(...bytes)
const short = (value: number) => byte(0x4d, value & 255, value >> 8)
const text = (value: string) => byte(0x58, value.length, 0, 0, 0) + value
/** What torch.save writes for a tensor, by protocol 2. */
function pickled({
  rows = 510,
  storage = 'FloatStorage',
  call = 'ctorch._utils\n_rebuild_tensor_v2\n',
} = {}) {
  return (
    byte(0x80, 2) +
    `${call}q${byte(0)}((${text('storage')}q${byte(1)}ctorch\n${storage}\nq${byte(2)}${text('0')}q${byte(3)}` +
    `${text('cpu')}q${byte(4)}J${byte(0, 0xfe, 1, 0)}tq${byte(5)}QK${byte(0)}` +
    `${short(rows)}K${byte(1)}${short(256)}${byte(0x87)}q${byte(6)}` +
    `${short(256)}${short(256)}K${byte(1)}${byte(0x87)}q${byte(7)}${byte(0x89)}` +
    `ccollections\nOrderedDict\nq${byte(8)})Rq${byte(9)}tq${byte(10)}Rq${byte(11)}.`
  )
}
const torch = (pickle: string, numbers = RAW) =>
  zipSync(
    {
      'voice/data.pkl': strToU8(pickle, true),
      'voice/byteorder': strToU8('little'),
      'voice/data/0': numbers,
    },
    { level: 0 },
  )
const json = (value: unknown) => strToU8(JSON.stringify(value))
const ROWS = Array.from({ length: 510 }, (_, row) => [...VOICE.subarray(row * 256, row * 256 + 256)])

describe('readVoiceFile', () => {
  it.each<[string, string, Uint8Array]>([
    ['bare numbers', 'voice.bin', RAW],
    ['NumPy', 'voice.npy', npy(header('(510, 1, 256)'), RAW)],
    ['NumPy without the middle axis', 'voice.npy', npy(header('(510, 256)'), RAW)],
    ['NumPy with float64, big endian', 'voice.npy', npy(header('(510, 1, 256)', '>f8'), doubles(VOICE))],
    ['a NumPy archive', 'voice.npz', zipSync({ 'voice.npy': npy(header('(510, 1, 256)'), RAW) })],
    ['PyTorch', 'voice.pt', torch(pickled())],
    ['JSON rows', 'voice.json', json(ROWS)],
    ['JSON with a name', 'voice.json', json({ my_voice: ROWS.map((row) => [row]), version: 2 })],
  ])('reads %s', (_, name, bytes) => {
    expect(readVoiceFile(name, bytes)).toEqual(VOICE)
  })

  it.each<[string, string, Uint8Array, string]>([
    [
      'another size',
      'v.bin',
      RAW.subarray(4),
      'has 522236 bytes; a voice as bare float32 numbers has 522240',
    ],
    ['nothing', 'v.bin', new Uint8Array(), 'has 0 bytes'],
    ['another shape', 'v.npy', npy(header('(10, 256)'), RAW.subarray(0, 10240)), 'holds 10 × 256 numbers'],
    ['an older voice', 'v.json', json(Array.from({ length: 511 }, () => ROWS[0])), 'an older Kokoro'],
    ['a ragged list', 'v.json', json([...ROWS.slice(1), [1]]), 'holds 510 × 256 numbers'],
    ['NaN', 'v.bin', floatBytes(VOICE.with(256 * 2 + 16, NaN)), 'row 3, column 17 the voice holds NaN'],
    ['Infinity', 'v.bin', floatBytes(VOICE.with(0, Infinity)), 'row 1, column 1 the voice holds Infinity'],
    ['no voice at all', 'v.bin', floatBytes(VOICE.map((value) => value * 1000)), 'between 0.01 and 10'],
    ['silence', 'v.bin', floatBytes(VOICE.fill.call(VOICE.slice(), 0)), 'largest number in the file is 0'],
    ['whole numbers', 'v.npy', npy(header('(510, 256)', '<i4'), RAW), 'does not hold floating-point numbers'],
    ['columns', 'v.npy', npy(header('(510, 256)', '<f4', 'True'), RAW), 'column by column'],
    ['a cut file', 'v.npy', npy(header('(510, 256)'), RAW.subarray(0, 1000)), 'may be cut off'],
    ['a bare pickle', 'v.pt', strToU8('\x80\x02cos\nsystem\n', true), 'never opened'],
    ['an empty archive', 'v.npz', zipSync({ 'a.txt': strToU8('a') }), 'neither a NumPy array nor'],
    ['no archive', 'v.npz', strToU8('PK\x03\x04 and so on'), 'archive is damaged'],
    ['no JSON', 'v.json', strToU8('Hello'), 'is not JSON'],
    [
      'words in JSON',
      'v.json',
      json([...ROWS.slice(1), ROWS[0]!.with(3, 'x' as never)]),
      '"x" where a number',
    ],
    ['another tensor', 'v.pt', torch(pickled({ rows: 100 })), 'holds 100 × 1 × 256 numbers'],
    ['too few numbers', 'v.pt', torch(pickled(), RAW.subarray(0, 99)), 'fewer numbers than its tensor'],
    ['whole numbers in a tensor', 'v.pt', torch(pickled({ storage: 'LongStorage' })), 'torch.LongStorage'],
  ])('refuses %s with a sentence', (_, name, bytes, sentence) => {
    expect(() => readVoiceFile(name, bytes)).toThrow(sentence)
  })

  it.each([
    ['a call', pickled({ call: 'cposix\nsystem\n' }), 'asks for “posix.system”'],
    [
      'a call by the stack',
      `${byte(0x80, 4, 0x8c, 5)}posix${byte(0x8c, 6)}system${byte(0x93)}.`,
      '“posix.system”',
    ],
    ['an old call', '(S"echo 1"\nios\nsystem\n.', 'an instruction (0x53) that no tensor needs'],
    ['an object', `${byte(0x80, 2)})${byte(0x81)}.`, '0x81'],
    ['state to set', `${byte(0x80, 2)}))b.`, '0x62'],
    ['an end too early', byte(0x80, 2, 0x58, 255, 255, 255, 255), 'ends too early'],
    ['a loop', `${byte(0x80, 2)}${'N'.repeat(20_000)}.`, 'does not hold a single tensor'],
    ['a call of what is no function', `${byte(0x80, 2)}K${byte(1)})R.`, 'does not hold a single tensor'],
  ])('never runs a pickle: refuses %s', (_, pickle, sentence) => {
    expect(() => readVoiceFile('voice.pt', torch(pickle))).toThrow(sentence)
  })

  it('answers any bytes with a voice or a sentence, soon', () => {
    const magics = ['', '\x93NUMPY\x01\0', 'PK\x03\x04', '\x80\x02'].map((magic) => strToU8(magic, true))
    fc.assert(
      fc.property(fc.constantFrom(...magics), fc.uint8Array(), fc.boolean(), (magic, bytes, isTorch) => {
        const file = isTorch
          ? zipSync({ 'data.pkl': bytes, 'data/0': RAW.subarray(0, 64) }, { level: 0 })
          : new Uint8Array([...magic, ...bytes])
        const refused = () =>
          expect(() => readVoiceFile('voice.pt', file)).toThrow(
            expect.objectContaining({ name: 'InputError' }),
          )
        expect(processorMs(refused)).toBeLessThan(5_000)
      }),
    )
  })
})
