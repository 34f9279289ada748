/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { execFileSync } from 'node:child_process'
import { expectAccessible } from './accessible'
import { convene } from './convened'
import { call, occ, SECRETARY } from './host'
import { expect, test } from './journey'
import { attach, councilId, inDays, newMeeting } from './meetings'
import { pdf, read, shownBy } from './pdfs'

interface Dispatch { readonly civility: string, readonly name: string, readonly channel: string, readonly postalAddress: string | null }

/** What the window of a DL or C5 envelope shows of a page (AFNOR NF Z 11-001), in points. */
const WINDOW = ['-x', '283', '-y', '128', '-W', '284', '-H', '113']

/** An OpenDocument text with these paragraphs. */
function odt(paragraphs: readonly string[]): Buffer {
	const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>`
	const write = '$f = tempnam(sys_get_temp_dir(), "odt"); $z = new ZipArchive(); $z->open($f, ZipArchive::OVERWRITE); $z->addFromString("mimetype", "application/vnd.oasis.opendocument.text"); $z->addFromString("content.xml", stream_get_contents(STDIN)); $z->close(); readfile($f); unlink($f);'
	return execFileSync('php', ['-r', write], { input: content })
}

test('the secretary prints the paper pack of a convened meeting, whole although the network failed once', async ({ arrive }) => {
	test.slow()
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const meeting = await newMeeting(['Tarifs de la cantine', 'Plan de la voirie'], inDays(23))
	await attach(meeting, 'Tarifs de la cantine', 'Tarifs.pdf', await pdf('Texte des tarifs'))
	await attach(meeting, 'Plan de la voirie', 'Plan.dwg', 'pas un PDF')
	await convene(meeting)
	const { convocations } = await call<{ convocations: { dispatches: Dispatch[] }[] }>(SECRETARY, 'GET', `/meetings/${meeting.id}/convening`)
	const onPaper = convocations[0]!.dispatches.filter(({ channel }) => channel === 'paper')
	expect(onPaper.length).toBeGreaterThan(1)

	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/seances/${meeting.id}/convoquer`)
	const paper = page.getByRole('region', { name: 'Sur papier' })
	const button = paper.getByRole('button', { name: 'Imprimer les lettres et les pièces' })
	await expect(button).toBeEnabled()
	await expectAccessible(page, 'a convened meeting, with what is printed')
	await page.route('**/documents/*/pages', (route) => route.abort(), { times: 1 })
	const pack = await shownBy(page, () => button.click())

	const pages = read('pdftotext', pack, '-layout').split('\f')
	for (const { civility, name, postalAddress } of onPaper) {
		const letter = pages.findIndex((text) => text.includes('Veuillez trouver ci-joint') && text.includes(`${civility} ${name}`))
		expect(letter, `the letter of ${name} is there`).toBeGreaterThanOrEqual(0)
		expect(letter % 2, 'on the front of a sheet').toBe(0)
		const seen = read('pdftotext', pack, '-f', String(letter + 1), '-l', String(letter + 1), ...WINDOW).trim().split(/\s*\n\s*/u)
		expect(seen, 'through the window').toEqual([`${civility} ${name}`, ...postalAddress!.split(', ')])
		expect(pages[letter]).toMatch(/Pièces jointes\s+–\s+1\. Tarifs\.pdf/u)
		expect(pages[letter]!.replace(/\s+/gu, ' ')).toMatch(/faute de pouvoir être imprimées ici.*2\. Plan\.dwg/u)
	}
	expect(pages.filter((text) => text.includes('Texte des tarifs'))).toHaveLength(onPaper.length)
})

test('the secretary words the letter of the council in a text of her own, and sees it taken', async ({ arrive }) => {
	occ('user:setting', SECRETARY, 'core', 'lang', 'fr')
	const page = await arrive(SECRETARY)
	await page.goto(`/index.php/apps/conseil_municipal/c/${await councilId()}/reglages/convocations`)
	const wording = page.getByRole('region', { name: 'Rédaction de la lettre' })
	await expect(wording).toContainText('Rédigée par l’application.')
	await wording.getByLabel('Lettre en texte OpenDocument').setInputFiles({
		name: 'lettre-arollieres.odt',
		mimeType: 'application/vnd.oasis.opendocument.text',
		buffer: odt(['Le conseil se réunit {date}, à {lieu}.', '{annonce}', '{rendez-vous}', '{ordre du jour}', '{signature}']),
	})
	await expect(wording).toContainText('Rédigée comme dans « lettre-arollieres.odt ».')
	await expect(page.getByText('Enregistré : les prochaines convocations auront cette lettre.')).toBeVisible()
	await expectAccessible(page, 'the letter of the council, taken')
	await page.reload()
	await expect(wording).toContainText('lettre-arollieres.odt')

	const letter = await shownBy(page, () => wording.getByRole('button', { name: 'Voir la lettre' }).click())
	expect(read('pdftotext', letter, '-layout')).toContain('Le conseil se réunit')
	await wording.getByRole('button', { name: 'Revenir à la rédaction de l’application' }).click()
	await expect(wording).toContainText('Rédigée par l’application.')
})
