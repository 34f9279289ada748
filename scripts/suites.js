const { spawnSync } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

/*
 * A suite runs one command, lets its output through, and says how many of its tests passed, failed, were skipped.
 * A command that ends with an error counts as a failure even when its tests say otherwise.
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const PROJECT = path.resolve(__dirname, '..')
const NONE = { passed: 0, failed: 0, skipped: 0 }

function temporaryFile(name) {
	return path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-tests-')), name)
}

function execute(command, env = {}) {
	const { status } = spawnSync(command[0], command.slice(1), { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, ...env } })
	return status === 0
}

/** @return {Counts} `counts`, with a failure when the command failed without one */
function honest(ok, counts) {
	return ok || counts.failed > 0 ? counts : { ...counts, failed: counts.failed + 1 }
}

/** One check that passes or fails as a whole. */
function check(command, env) {
	const ok = execute(command, env)
	return { ...NONE, passed: Number(ok), failed: Number(!ok) }
}

function jest(args = []) {
	const report = temporaryFile('jest.json')
	const ok = execute(['npx', 'jest', '--json', `--outputFile=${report}`, ...args])
	const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null
	return honest(ok, result === null
		? NONE
		: { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites, skipped: result.numPendingTests })
}

/**
 * @param {string[]} args for PHPUnit
 * @param {Record<string, string>} [env] added to ours
 * @param {string} [phpunit] the program
 */
function phpunit(args, env = {}, phpunit = 'vendor/bin/phpunit') {
	const report = temporaryFile('phpunit.xml')
	const ok = execute(['php', '-d', 'memory_limit=1G', phpunit, '--log-junit', report, ...args], env)
	const totals = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').match(/<testsuite [^>]*\btests="[^>]*>/)?.[0] : undefined
	const total = (name) => Number(totals?.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0)
	const failed = total('failures') + total('errors')
	return honest(ok, { passed: total('tests') - failed - total('skipped'), failed, skipped: total('skipped') })
}

/** A command whose last line reads `N passed, N failed, N skipped`. */
function counted(command, env = {}) {
	const { status, stdout } = spawnSync(command[0], command.slice(1), {
		cwd: PROJECT,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...env },
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	})
	process.stdout.write(stdout)
	const totals = [...stdout.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1)
	return honest(status === 0 && totals !== undefined, totals === undefined
		? NONE
		: { passed: Number(totals[1]), failed: Number(totals[2]), skipped: Number(totals[3] ?? 0) })
}

function playwright(args, env) {
	const report = temporaryFile('playwright.json')
	const ok = execute(['npx', 'playwright', 'test', '--config', 'tests/browser/playwright.config.ts', '--reporter=list,json', ...args], {
		...env,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
	})
	const stats = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')).stats : null
	return honest(ok, stats === null ? NONE : { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped })
}

/**
 * The environment that tells the integration suite and the browser journeys where the host is.
 *
 * @param {{ name: string, url: string, occCommand: string[], env: Record<string, string>, boot: string, queryLog: string, mailFolder: string | null }} host a running host
 */
const hostEnvironment = (host) => ({
	HOST_NAME: host.name,
	HOST_URL: host.url,
	HOST_OCC: JSON.stringify(host.occCommand),
	HOST_ENV: JSON.stringify(host.env),
	HOST_BOOT: host.boot,
	HOST_QUERY_LOG: host.queryLog,
	HOST_MAIL: host.mailFolder ?? '',
})

/**
 * Runs suites one after the other and prints the sum as the last line.
 *
 * @param {Array<[string, () => Counts | Promise<Counts>]>} suites title and what to run
 * @param {string[]} [remarks] said before the sum: what does not run here
 * @return {Promise<boolean>} whether nothing failed
 */
async function runAll(suites, remarks = []) {
	const total = { ...NONE }
	const lines = []
	for (const [title, suite] of suites) {
		console.log(`\n── ${title}`)
		const started = Date.now()
		const counts = await suite().catch((error) => {
			console.error(error)
			return { ...NONE, failed: 1 }
		})
		for (const key of Object.keys(total)) {
			total[key] += counts[key]
		}
		const mark = counts.failed > 0 ? '✗' : '✓'
		lines.push(`${mark} ${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${Math.round((Date.now() - started) / 1000)} s)`)
	}
	console.log(`\n${[...lines, ...remarks].join('\n')}\n`)
	console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
	return total.failed === 0
}

module.exports = { check, counted, hostEnvironment, jest, phpunit, playwright, PROJECT, runAll }
