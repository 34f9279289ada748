/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { API } = require('./host')
const { inTurns, report, time } = require('./measure')

const MEMBERS = 69
const READERS = 200
/** A page and its reading, of each reader, within a minute. */
const AT_ONCE = 8

/** Convening wants the password of the account, which no app password stands for. */
const PASSWORD = `Basic ${Buffer.from('convener:password of convener').toString('base64')}`

const address = (number) => `elu${number}@example.org`

/** The same e-mails by the same mailer and nothing else: text, HTML, calendar part. */
const BARE_SENDS = `
require $argv[1];
$model = json_decode(file_get_contents($argv[2]), true);
$mailer = OCP\\Server::get(OCP\\Mail\\IMailer::class);
for ($number = 1; $number <= ${MEMBERS}; $number++) {
	$message = $mailer->createMessage();
	$message->setTo(["bare$number@example.org" => "Élue Numéro $number"]);
	$message->setSubject($model['subject']);
	$message->setPlainBody($model['text']);
	$message->setHtmlBody($model['html']);
	foreach ($model['attachments'] as $part) {
		$message->attachInline($part['text'], $part['filename'], 'text/calendar; method=REQUEST; charset=UTF-8');
	}
	$mailer->send($message);
}`

/** Documents of the meeting, the manager also being an élu who reads. */
async function prepared(bench, councilId) {
	const { id, path: folder, items } = await bench.meeting('convener', councilId, 12)
	for (const item of items) {
		await bench.put('convener', `${folder}/${item.folderName}/piece.pdf`, Buffer.alloc(20_000, item.title))
	}
	await bench.api('convener', 'POST', `/meetings/${id}/sync`)
	return id
}

async function frozen(bench, meetingId) {
	const { id } = await bench.api('convener', 'POST', `/meetings/${meetingId}/convocations`, {})
	let progress
	do {
		progress = await bench.api('convener', 'POST', `/convocations/${id}/freeze`, {})
	} while (!progress.finished)
	return bench.api('convener', 'POST', `/convocations/${id}/seal`, {})
}

async function sendAll(bench, { id, version }) {
	let sent = await bench.api('convener', 'POST', `/convocations/${id}/send`, {}, { 'If-Match': `"${version}"`, Authorization: PASSWORD })
	while (sent.dispatches.some(({ state }) => state === 'queued')) {
		sent = await bench.api('convener', 'POST', `/convocations/${id}/pump`, {})
	}
	const unsent = sent.dispatches.filter(({ state }) => state !== 'sent')
	if (sent.dispatches.length !== MEMBERS || unsent.length > 0) {
		throw new Error(`${unsent.length} of ${sent.dispatches.length} e-mails were not sent`)
	}
}

/** One of the e-mails as the mail server read it: a file that the bare sends copy. */
function oneMail(folder) {
	const name = fs.readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('.')).at(-1)
	return path.join(folder, name)
}

/** All readers open their page within the same minute; refuses the first answer that is an error. */
async function openedByAll(bench, meetingId) {
	const waiting = Array.from({ length: READERS }, (_, index) => `reader${index}`)
	const reader = async () => {
		for (let uid = waiting.pop(); uid !== undefined; uid = waiting.pop()) {
			await bench.send(uid, 'GET', `/index.php/apps/conseil_municipal/seances/${meetingId}`)
			await bench.send(uid, 'GET', `${API}/meetings/${meetingId}/reading`)
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, reader))
}

/** Sending to 69 élus over 69 bare sends (goal 1.2); the page of checks over an empty call; 200 élus who open their page in the same minute. */
module.exports = async function convening(bench) {
	console.log('Convening')
	const councilId = bench.council('convening')
	bench.user('convener', 'convening-agents', 'convening-mairie', 'convening-elus')
	for (let number = 1; number <= MEMBERS; number++) {
		await bench.api('convener', 'POST', `/councils/${councilId}/members`, { civility: 'Mme', firstName: 'Élue', lastName: `Numéro ${number}`, function: 'conseillère municipale', channel: 'email', email: address(number) })
	}
	const meetingId = await prepared(bench, councilId)
	const convocation = await frozen(bench, meetingId)
	const pages = await inTurns({
		empty: () => bench.send('convener', 'GET', '/ocs/v2.php/config'),
		checks: () => bench.send('convener', 'GET', `${API}/meetings/${meetingId}/convening`),
	})
	report('GET checks and recipients / empty OCS call', pages.checks / pages.empty, 1.5)

	const ours = await time(() => sendAll(bench, convocation))
	const bare = await time(async () => bench.php(BARE_SENDS, oneMail(bench.host.mailFolder)))
	report(`convening ${MEMBERS} élus / ${MEMBERS} bare sends by the same mailer`, ours / bare, 1.2)

	for (let index = 0; index < READERS; index++) {
		bench.user(`reader${index}`, 'convening-elus')
	}
	const minutes = await time(() => openedByAll(bench, meetingId)) / 60_000
	report(`${READERS} élus open their page: share of a minute it takes, without an error`, minutes, 1)
}
