import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrCode } from '@/components/paper/qr-code'
import { readQr } from '../../qr'

test.each([1, 20, 40, 60, 80, 100, 120, 140, 170])(
  'a link of %i characters comes back as it was printed',
  (length) => {
    const link = `https://aantafel.school.example/u/${'Rg-5_x'.repeat(40)}`.slice(0, length)
    const svg = renderToStaticMarkup(<QrCode text={link} label="code" />)
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    expect(readQr(/ d="([^"]+)"/.exec(svg)?.[1] ?? '', size)).toBe(link)
  },
)
