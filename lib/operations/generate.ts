import { prisma } from './database/migrate'
import { writePaperCss } from './paper-css'

/** Writes what is generated rather than kept: the styles of pages without script and the Prisma client. Run before type checking and building. */
writePaperCss()
await prisma(['generate'])
