/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { createHash } from 'node:crypto'
import { call, COUNCIL_NAME, COUNCILLOR, davBytes, occ, SECRETARY } from './host'
import { expect, test } from './journey'
import { mailsTo } from './mails'
import { AGENDA_A, attach, councilId, inDays, newMeeting } from './meetings'
import { ConveningPage } from './pages/ConveningPage'
import { pdf, read } from './pdfs'

interface Printed { readonly kind: string, readonly sha256: string }

/** Whether a frame of the page shows these words from now on. */
async function watched(page: Page, words: string): Promise<() => Promise<boolean>> {
	const handle = await page.evaluateHandle((text) => {
		const seen = { words: false }
		function look(): void {
			seen.words ||= document.body.innerText.includes(text)
			requestAnimationFrame(look)
		}
		look()
		return seen
	}, words)
	return () => handle.evaluate(({ words: were }) => were)
}

test('freezing agenda A makes the documents, the secretary reads them, and an élu finds them in the folder once it is sent', async ({ arrive }) => {
	test.slow()
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const titles = AGENDA_A.map(({ title }) => title)
	const meeting = await newMeeting(titles, inDays(20))
	await attach(meeting, titles[0]!, 'Rapport.pdf', await pdf('Texte du rapport'))
	await attach(meeting, titles[1]!, 'Tarifs.pdf', await pdf('Texte des tarifs'))
	await attach(meeting, titles[1]!, 'Tableau.ods', 'pas un PDF')

	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	const convening = new ConveningPage(page)
	await expect(page.getByText('Le maire n’a pas donné son accord', { exact: false })).toBeVisible() // the last check to be known
	await convening.passOverAll(/^Passer outre, avec un motif/)
	const flashes = await watched(page, 'Il manque encore des documents')
	await page.getByRole('button', { name: 'Figer le dossier' }).click()
	const list = page.getByRole('list', { name: 'Documents de la convocation' })
	for (const name of ['Convocation.pdf', 'Ordre du jour.pdf', 'Dossier complet.pdf']) {
		await expect(list.getByRole('link', { name })).toBeVisible({ timeout: 60_000 })
	}

	expect(await flashes(), 'nothing is said to be missing while it is being made').toBe(false)

	const shown = await page.request.get((await list.getByRole('link', { name: 'Convocation.pdf' }).getAttribute('href'))!)
	expect((await shown.body()).subarray(0, 5).toString()).toBe('%PDF-')
	const folder = `Conseil municipal – ${COUNCIL_NAME}/${meeting.path.split('/').at(-1)}`
	expect(Buffer.from(await davBytes(COUNCILLOR, `${folder}/Convocation.pdf`)).toString(), 'nothing is readable before it is sent').toContain('NotFound')
	await page.getByRole('button', { name: /^Convoquer les \d+ élus/ }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click()
	await expect(page.getByRole('heading', { name: 'Sur papier' })).toBeVisible({ timeout: 60_000 })
	await convening.allLeft()

	const [convocation, dossier, manifest] = await Promise.all(['Convocation.pdf', 'Dossier complet.pdf', 'Manifeste.json'].map((name) => davBytes(COUNCILLOR, `${folder}/${name}`)))
	const { printed, manifestSha256 } = await call<{ printed: Printed[], manifestSha256: string }>(SECRETARY, 'GET', `/meetings/${meeting.id}/printing`)
	const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
	expect(sha256(manifest!)).toBe(manifestSha256)
	expect(sha256(convocation!)).toBe(printed.find(({ kind }) => kind === 'convocation')!.sha256)

	const words = read('pdftotext', convocation!, '-layout').replace(/\s+/gu, ' ')
	for (const said of [...titles, 'à 18 h 30', 'Salle du conseil', manifestSha256]) {
		expect(words).toContain(said)
	}
	const pages = read('pdftotext', dossier!, '-layout')
	expect(pages).toContain('Texte du rapport')
	expect(pages).toContain('Texte des tarifs')
	expect(pages).toMatch(/Tableau\.ods\s+n’est pas un PDF/u)
	expect(read('pdfinfo', dossier!)).toMatch(/Title: +Dossier complet – conseil municipal/)
})

test('the words of the council are in the e-mail as an élu will read it, and in the trial that the secretary sends to herself', async ({ arrive }) => {
	const own = 'secretariat@essai.example'
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	occ('user:setting', SECRETARY, 'settings', 'email', own)
	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/c/${await councilId()}/reglages/convocations`)
	await page.getByRole('textbox', { name: /^Texte d’introduction/ }).fill('{civilité} {élu}, au plaisir de vous voir à {heure}.')
	await page.getByRole('button', { name: 'Enregistrer' }).click()
	await expect(page.getByRole('button', { name: 'Abandonner mes modifications' })).toHaveCount(0)
	await page.getByLabel('Lettre en texte OpenDocument').setInputFiles({ name: 'lettre.odt', mimeType: 'application/vnd.oasis.opendocument.text', buffer: Buffer.from('pas un odt') })
	await expect(page.getByText(/lettre\.odt.* n['’]est pas un texte OpenDocument/)).toBeVisible()

	const meeting = await newMeeting(['Voirie communale'], inDays(25))
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	await expect(page.frameLocator('iframe[title="Texte du courriel"]').getByText(/Madame Odile Perrachon, au plaisir de vous voir à 18\sh\s30\./)).toBeVisible()
	await page.getByRole('button', { name: 'M’envoyer un essai' }).click()
	await expect.poll(() => mailsTo(own).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Essai – ne vaut pas convocation/)])
	expect(mailsTo(own)[0]!.text).toContain('au plaisir de vous voir')

	const letter = await call<{ version: number }>(SECRETARY, 'GET', `/councils/${await councilId()}/letter`)
	await call(SECRETARY, 'PUT', `/councils/${await councilId()}/letter`, { opening: '' }, letter.version)
})
