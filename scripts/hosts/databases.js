const { spawn } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { freePort, must, run } = require('./command')

/*
 * Throwaway database servers from the programs of the system: data in a temporary folder, a free port of 127.0.0.1, nothing kept.
 */

/** @typedef {{ url: string, stop: () => void }} DatabaseServer `url`: for SANDBOX_DB */

const isRoot = () => process.getuid?.() === 0
/** PostgreSQL refuses to run as root. */
const asPostgres = (command) => (isRoot() ? ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', ...command] : command)
const user = () => (isRoot() ? 'postgres' : os.userInfo().username)

/** Programs of PostgreSQL live outside the PATH, in a folder per version. */
function postgresFolder() {
	const versions = '/usr/lib/postgresql'
	const newest = fs.existsSync(versions) ? fs.readdirSync(versions).sort((one, other) => Number(one) - Number(other)).at(-1) : undefined
	const folder = newest === undefined ? null : path.join(versions, newest, 'bin')
	return folder !== null && fs.existsSync(path.join(folder, 'initdb')) ? folder : null
}

const has = (program) => run(['sh', '-c', `PATH="$PATH:/usr/sbin" command -v ${program}`]).code === 0
const hasExtension = (name) => run(['php', '-r', `exit(extension_loaded('${name}') ? 0 : 1);`]).code === 0

/** @return {Promise<DatabaseServer>} */
async function startPostgres() {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-postgres-'))
	const port = await freePort()
	if (isRoot()) {
		must(['chown', 'postgres', home])
	}
	const bin = postgresFolder()
	const data = path.join(home, 'data')
	must(asPostgres([path.join(bin, 'initdb'), '-D', data, '-U', user(), '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8']), { cwd: home })
	const options = `-c listen_addresses=127.0.0.1 -p ${port} -c unix_socket_directories=${home} -c fsync=off`
	must(asPostgres([path.join(bin, 'pg_ctl'), '-D', data, '-w', '-l', path.join(home, 'log'), '-o', options, 'start']), { cwd: home })
	must(asPostgres([path.join(bin, 'createdb'), '-h', '127.0.0.1', '-p', String(port), '-U', user(), 'conseil']), { cwd: home })
	return {
		url: `pgsql://${user()}:none@127.0.0.1:${port}/conseil`,
		stop: () => {
			run(asPostgres([path.join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']), { cwd: home })
			fs.rmSync(home, { recursive: true, force: true })
		},
	}
}

/** @return {Promise<DatabaseServer>} */
async function startMariaDb() {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-mariadb-'))
	const port = await freePort()
	const login = os.userInfo().username
	const common = ['--no-defaults', `--user=${login}`, `--datadir=${path.join(home, 'data')}`]
	const env = { PATH: `${process.env.PATH}:/usr/sbin` }
	must(['mariadb-install-db', ...common, '--auth-root-authentication-method=normal', '--skip-test-db'], { env })
	const log = fs.openSync(path.join(home, 'log'), 'a')
	const socket = path.join(home, 's.sock')
	const server = spawn('mariadbd', [...common, '--bind-address=127.0.0.1', `--port=${port}`, `--socket=${socket}`, '--character-set-server=utf8mb4', '--innodb-flush-log-at-trx-commit=0'], { env: { ...process.env, ...env }, stdio: ['ignore', log, log] })
	const stop = () => {
		server.kill('SIGKILL')
		fs.rmSync(home, { recursive: true, force: true })
	}
	const ask = (sql) => run(['mariadb', '--no-defaults', `--socket=${socket}`, '--user=root', '-e', sql]).code === 0
	for (let attempt = 0; attempt < 300; attempt++) {
		if (ask('CREATE DATABASE IF NOT EXISTS conseil CHARACTER SET utf8mb4')) {
			return { url: `mysql://root@127.0.0.1:${port}/conseil`, stop }
		}
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	const said = fs.readFileSync(path.join(home, 'log'), 'utf8')
	stop()
	throw new Error(`MariaDB does not start\n${said}`)
}

/** The servers we know: what is missing for each, in packages of Debian, and how it starts. */
const databases = [
	{
		name: 'PostgreSQL',
		packages: { postgresql: () => postgresFolder() !== null, 'php-pgsql': () => hasExtension('pdo_pgsql') },
		start: startPostgres,
	},
	{
		name: 'MariaDB',
		packages: { 'mariadb-server': () => has('mariadbd') && has('mariadb-install-db'), 'php-mysql': () => hasExtension('pdo_mysql') },
		start: startMariaDb,
	},
]

/** @return {string[]} packages that `database` lacks on this machine */
const missingPackages = ({ packages }) => Object.entries(packages).filter(([, isThere]) => !isThere()).map(([name]) => name)

module.exports = { databases, missingPackages }
