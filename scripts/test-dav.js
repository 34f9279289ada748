const { spawnSync } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { start } = require('./hosts/sandbox')

/*
 * The WebDAV of the embedded host against programs of others: the litmus test suite and Nextcloud's own sync client.
 * Ends with `N passed, N failed, N skipped`; a program that is not installed is skipped and named.
 */

const PASSWORD = 'une phrase de passe 7'
const totals = { passed: 0, failed: 0, skipped: 0 }

const isInstalled = (program) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0

function check(name, holds, detail = '') {
	totals[holds ? 'passed' : 'failed']++
	console.log(`${holds ? '✓' : '✗'} ${name}${holds ? '' : `\n${detail}`}`)
}

function skip(program, package_) {
	totals.skipped++
	console.log(`skipped: ${program} is not installed (apt-get install ${package_})`)
}

/** @return {(uid: string) => void} creates an account */
const accountMaker = (host) => (uid) => {
	const { code, stderr, stdout } = host.occ(['user:add', '--password-from-env', uid], { env: { OC_PASS: PASSWORD } })
	if (code !== 0) {
		throw new Error(`user:add ${uid}: ${stdout}${stderr}`)
	}
}

/** Runs litmus and counts its tests one by one. */
function litmus(host) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'litmus-'))
	const { stdout } = spawnSync('litmus', [`${host.url}/remote.php/dav/files/litmus/`, 'litmus', PASSWORD], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, TESTS: 'basic copymove' },
	})
	for (const suite of ['basic', 'copymove']) {
		const [, run = 0, passed = 0] = stdout.match(new RegExp(`summary for .${suite}.: of (\\d+) tests run: (\\d+) passed`)) ?? []
		totals.passed += Number(passed)
		totals.failed += run === 0 ? 1 : run - passed
		console.log(`litmus ${suite}: ${passed} of ${run}${run > 0 && run === passed ? '' : `\n${stdout}`}`)
	}
	fs.rmSync(folder, { recursive: true, force: true })
}

/** A computer with a synchronised folder. */
function computer(host, uid) {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sync-'))
	const folder = path.join(home, 'Nextcloud')
	fs.mkdirSync(folder)
	return {
		at: (...names) => path.join(folder, ...names),
		sync() {
			const args = ['--non-interactive', '-s', '-u', uid, '-p', PASSWORD, folder, host.url]
			return spawnSync('nextcloudcmd', args, { encoding: 'utf8', env: { ...process.env, HOME: home }, timeout: 120_000 })
		},
		names: (...inside) => fs.readdirSync(path.join(folder, ...inside)).filter((name) => !name.startsWith('.sync_') && !name.startsWith('.nextcloudsync')).sort(),
		remove: () => fs.rmSync(home, { recursive: true, force: true }),
	}
}

const authorization = (uid) => ({ Authorization: `Basic ${Buffer.from(`${uid}:${PASSWORD}`).toString('base64')}` })
const address = (host, uid, name) => `${host.url}/remote.php/dav/files/${uid}/${name.split('/').map(encodeURIComponent).join('/')}`

async function remoteText(host, uid, name) {
	const answer = await fetch(address(host, uid, name), { headers: authorization(uid) })
	return answer.ok ? answer.text() : `HTTP ${answer.status}`
}

/** Nextcloud keeps the etag of a file that is written twice within one second: a client sees only what is written after that second. */
async function secondAfter(host, uid, name) {
	const answer = await fetch(address(host, uid, name), { method: 'HEAD', headers: authorization(uid) })
	const next = Date.parse(answer.headers.get('last-modified')) + 1000
	while (Date.now() < next) {
		await new Promise((resolve) => setTimeout(resolve, next - Date.now()))
	}
}

/** Two computers of two people and a folder one of them shares with the other. */
async function syncClient(host, one, two) {
	const file = 'Séance/Délibération n° 1 (projet).txt'
	fs.mkdirSync(one.at('Séance'))
	fs.writeFileSync(one.at(file), 'premier jet')
	fs.writeFileSync(one.at('Séance', 'grand.bin'), Buffer.alloc(12 * 1024 * 1024, 'conseil'))
	const first = one.sync()
	check('the first synchronisation ends well', first.status === 0, first.stderr)
	check('a file dropped on the disk is on the server', await remoteText(host, 'alice', file) === 'premier jet')
	check('a big file arrives whole', (await remoteText(host, 'alice', 'Séance/grand.bin')).length === 12 * 1024 * 1024)

	const shared = await fetch(`${host.url}/ocs/v2.php/apps/files_sharing/api/v1/shares?format=json`, {
		method: 'POST',
		headers: { ...authorization('alice'), 'OCS-APIRequest': 'true', 'Content-Type': 'application/json' },
		body: JSON.stringify({ path: '/Séance', shareType: 0, shareWith: 'bruno', permissions: 1 }),
	})
	check('the folder is shared for reading', shared.status === 200, await shared.text())
	two.sync()
	check('the reader receives the shared folder', two.names('Séance').length === 2, two.names().join())

	fs.writeFileSync(one.at(file), 'second jet')
	fs.renameSync(one.at('Séance', 'grand.bin'), one.at('Séance', 'annexe.bin'))
	one.sync()
	two.sync()
	check('a change reaches the reader', fs.readFileSync(two.at(file), 'utf8') === 'second jet')
	check('a renamed file is renamed at the reader', two.names('Séance').includes('annexe.bin') && !two.names('Séance').includes('grand.bin'), two.names('Séance').join())

	fs.writeFileSync(two.at('Séance', 'intrus.txt'), 'x')
	const refused = two.sync()
	check('an upload into a read-only folder is refused', refused.status !== 0 && await remoteText(host, 'alice', 'Séance/intrus.txt') === 'HTTP 404', refused.stderr)

	await secondAfter(host, 'alice', file)
	await fetch(address(host, 'alice', file), { method: 'PUT', headers: authorization('alice'), body: 'depuis le web' })
	fs.writeFileSync(one.at(file), 'depuis le disque')
	one.sync()
	const copies = one.names('Séance').filter((name) => name.includes('conflicted copy'))
	check('two changes at once leave both contents', copies.length === 1 && fs.readFileSync(one.at(file), 'utf8') === 'depuis le web'
	&& fs.readFileSync(one.at('Séance', copies[0]), 'utf8') === 'depuis le disque', one.names('Séance').join())

	fs.rmSync(one.at('Séance', 'annexe.bin'))
	one.sync()
	check('a deletion on the disk is one on the server', await remoteText(host, 'alice', 'Séance/annexe.bin') === 'HTTP 404')
}

async function main() {
	const host = await start()
	try {
		const createAccount = accountMaker(host)
		if (isInstalled('litmus')) {
			createAccount('litmus')
			litmus(host)
		} else {
			skip('litmus', 'litmus')
		}
		if (isInstalled('nextcloudcmd')) {
			createAccount('alice')
			createAccount('bruno')
			const computers = [computer(host, 'alice'), computer(host, 'bruno')]
			await syncClient(host, ...computers)
			computers.forEach((each) => each.remove())
		} else {
			skip('nextcloudcmd', 'nextcloud-desktop-cmd')
		}
	} finally {
		host.stop()
	}
	console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
	process.exitCode = totals.failed > 0 ? 1 : 0
}

main().catch((error) => {
	console.error(error)
	console.log(`${totals.passed} passed, ${totals.failed + 1} failed, ${totals.skipped} skipped`)
	process.exitCode = 1
})
