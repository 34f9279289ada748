/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const { spawn, spawnSync } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

/*
 * A mail server for tests: takes every message, delivers none, and writes each into a folder as NAME.eml and NAME.json (what
 * mailparser reads in it). It runs as a process of its own, because those who run tests wait for them without doing anything else.
 *
 * Recipients whose address begins with `refused` are refused; messages to one that begins with `slow` are accepted after four
 * seconds, to one that begins with `stuck` after thirteen: longer than Nextcloud waits.
 */

const PROJECT = path.resolve(__dirname, '../..')

/** The two libraries came later than the others: a work tree that is older installs them. */
function installLibraries() {
	const missing = ['smtp-server', 'mailparser'].some((name) => !fs.existsSync(path.join(PROJECT, 'node_modules', name)))
	if (missing) {
		spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: PROJECT, stdio: 'inherit' })
	}
}

/**
 * Starts the server.
 *
 * @return {Promise<{ port: number, folder: string, stop: () => void }>} `folder`: where the messages are, oldest first by name
 */
function startMail() {
	installLibraries()
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-mail-'))
	const server = spawn(process.execPath, [path.join(__dirname, 'mailServer.js'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
	const stop = () => {
		server.kill()
		fs.rmSync(folder, { recursive: true, force: true })
	}
	process.once('exit', () => server.kill())
	return new Promise((resolve, reject) => {
		server.once('exit', (code) => reject(new Error(`The mail server ended with ${code}`)))
		server.stdout.once('data', (line) => resolve({ port: Number(line), folder, stop }))
	})
}

module.exports = { startMail }
