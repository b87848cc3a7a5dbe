import type { CSSProperties, ReactNode } from 'react'
import type { Voice } from '@/components/ui/chair'

export type MailPlace = { voice: Voice; name: string }
export type MailSheetProps = {
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  from: string
  places?: MailPlace[]
  heading: { first: string; second?: string | undefined }
  paragraphs: ReactNode[]
  moment?: { date: string; time: string; until?: string | undefined }
  button?: { label: string; href: string }
  more?: ReactNode
  footer: ReactNode
}

const letters = '"Atkinson Hyperlegible Next",Verdana,system-ui,sans-serif'
const chairs: Record<Voice, CSSProperties & { mark: string }> = {
  child: { background: '#F2B632', color: '#22302E', mark: '●' },
  home: { background: '#2F57A4', color: '#FFFFFF', mark: '■' },
  school: { background: '#1F6B4F', color: '#FFFFFF', mark: '▲' },
}

/** What a mail program that knows dark mode may change; everything else is written on the element itself. */
const darkCss = `@media (prefers-color-scheme:dark){body,.m-body{background:#161C1B!important;color:#F3EEE4!important}.m-sheet{background:#1F2726!important;border-color:#3A4542!important}.m-quiet{background:#1F2726!important;color:#BFC8C2!important;border-color:#3A4542!important}.m-cloth{background:#28312F!important;border-color:#7F8B86!important}.m-chair{border-color:#F3EEE4!important}.m-press,.m-press a{background:#7FD0A6!important;color:#0E2018!important}.m-sheet p a{color:#7FD0A6!important}}`

/** A mail as tables with its own styles and no pictures; paper and colours as on the letter. Render with renderToStaticMarkup. */
export function MailSheet(props: MailSheetProps) {
  const { lang, dir, title, from, places, heading, paragraphs, moment, button, more, footer } = props
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{darkCss}</style>
      </head>
      <body className="m-body" style={styles.body}>
        <main>
          <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
            <tbody>
              <tr>
                <td align="center" style={{ padding: '24px 12px' }}>
                  <table
                    role="presentation"
                    className="m-sheet"
                    cellPadding={0}
                    cellSpacing={0}
                    style={styles.sheet}
                  >
                    <tbody>
                      <Row style={{ padding: '14px 28px', fontWeight: 700 }}>{from}</Row>
                      <tr>
                        <td className="m-cloth" style={styles.cloth}>
                          &nbsp;
                        </td>
                      </tr>
                      {places ? <Chairs places={places} /> : null}
                      <Row style={{ padding: '26px 28px 8px' }}>
                        <h1 style={styles.heading}>
                          {heading.first}
                          {heading.second ? <span style={styles.second}>{heading.second}</span> : null}
                        </h1>
                        {moment ? <Moment {...moment} /> : null}
                        {paragraphs.map((paragraph, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: static markup, rendered once, in this order.
                          <p key={index} style={styles.text}>
                            {paragraph}
                          </p>
                        ))}
                      </Row>
                      {button ? <Press {...button} /> : null}
                      {more ? (
                        <Row style={{ padding: '14px 28px 22px' }}>
                          <p style={{ margin: 0 }}>{more}</p>
                        </Row>
                      ) : null}
                      <tr>
                        <td className="m-quiet" style={styles.footer}>
                          {footer}
                        </td>
                      </tr>
                    </tbody>
                  </table>
                </td>
              </tr>
            </tbody>
          </table>
        </main>
      </body>
    </html>
  )
}

/** A link in the running text of a mail, in the colour of the house. */
export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} style={{ color: '#1F6B4F', fontWeight: 700 }}>
      {children}
    </a>
  )
}

function Row({ style, children }: { style: CSSProperties; children: ReactNode }) {
  return (
    <tr>
      <td style={style}>{children}</td>
    </tr>
  )
}

function Chairs({ places }: { places: MailPlace[] }) {
  return (
    <tr>
      <td>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              {places.map(({ voice, name }) => {
                const { mark, ...colours } = chairs[voice]
                return (
                  <td
                    key={name}
                    align="center"
                    width={`${Math.floor(100 / places.length)}%`}
                    style={{ lineHeight: 1.3 }}
                  >
                    <span className="m-chair" aria-hidden="true" style={{ ...styles.chair, ...colours }}>
                      {mark}
                    </span>
                    <b>{name}</b>
                  </td>
                )
              })}
            </tr>
          </tbody>
        </table>
      </td>
    </tr>
  )
}

function Moment({ date, time, until }: { date: string; time: string; until?: string | undefined }) {
  return (
    <p style={styles.text}>
      <b style={{ fontSize: 21 }}>{date}</b>
      <br />
      <bdi style={{ fontSize: 46, fontWeight: 700, lineHeight: 1.1 }}>{time}</bdi>
      {until ? (
        <>
          <br />
          {until}
        </>
      ) : null}
    </p>
  )
}

function Press({ label, href }: { label: string; href: string }) {
  return (
    <tr>
      <td style={{ padding: '6px 28px' }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              <td className="m-press" style={{ background: '#1F6B4F', borderRadius: 14 }}>
                <a href={href} style={styles.press}>
                  {label}
                </a>
              </td>
            </tr>
          </tbody>
        </table>
      </td>
    </tr>
  )
}

const styles = {
  body: { margin: 0, background: '#F2EADD', color: '#22302E', font: `18px/1.55 ${letters}` },
  sheet: { width: '100%', maxWidth: 600, background: '#FFFFFF', border: '2px solid #DDD1BF' },
  cloth: { height: 44, background: '#F2EADD', borderBottom: '3px solid #8C7F6E', fontSize: 0, lineHeight: 0 },
  chair: {
    display: 'block',
    width: 44,
    height: 44,
    margin: '8px auto',
    border: '3px solid #22302E',
    borderRadius: '50%',
    lineHeight: '44px',
    fontSize: 20,
    textAlign: 'center',
  },
  heading: { margin: '0 0 14px', fontSize: 32, lineHeight: 1.15 },
  second: { display: 'block', fontWeight: 400 },
  text: { margin: '0 0 14px' },
  press: {
    display: 'block',
    padding: '19px 28px',
    color: '#FFFFFF',
    fontSize: 21,
    fontWeight: 700,
    textDecoration: 'none',
    textAlign: 'center',
  },
  footer: {
    padding: '16px 28px',
    background: '#FBF7F0',
    borderTop: '2px solid #DDD1BF',
    fontSize: 15,
    color: '#4E5A55',
  },
} satisfies Record<string, CSSProperties>
