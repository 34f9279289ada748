const { spawnSync } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { library: clockLibrary } = require('./hosts/clock')
const { run } = require('./hosts/command')

/*
 * Installs what a bare machine with Node lacks, and nothing else: node modules, PHP and its extensions, Composer and its packages,
 * Chromium. What the system's package manager must bring is installed as root or through sudo; otherwise the exact line is printed.
 */

const PROJECT = path.resolve(__dirname, '..')
const EXTENSIONS = { curl: 'curl', dom: 'xml', gd: 'gd', intl: 'intl', mbstring: 'mbstring', pdo_sqlite: 'sqlite3', zip: 'zip', apcu: 'apcu' }
const COMPOSER_PROJECTS = ['.', 'sandbox']

const has = (program) => run(['sh', '-c', `command -v ${program}`]).code === 0
const isNewer = (file, reference) => !fs.existsSync(reference) || fs.statSync(file).mtimeMs > fs.statSync(reference).mtimeMs

/** Runs a command with its output on ours; ends the program when it fails. */
function visibly(command, options = {}) {
	const { status } = spawnSync(command[0], command.slice(1), { cwd: PROJECT, stdio: 'inherit', ...options })
	if (status !== 0) {
		console.error(`\n${command.join(' ')} failed. Run it by hand to see more.`)
		process.exit(1)
	}
}

/** Debian packages that the machine lacks for running the app, and for testing it. */
function missingPackages({ tests }) {
	const packages = []
	const php = has('php') ? JSON.parse(run(['php', '-r', 'echo json_encode([PHP_MAJOR_VERSION . "." . PHP_MINOR_VERSION, get_loaded_extensions()]);']).stdout) : null
	const version = php?.[0] ?? '8.2'
	if (php === null) {
		packages.push(`php${version}-cli`)
	}
	const loaded = new Set((php?.[1] ?? []).map((name) => name.toLowerCase()))
	for (const [extension, name] of Object.entries(EXTENSIONS)) {
		if (!loaded.has(extension)) {
			packages.push(`php${version}-${name}`)
		}
	}
	if (!has('composer')) {
		packages.push('composer')
	}
	if (!has('unzip')) {
		packages.push('unzip')
	}
	if (tests && !has('chromium')) {
		packages.push('chromium', 'fonts-dejavu-core')
	}
	if (tests && !has('pdftotext')) {
		packages.push('poppler-utils')
	}
	if (tests && !has('nextcloudcmd')) {
		packages.push('nextcloud-desktop-cmd')
	}
	if (tests && !has('openssl')) {
		packages.push('openssl')
	}
	if (tests && !has('litmus')) {
		packages.push('litmus')
	}
	if (tests && clockLibrary() === null) {
		packages.push('libfaketime')
	}
	return [...new Set(packages)]
}

function installPackages(packages) {
	if (packages.length === 0) {
		return
	}
	const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages]
	const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
	const allowed = has('apt-get') && (prefix.length === 0 || (has('sudo') && run(['sudo', '-n', 'true']).code === 0))
	if (!allowed) {
		console.error(`This machine lacks ${packages.join(', ')}. Please install them, for example:\n\n    sudo ${install.join(' ')}\n`)
		process.exit(1)
	}
	console.log(`Installing ${packages.join(', ')} …`)
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	spawnSync(prefix[0] ?? 'apt-get', [...prefix.slice(1), ...(prefix.length ? ['apt-get'] : []), 'update', '-qq'], { stdio: 'inherit', env })
	visibly([...prefix, ...install], { env })
}

function installNodeModules() {
	if (isNewer(path.join(PROJECT, 'package-lock.json'), path.join(PROJECT, 'node_modules/.package-lock.json'))) {
		visibly(['npm', 'ci', '--no-audit', '--no-fund'])
	}
}

function installComposerPackages() {
	for (const project of COMPOSER_PROJECTS) {
		const folder = path.join(PROJECT, project)
		if (isNewer(path.join(folder, 'composer.json'), path.join(folder, 'vendor/composer/installed.json'))) {
			visibly(['composer', 'install', '--no-interaction', '--no-progress', '--working-dir', folder], {
				env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
			})
			const now = new Date()
			fs.utimesSync(path.join(folder, 'vendor/composer/installed.json'), now, now)
		}
	}
}

/** The newest modification below the given paths, in milliseconds. */
function newest(paths) {
	return Math.max(0, ...paths.filter((entry) => fs.existsSync(entry)).map((entry) => {
		const stat = fs.statSync(entry)
		return stat.isDirectory() ? newest(fs.readdirSync(entry).map((name) => path.join(entry, name))) : stat.mtimeMs
	}))
}

/** Builds js/ when a source is newer than it. */
function build() {
	const sources = ['src', 'l10n', 'build', 'webpack.config.js', 'package-lock.json'].map((name) => path.join(PROJECT, name))
	const built = path.join(PROJECT, 'js/conseil_municipal-main.js')
	if (!fs.existsSync(built) || newest(sources) > fs.statSync(built).mtimeMs) {
		visibly(['npm', 'run', '--silent', 'build'])
	}
}

/**
 * Makes the machine and the project ready.
 *
 * @param {{ tests?: boolean }} [options] `tests`: also what only the tests need (Chromium, the desktop client, litmus)
 */
function setup({ tests = false } = {}) {
	installPackages(missingPackages({ tests }))
	installNodeModules()
	installComposerPackages()
	build()
}

module.exports = { PROJECT, setup }
