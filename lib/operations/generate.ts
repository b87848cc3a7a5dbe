import { prisma } from './database/migrate'

/** Writes what is generated rather than kept: the Prisma client. Run before type checking and building. */
await prisma(['generate'])
