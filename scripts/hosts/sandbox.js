/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { freePort, must, run, servePhp } = require('./command')

const PROJECT = path.resolve(__dirname, '../..')
const SANDBOX = path.join(PROJECT, 'sandbox')
const PHP_INI = ['memory_limit=512M', 'upload_max_filesize=1G', 'post_max_size=1G', 'opcache.enable=1', 'opcache.enable_cli=1', 'opcache.revalidate_freq=0']

/** The host's libraries, from its own lock file. */
function installLibraries() {
	if (!fs.existsSync(path.join(SANDBOX, 'vendor', 'autoload.php'))) {
		must(['composer', 'install', '--no-interaction', '--no-progress', '--quiet'], { cwd: SANDBOX })
	}
}

/**
 * Starts the embedded host with the app enabled; data that is already there is kept.
 *
 * @param {{ port?: number, data?: string, php?: string, env?: Record<string, string>, mail?: { port: number, folder: string } | null }} [options]
 *        `data`: folder of the instance (a temporary one, removed at the end, when absent); `php`: the program; `env`: more environment,
 *        such as SANDBOX_DB; `mail`: server that takes the mails (see mail.js) instead of the host's own outbox
 * @return {Promise<{ name: string, url: string, occCommand: string[], env: Record<string, string>, home: string, dataDir: string, boot: string, queryLog: string, mailFolder: string | null,
 *         occ: (args: string[], options?: { env?: Record<string, string>, input?: string }) => { code: number, stdout: string, stderr: string },
 *         stop: (signal?: string) => void }>} a running host
 */
async function start({ port, data, php = 'php', env: more = {}, mail = null } = {}) {
	installLibraries()
	const temporary = data === undefined
	const dataDir = data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-sandbox-'))
	fs.mkdirSync(dataDir, { recursive: true })
	port ??= await freePort()
	const url = `http://127.0.0.1:${port}`
	const env = { SANDBOX_DATA: dataDir, ...(mail === null ? {} : { SANDBOX_SMTP: `smtp://127.0.0.1:${mail.port}` }), ...more }
	const occCommand = [php, '-d', 'memory_limit=512M', path.join(SANDBOX, 'occ')]
	const occ = (args, { env: extra = {}, input } = {}) => run([...occCommand, ...args], { env: { ...env, ...extra }, input, cwd: SANDBOX })

	must([...occCommand, 'install'], { env, cwd: SANDBOX })
	const queryLog = path.join(dataDir, 'queries.log')
	const settings = { 'overwrite.cli.url': url, query_log_file: queryLog, query_log_file_requestid: 'yes' }
	for (const [name, value] of Object.entries(settings)) {
		must([...occCommand, 'config:system:set', name, '--value', value], { env, cwd: SANDBOX })
	}
	const stopServer = await servePhp({
		port,
		root: path.join(SANDBOX, 'public'),
		router: path.join(SANDBOX, 'public', 'index.php'),
		env,
		ini: PHP_INI,
		log: path.join(dataDir, 'server.log'),
	})
	return {
		name: 'sandbox',
		url,
		occCommand,
		occ,
		env,
		home: dataDir,
		dataDir,
		boot: path.join(SANDBOX, 'vendor', 'autoload.php'),
		queryLog,
		mailFolder: mail?.folder ?? null,
		stop: (signal) => {
			stopServer(signal)
			if (temporary) {
				fs.rmSync(dataDir, { recursive: true, force: true })
			}
		},
	}
}

module.exports = { start }
