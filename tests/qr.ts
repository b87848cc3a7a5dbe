/** Reads the QR codes we print, as a phone would but without a camera: error level M, versions 1 to 9, byte mode. */

// Source: ISO/IEC 18004, table 9: error correction codewords per block, and blocks, of level M.
const correction = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22]
const blocksOf = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5]

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/**
 * The text of a QR code drawn as one path of `M x y h length` runs with two modules of border.
 * @throws Error when it is not of the kind we print
 */
export function readQr(path: string, viewBoxSize: number): string {
  const size = viewBoxSize - 4
  const version = (size - 17) / 4
  const dark = modulesIn(path, size)
  const at = (x: number, y: number) => dark[y]?.[x] ?? false
  // Format bits 10 to 14, unmasked; error level M is 00.
  const format = [0, 1, 2, 3, 4].map((x) => at(x, 8) !== [true, false, true, false, true][x])
  if (!blocksOf[version] || format[0] || format[1]) throw new Error('not a code of ours')
  const mask = masks[Number(format[2]) * 4 + Number(format[3]) * 2 + Number(format[4])]
  const bits = placesOf(size, version).map(([x, y]) => at(x, y) !== mask?.(x, y))
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    numberOf(bits.slice(i * 8, i * 8 + 8)),
  )
  const data = dataOf(bytes, version).flatMap((byte) =>
    [...byte.toString(2).padStart(8, '0')].map((bit) => bit === '1'),
  )
  if (numberOf(data.slice(0, 4)) !== 4) throw new Error('not bytes')
  const length = numberOf(data.slice(4, 12))
  return String.fromCharCode(
    ...Array.from({ length }, (_, i) => numberOf(data.slice(12 + i * 8, 20 + i * 8))),
  )
}

const numberOf = (bits: boolean[]) => bits.reduce((number, bit) => number * 2 + Number(bit), 0)

function modulesIn(path: string, size: number): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let i = 0; i < Number(length); i++) {
      const row = dark[Number(y) - 2]
      if (row) row[Number(x) - 2 + i] = true
    }
  return dark
}

/** Modules that carry data, in the order it is written: two columns at a time, up and down, from the right. */
function placesOf(size: number, version: number): [x: number, y: number][] {
  const places: [number, number][] = []
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (!isFixed(x, y, size, version)) places.push([x, y])
      }
  }
  return places
}

/** Finders with format, timing, alignment and version patterns carry no data. */
function isFixed(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6) return true
  if (x < 9 && y < 9) return true
  if ((x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true
  if (version >= 7 && ((x >= size - 11 && y < 6) || (x < 6 && y >= size - 11))) return true
  if (version === 1) return false
  const middle = version >= 7 ? [(size - 7 + 6) / 2] : []
  const centres = [6, ...middle, size - 7]
  return centres.some((cx) =>
    centres.some((cy) => {
      const isFinder = (cx === 6 && (cy === 6 || cy === size - 7)) || (cx === size - 7 && cy === 6)
      return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
    }),
  )
}

/** Data without its correction, the blocks taken apart again. */
function dataOf(bytes: number[], version: number): number[] {
  const [blocks = 1, extra = 0] = [blocksOf[version], correction[version]]
  const short = Math.floor(bytes.length / blocks) - extra
  const shortBlocks = blocks - (bytes.length % blocks)
  const parts: number[][] = Array.from({ length: blocks }, () => [])
  let next = 0
  for (let i = 0; i <= short; i++)
    for (let block = 0; block < blocks; block++)
      if (i < short || block >= shortBlocks) parts[block]?.push(bytes[next++] ?? 0)
  return parts.flat()
}
