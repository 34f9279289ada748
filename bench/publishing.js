/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pipeline } = require('node:stream/promises')
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

/** A copy of the same bytes on the same disk while hashing them: what publishing cannot do without. */
async function rawCopy(folder) {
	for (let index = 0; index < DOCUMENTS; index++) {
		const hash = createHash('sha256')
		const source = fs.createReadStream(path.join(folder, `source-${index}`))
		source.on('data', (chunk) => hash.update(chunk))
		await pipeline(source, fs.createWriteStream(path.join(folder, `copy-${index}`)))
		hash.digest('hex')
	}
}

/** Publishing 31 documents of 150 MB over a raw hashed stream copy of them. Goal: 1.3 times, memory flat. */
module.exports = async function publishing(bench) {
	console.log('Publishing')
	const council = bench.council('publishing')
	bench.user('publisher', 'publishing-agents', 'publishing-mairie')
	const { id, path: folder, items } = await bench.meeting('publisher', council, DOCUMENTS)
	const scratch = fs.mkdtempSync(path.join(bench.host.home ?? bench.host.dataDir, 'raw-'))
	for (const [index, item] of items.entries()) {
		const content = Buffer.alloc(BYTES, `${index} `)
		fs.writeFileSync(path.join(scratch, `source-${index}`), content)
		await bench.put('publisher', `${folder}/${item.folderName}/piece-${index}.pdf`, content)
	}
	await bench.api('publisher', 'POST', `/meetings/${id}/sync`)
	const raw = await time(() => rawCopy(scratch))
	const before = peakMemory(bench.host.home ?? bench.host.dataDir)
	const published = await time(async () => {
		let progress
		do {
			progress = await bench.api('publisher', 'POST', `/meetings/${id}/publish`, {})
			if (progress.failures.length > 0) {
				throw new Error(JSON.stringify(progress.failures))
			}
		} while (!progress.finished)
	})
	report('publishing 31 documents, 150 MB / raw hashed stream copy', published / raw, 1.3)
	report('highest memory of a server process after / before publishing', peakMemory(bench.host.home ?? bench.host.dataDir) / before, 1.2)
}
