/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { spawn, spawnSync } = require('node:child_process')
const net = require('node:net')

/**
 * Runs a command to its end and keeps what it printed.
 *
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string>, input?: string, cwd?: string }} [options] `env` is added to ours
 * @return {{ code: number, stdout: string, stderr: string }}
 */
function run([program, ...args], { env = {}, input, cwd } = {}) {
	const result = spawnSync(program, args, {
		cwd,
		input,
		env: { ...process.env, ...env },
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	})
	return { code: result.status ?? 1, stdout: result.stdout ?? '', stderr: result.stderr ?? String(result.error ?? '') }
}

/**
 * Like `run`, but a failure is an error that shows what the command printed.
 *
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string>, input?: string, cwd?: string }} [options] see `run`
 * @return {string} standard output
 */
function must(command, options) {
	const { code, stdout, stderr } = run(command, options)
	if (code !== 0) {
		throw new Error(`${command.join(' ')} ended with ${code}\n${stdout}\n${stderr}`)
	}
	return stdout
}

/** @return {Promise<number>} a TCP port of 127.0.0.1 that nobody listens on */
function freePort() {
	return new Promise((resolve, reject) => {
		const server = net.createServer()
		server.once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address()
			server.close(() => resolve(port))
		})
	})
}

/**
 * Starts PHP's built-in server and waits until it answers.
 *
 * @param {{ port: number, root: string, router?: string, env: Record<string, string>, ini?: string[], workers?: number, probe?: string, log: string }} options
 *        `root`: document root; `router`: router script; `probe`: path asked until it answers; `log`: file that receives the server's output
 * @return {Promise<() => void>} stops the server and its workers
 */
async function servePhp({ port, root, router, env, ini = [], workers = 4, probe = '/status.php', log }) {
	const { openSync } = require('node:fs')
	const output = openSync(log, 'a')
	const args = [...ini.flatMap((line) => ['-d', line]), '-S', `127.0.0.1:${port}`, '-t', root, ...(router ? [router] : [])]
	const server = spawn('php', args, {
		env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: String(workers) },
		stdio: ['ignore', output, output],
		detached: true, // its own process group: the workers end with it
	})
	const kill = (signal) => {
		try {
			process.kill(-server.pid, signal)
		} catch {
			// already gone
		}
	}
	const atExit = () => kill('SIGTERM')
	process.once('exit', atExit)
	const stop = (signal = 'SIGTERM') => {
		process.off('exit', atExit)
		kill(signal)
	}
	for (let attempt = 0; attempt < 150; attempt++) {
		try {
			await fetch(`http://127.0.0.1:${port}${probe}`)
			return stop
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100))
		}
	}
	stop()
	throw new Error(`No answer from the PHP server on port ${port}, see ${log}`)
}

module.exports = { freePort, must, run, servePhp }
