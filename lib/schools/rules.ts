/** Symbols of everything people copy from paper: no 0 O 1 I L. Source: product.md SCH-7. */
const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Symbols of a school's public code, which stands in front of every link. */
const schoolCodeLength = 6

/** A public code drawn with `pick`, which answers a whole number below its argument. */
export const drawSchoolCode = (pick: (below: number) => number): string =>
  Array.from({ length: schoolCodeLength }, () => symbols[pick(symbols.length)]).join('')
