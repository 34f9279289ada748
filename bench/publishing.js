/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { must } = require('../scripts/hosts/command')
const { report, time } = require('./measure')

const DOCUMENTS = 31
const BYTES = Math.round(150e6 / DOCUMENTS)

/** Resident memory of the server's processes at its highest, in bytes. */
function peakMemory(home) {
	return Math.max(...fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
		try {
			const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
			const environment = fs.readFileSync(`/proc/${pid}/environ`, 'utf8')
			if (!command.startsWith('php') || !environment.includes(home)) {
				return 0
			}
			return Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) * 1000
		} catch {
			return 0 // ended meanwhile
		}
	}))
}

/** By the language that publishes: its SHA-256 is several times slower than that of Node, and publishing cannot do without it. */
const RAW_COPY = `
foreach (range(0, ${DOCUMENTS - 1}) as $index) {
	[$source, $copy, $hash] = [fopen("source-$index", "rb"), fopen("copy-$index", "wb"), hash_init("sha256")];
	while (!feof($source)) {
		$chunk = fread($source, 65536);
		hash_update($hash, $chunk);
		fwrite($copy, $chunk);
	}
	fclose($copy);
	hash_final($hash);
}`

/** A copy of the same bytes on the same disk while hashing them. */
const rawCopy = (folder) => must(['php', '-r', RAW_COPY], { cwd: folder })

/**
 * What becomes of 31 documents of 150 MB, over a raw hashed stream copy of them on the same disk. Goal: 1.3 times, memory flat.
 *
 * @param {string} name of the council and of what is measured
 * @param {(meetingId: number) => Promise<void>} run what is measured
 */
async function measured(bench, name, run) {
	const council = bench.council(name)
	bench.user('publisher', `${name}-agents`, `${name}-mairie`)
	const { id, path: folder, items } = await bench.meeting('publisher', council, DOCUMENTS)
	const home = bench.host.home ?? bench.host.dataDir
	const scratch = fs.mkdtempSync(path.join(home, 'raw-'))
	for (const [index, item] of items.entries()) {
		const content = Buffer.alloc(BYTES, `${index} `)
		fs.writeFileSync(path.join(scratch, `source-${index}`), content)
		await bench.put('publisher', `${folder}/${item.folderName}/piece-${index}.pdf`, content)
	}
	await bench.api('publisher', 'POST', `/meetings/${id}/sync`)
	const raw = await time(async () => rawCopy(scratch))
	const before = peakMemory(home)
	const ours = await time(() => run(id))
	report(`${name} 31 documents, 150 MB / raw hashed stream copy`, ours / raw, 1.3)
	report(`highest memory of a server process after / before ${name}`, peakMemory(home) / before, 1.2)
}

async function inPortions(bench, path) {
	let progress
	do {
		progress = await bench.api('publisher', 'POST', path, {})
		if (progress.failures.length > 0) {
			throw new Error(JSON.stringify(progress.failures))
		}
	} while (!progress.finished)
}

module.exports = async function publishing(bench) {
	console.log('Publishing')
	await measured(bench, 'publishing', (id) => inPortions(bench, `/meetings/${id}/publish`))
}

/** Everything between « freeze » and the manifest: copies, their SHA-256, what is written beside them. */
module.exports.freezing = async function freezing(bench) {
	console.log('Freezing')
	await measured(bench, 'freezing', async (id) => {
		const convocation = await bench.api('publisher', 'POST', `/meetings/${id}/convocations`, {})
		await inPortions(bench, `/convocations/${convocation.id}/freeze`)
		await bench.api('publisher', 'POST', `/convocations/${convocation.id}/seal`, {})
	})
}
