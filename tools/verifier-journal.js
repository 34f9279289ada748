#!/usr/bin/env node
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

/*
 * Checks the journal of proof of a council without the app: Node.js (18 or later) and this one file, nothing else. Written from the
 * explanation in the first line of the journal alone. What it prints is for French auditors.
 */

const USAGE = `Vérifie le journal de preuve d’un conseil, sans l’application.

  node verifier-journal.js journal.ndjson [--hash HASH]… [--manifeste Manifeste.json [--pieces DOSSIER]]

  --hash HASH       un hash noté ou horodaté plus tôt : le journal doit encore le contenir
  --manifeste F     le manifeste d’une convocation : le journal doit dire qu’il a été envoyé
  --pieces DOSSIER  chaque pièce nommée par le manifeste doit y être, à l’octet près (sous-dossiers compris)

Code de sortie : 0 tout est en ordre, 1 une anomalie, 2 appel incorrect.`

const GENESIS = '0'.repeat(64)
const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** The one spelling of a line: a byte that changes nothing for JSON is a change too. */
const isSpelled = (line, value) => line === JSON.stringify(value)

function parsed(line) {
	try {
		return JSON.parse(line)
	} catch {
		return null
	}
}

/** @return {string | null} what is wrong with one line of the chain */
function wrongLine(line, seq, head) {
	const entry = parsed(line)
	if (entry === null || typeof entry !== 'object' || typeof entry.content !== 'string') {
		return 'ce n’est pas une ligne du journal'
	}
	const { content, hash, previousHash } = entry
	if (!isSpelled(line, { content, hash, previousHash, seq: entry.seq })) {
		return 'elle n’est pas écrite comme le journal l’écrit'
	}
	if (entry.seq !== seq || parsed(content)?.seq !== seq) {
		return `elle ne porte pas le numéro ${seq} : une ligne manque, est en trop ou a été déplacée`
	}
	if (previousHash !== head) {
		return 'elle ne suit pas la ligne précédente'
	}
	return hash === sha256(previousHash + content) ? null : 'son hash n’est pas celui de son contenu'
}

/** @return {string | null} what is wrong with the last line, which says what comes before it */
function wrongEnd(line, text, lines, head) {
	const { before, head: last, lines: count } = parsed(line).end
	if (!isSpelled(line, { end: { before, head: last, lines: count } })) {
		return 'elle n’est pas écrite comme le journal l’écrit'
	}
	if (count !== lines || last !== head) {
		return `elle annonce ${count} ligne(s), il y en a ${lines} : la fin du journal manque`
	}
	return before === sha256(text.slice(0, text.length - line.length - 1)) ? null : 'ce qui la précède a changé'
}

/**
 * @param {Buffer} file the journal
 * @param {string[]} [expected] hashes known from elsewhere
 * @return {{ problem: string | null, lines: number, head: string, closed: boolean, contents: string[] }} the first thing that is wrong
 */
function verify(file, expected = []) {
	const state = { problem: null, lines: 0, head: GENESIS, closed: false, contents: [] }
	const text = file.toString('utf8')
	if (!Buffer.from(text, 'utf8').equals(file) || !text.endsWith('\n')) {
		return { ...state, problem: 'Le fichier est coupé ou n’est pas du texte UTF-8.' }
	}
	const lines = text.slice(0, -1).split('\n')
	const seen = new Set()
	let isExplained = false
	for (const [index, line] of lines.entries()) {
		const value = parsed(line)
		if (index === 0 && typeof value?.verification === 'string' && isSpelled(line, { verification: value.verification })) {
			isExplained = true
			continue
		}
		state.closed = index === lines.length - 1 && typeof value?.end === 'object' && value.end !== null
		const wrong = state.closed ? wrongEnd(line, text, state.lines, state.head) : wrongLine(line, state.lines + 1, state.head)
		if (wrong !== null) {
			return { ...state, problem: `Ligne ${index + 1} du fichier : ${wrong}.` }
		}
		if (!state.closed) {
			state.lines++
			state.head = value.hash
			state.contents.push(value.content)
			seen.add(value.hash)
		}
	}
	if (isExplained && !state.closed) {
		return { ...state, problem: 'La ligne de fin manque : le fichier est coupé.' }
	}
	const lost = expected.find((hash) => !seen.has(hash))
	return lost === undefined ? state : { ...state, problem: `Le journal ne contient pas le hash ${lost} : il a été coupé ou réécrit.` }
}

/** @return {string | null} what is wrong with a manifest, from what the journal says was sent */
function verifyManifest(manifest, contents) {
	const hash = sha256(manifest)
	const isSent = contents.some((content) => {
		const { type, payload } = JSON.parse(content)
		return type === 'convocation_sent' && payload.manifest === hash
	})
	return isSent ? null : `Le journal ne connaît aucune convocation envoyée avec ce manifeste (${hash}).`
}

function* filesBelow(folder) {
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		const name = path.join(folder, entry.name)
		yield* entry.isDirectory() ? filesBelow(name) : [name]
	}
}

/** @return {string[]} pieces that the manifest names and the folder does not hold, byte for byte */
function lostPieces(manifest, folder) {
	const held = new Set([...filesBelow(folder)].map((file) => sha256(fs.readFileSync(file))))
	return JSON.parse(manifest).agenda.flatMap(({ documents }) => documents).filter(({ sha256: hash }) => !held.has(hash)).map(({ name }) => name)
}

function options(args) {
	const found = { files: [], '--hash': [], '--manifeste': [], '--pieces': [] }
	for (let index = 0; index < args.length; index++) {
		const isOption = args[index].startsWith('--')
		const list = found[isOption ? args[index++] : 'files']
		if (list === undefined || args[index] === undefined) {
			return null
		}
		list.push(args[index])
	}
	return found.files.length === 1 && (found['--pieces'].length === 0 || found['--manifeste'].length > 0) ? found : null
}

function main(args) {
	const asked = options(args)
	if (asked === null) {
		console.error(USAGE)
		return 2
	}
	const journal = verify(fs.readFileSync(asked.files[0]), asked['--hash'])
	const problems = journal.problem === null ? [] : [journal.problem]
	for (const file of problems.length === 0 ? asked['--manifeste'] : []) {
		const manifest = fs.readFileSync(file)
		const wrong = verifyManifest(manifest, journal.contents)
		problems.push(...(wrong === null ? [] : [wrong]))
		for (const folder of wrong === null ? asked['--pieces'] : []) {
			problems.push(...lostPieces(manifest, folder).map((name) => `Pièce manquante ou changée : ${name}`))
		}
	}
	problems.forEach((problem) => console.log(problem))
	if (problems.length === 0) {
		console.log(`Le journal tient : ${journal.lines} ligne(s), dernier hash ${journal.head}.`)
		console.log(journal.closed ? 'Le fichier est complet.' : 'Le fichier n’a pas de ligne de fin : donnez avec --hash le dernier hash connu pour savoir si rien ne manque à la fin.')
	}
	return problems.length === 0 ? 0 : 1
}

module.exports = { lostPieces, verify, verifyManifest }

if (require.main === module) {
	process.exitCode = main(process.argv.slice(2))
}
