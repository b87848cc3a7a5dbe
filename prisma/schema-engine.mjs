#!/usr/bin/env node
// Prisma's CLI talks to a native `schema-engine` over stdio JSON-RPC and wants to download it.
// This program speaks the same protocol on top of the WebAssembly engine and adapter-pg, so that
// generate, migrate and diff work on a machine with nothing but the npm registry.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const require = createRequire(import.meta.url)
// The utilities must be the very copy adapter-pg uses.
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = createRequire(
  require.resolve('@prisma/adapter-pg'),
)('@prisma/driver-adapter-utils')

const SINGLE_CHAR_OID = 18
const TEXT_OID = 25

const { datamodels, url, command } = readArguments(process.argv.slice(2))
if (command === 'version') {
  process.stdout.write('schema-engine-cli wasm\n')
  process.exit(0)
}
if (command) await runDatabaseCommand(command)
else await serve()

function readArguments(args) {
  if (args.includes('--version') || args.includes('-V')) return { datamodels: [], command: 'version' }
  const read = { datamodels: [], url: undefined, command: undefined }
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--datamodels' || args[i] === '-d') read.datamodels.push(args[++i])
    else if (args[i] === '--datasource') read.url = JSON.parse(args[++i]).url
    else if (args[i] === 'cli') read.command = args[++i]
  }
  return read
}

/** The three commands Prisma's CLI asks about the database as a whole. */
async function runDatabaseCommand(name) {
  const target = new URL(url)
  const database = decodeURIComponent(target.pathname.slice(1))
  const quoted = `"${database.replaceAll('"', '""')}"`
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  try {
    if (name === 'can-connect-to-database') await run(url)
    else if (name === 'create-database') await run(maintenance.href, `CREATE DATABASE ${quoted}`)
    else if (name === 'drop-database') await run(maintenance.href, `DROP DATABASE IF EXISTS ${quoted}`)
    process.exit(0)
  } catch (error) {
    if (error.code === '3D000') fail('P1003', `Database \`${database}\` does not exist`)
    if (error.code === '28P01' || error.code === '28000')
      fail('P1000', `Authentication failed: ${error.message}`)
    fail('P1001', `Can't reach database server: ${error.message}`)
  }
}

async function run(connectionString, sql = 'select 1') {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.end()
}

function fail(code, message) {
  const fields = { is_panic: false, error_code: code, message }
  process.stderr.write(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }))
  process.exit(1)
}

async function serve() {
  const javascript = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const binary = fs.readFileSync(javascript.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()

  let engine
  let queue = Promise.resolve()
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const request = line.trim() ? JSON.parse(line) : {}
    if (!request.method) return
    queue = queue.then(async () => {
      engine ??= await makeEngine()
      await answer(engine, request)
    })
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

async function answer(engine, { id, method, params }) {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  try {
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params ?? {})
    if (method === 'diff' && result?.stdout)
      send({ id: 1e6 + id, method: 'print', params: { content: result.stdout } })
    send({ id, result: result ?? {} })
  } catch (error) {
    const message = 'An error happened. Check the data field for details.'
    send({ id, error: { code: 4466, message, data: describe(error) } })
  }
}

function describe(error) {
  const text = error?.message ?? String(error)
  let parsed
  try {
    parsed = JSON.parse(text)
  } catch {
    parsed = error?.code ? { error_code: error.code, message: text, meta: error.meta } : undefined
  }
  return {
    is_panic: false,
    message: parsed?.message ?? text,
    error_code: parsed?.error_code ?? error?.code,
    meta: parsed?.meta ?? null,
  }
}

function makeEngine() {
  const target = new URL(url ?? 'postgresql://127.0.0.1:1/none')
  // Separate fields, never connectionString: adapter-pg spreads `database` over the config for the shadow
  // database, and node-postgres lets connectionString win, so the shadow would be the real database.
  const config = {
    host: target.searchParams.get('host') ?? target.hostname,
    port: Number(target.port || 5432),
    user: decodeURIComponent(target.username) || undefined,
    password: decodeURIComponent(target.password) || undefined,
    database: decodeURIComponent(target.pathname.slice(1)) || undefined,
    max: 4,
  }
  const factory = new PrismaPg(config, { schema: target.searchParams.get('schema') ?? undefined })
  const files = datamodels.map((file) => [path.resolve(file), fs.readFileSync(file, 'utf8')])
  const bound = bindMigrationAwareSqlAdapterFactory(patchFactory(factory))
  return glue.SchemaEngine.new({ datamodels: files.length ? files : undefined }, () => {}, bound)
}

/** adapter-pg drops the shadow database before it ends its own pool; this order works. */
function patchFactory(factory) {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => patchQueryable(await connect())
  factory.connectToShadowDb = async () => {
    const admin = new pg.Client(factory.config)
    await admin.connect()
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin.query(`CREATE DATABASE "${database}"`)
    const shadow = patchQueryable(
      await new PrismaPg({ ...factory.config, database }, factory.options).connect(),
    )
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await admin.end()
    }
    return shadow
  }
  return factory
}

/** adapter-pg knows neither the type "char" of pg_catalog nor scripts with $$ bodies. */
function patchQueryable(queryable) {
  const perform = queryable.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  queryable.performIO = async (query) => {
    const answer = await perform(query)
    const fields = answer?.fields ?? []
    query.singleChars = fields.flatMap((field, i) => (field.dataTypeID === SINGLE_CHAR_OID ? [i] : []))
    for (const i of query.singleChars) fields[i].dataTypeID = TEXT_OID
    return answer
  }
  queryable.queryRaw = async (query) => {
    const copy = { ...query }
    const answer = await queryRaw(copy)
    for (const i of copy.singleChars ?? []) answer.columnTypes[i] = ColumnTypeEnum.Character
    return answer
  }
  if (queryable.startTransaction) {
    const start = queryable.startTransaction.bind(queryable)
    queryable.startTransaction = async (isolation) => patchQueryable(await start(isolation))
  }
  if (queryable.executeScript)
    queryable.executeScript = async (script) => {
      try {
        await queryable.underlyingDriver().query(script)
      } catch (error) {
        queryable.onError(error)
      }
    }
  return queryable
}
