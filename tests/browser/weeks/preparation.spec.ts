/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Page } from '@playwright/test'

import { call, dav } from '../host'
import { expect, PHONE, test } from '../journey'
import { address } from '../pages/address'
import { HomePage } from '../pages/HomePage'
import { PreparingPage } from '../pages/PreparingPage'
import { SubjectsPage } from '../pages/SubjectsPage'
import { HostClock } from './clock'
import { mailsOf, PEOPLE, townHall } from './people'

const TARIFFS = 'Tarifs cantine et garderie 2027'
const AGENDA = ['Désignation du secrétaire, arrêt du PV', 'Décisions prises par délégation', 'Ouverture de crédits d’investissement 2027', TARIFFS, 'Coupes de bois 2027', 'Questions diverses']
const SUBJECT = 'Éclairage du terrain de boules'
const DRAFT = 'note_cantine.odt'
const QUESTION = 'Le prix de revient du repas est-il à jour ?'
const ANSWER = 'Oui, ce sont les chiffres de décembre.'
const CORRECTION = 'Dire aussi ce que paient les familles d’ailleurs.'
const MOST_MAILS = 12

interface Prepared { readonly id: number, readonly title: string, readonly folderName: string, readonly state: string, readonly documents: readonly { readonly id: number, readonly name: string, readonly conflictOf: number | null }[] }

test('Six people prepare the meeting of January from four weeks to one week before: one draft, six versions, four authors', { tag: '@weeks' }, async ({ arrive }) => {
	test.setTimeout(600_000)
	const clock = new HostClock('2026-12-22T09:00')
	const council = await townHall()
	const desk = async (uid: string) => new PreparingPage(await arrive(uid))

	const valerie = await desk('valerie')
	const meeting = await test.step('J-28: the secretary creates the meeting, its agenda, and says who works on the tariffs', async () => {
		const home = new HomePage(valerie.page)
		await home.open()
		await home.createMeeting({ day: '2027-01-19', hour: '19:00', place: 'Salle du conseil' })
		const id = Number(/\/seances\/(\d+)/.exec(valerie.page.url())![1])
		await valerie.addItems(AGENDA)
		await valerie.openItem(TARIFFS)
		for (const name of ['Karim', 'Léa', 'Fabrice']) {
			await invite(valerie.page, name)
		}
		await callForSubjects(valerie.page, council)
		return id
	})
	const itemId = (await tariffs(meeting)).id

	await test.step('J-27: an agent drops the first draft on its item', async () => {
		clock.to('2026-12-23T10:00')
		const karim = await desk('karim')
		await karim.open(meeting)
		await karim.dropOnRow(TARIFFS, { name: DRAFT, content: 'premier jet' })
		await expect(karim.row(TARIFFS)).toContainText('1 pièce')
	})

	await test.step('J-26: an élue proposes a subject from her phone, the secretary puts it on the agenda', async () => {
		clock.to('2026-12-24T15:00')
		await propose(await arrive('jocelyne', PHONE), council, meeting)
		await accept(valerie.page, council)
		await valerie.open(meeting)
		await expect(valerie.row(SUBJECT)).toContainText('1 pièce')
	})

	await test.step('J-21: another agent sends a new version; the adjoint reads it on his phone and asks', async () => {
		clock.to('2026-12-29T11:00')
		await newVersion(await desk('lea'), meeting, 'coûts de revient')
		const fabrice = await arrive('fabrice', PHONE)
		await fabrice.goto(address.item(meeting, itemId))
		const opened = fabrice.waitForEvent('download')
		await fabrice.getByRole('link', { name: /note cantine/i }).tap()
		expect((await opened).suggestedFilename()).toBe(DRAFT)
		await ask(fabrice, QUESTION)
	})

	await test.step('J-15: the agent answers; the secretary opens the draft to the adjoint, who writes in it himself', async () => {
		clock.to('2027-01-04T09:30')
		const karim = await arrive('karim')
		await karim.goto(address.item(meeting, itemId))
		await answer(karim, ANSWER)
		await valerie.openItem(TARIFFS)
		await openDraft(valerie.page, 'Fabrice')
		expect(await dav('fabrice', 'PUT', DRAFT, 'colonne du quotient familial')).toBe(204)
	})

	await test.step('J-12: rounded, the maire is asked for her visa and wants a correction', async () => {
		clock.to('2027-01-07T14:00')
		await newVersion(await desk('karim'), meeting, 'tarifs arrondis')
		await valerie.open(meeting)
		await valerie.openItem(TARIFFS)
		await askForSignOff(valerie.page, 'Odile')
		const odile = await arrive('odile', PHONE)
		await odile.goto(address.item(meeting, itemId))
		await odile.getByRole('button', { name: 'Demander une correction' }).tap()
		await odile.getByRole('textbox', { name: 'Que faut-il corriger ?' }).fill(CORRECTION)
		await odile.getByRole('listitem').filter({ hasText: PEOPLE.odile }).getByRole('button', { name: 'Envoyer' }).tap()
		await expect(odile.getByRole('status').filter({ hasText: 'Correction demandée' })).toBeAttached()
	})

	await test.step('J-8: read again by the secretary, finished by the agent, ready', async () => {
		clock.to('2027-01-11T10:00')
		await newVersion(valerie, meeting, 'relue')
		clock.to('2027-01-11T16:00')
		await newVersion(await desk('lea'), meeting, 'version finale')
		await valerie.open(meeting)
		await valerie.openItem(TARIFFS)
		const again = valerie.page.getByRole('button', { name: 'Redemander le visa d’Odile Perrachon' })
		await again.click()
		await expect(again).toBeHidden()
		const odile = await arrive('odile', PHONE)
		await odile.goto(address.item(meeting, itemId))
		await odile.getByRole('button', { name: 'Donner mon visa' }).tap()
		await expect(odile.getByText('visa donné', { exact: true })).toBeVisible()
		await valerie.reload()
		await valerie.page.getByRole('button', { name: 'Tous les visas sont là : marquer prêt' }).click()
		await expect(valerie.row(TARIFFS)).toContainText('Prêt')
	})

	clock.to('2027-01-12T09:00')
	await oneDraftOfFourAuthors(meeting)
	fewMails()
})

async function tariffs(meeting: number): Promise<Prepared> {
	const { items } = await call<{ items: Prepared[] }>('valerie', 'GET', `/meetings/${meeting}/preparation`)
	return items.find(({ title }) => title === TARIFFS)!
}

async function invite(page: Page, name: string): Promise<void> {
	const team = page.getByRole('region', { name: 'Travaillent sur ce point' })
	await team.getByRole('button', { name: 'Inviter' }).click()
	await team.getByRole('combobox').fill(name)
	await expect(team.getByRole('option')).toHaveCount(1)
	await page.keyboard.press('Enter')
	await expect(team.getByRole('listitem').filter({ hasText: name })).toHaveCount(1)
}

/** The same name dropped on the same row: a new version of the one draft. */
async function newVersion(preparing: PreparingPage, meeting: number, text: string): Promise<void> {
	await preparing.open(meeting)
	await preparing.dropOnRow(TARIFFS, { name: DRAFT, content: text })
	const dialog = preparing.page.getByRole('dialog', { name: `« ${DRAFT} » est déjà là` })
	await dialog.getByRole('button', { name: 'Remplacer : nouvelle version' }).click()
	await expect(dialog).toBeHidden()
	await expect(preparing.transfers).toBeHidden()
}

async function ask(page: Page, text: string): Promise<void> {
	await page.getByRole('textbox', { name: /^Poser une question/ }).fill(text)
	await page.getByRole('button', { name: 'Envoyer' }).click()
	await expect(page.getByRole('status').filter({ hasText: 'Question envoyée' })).toBeAttached()
	await expect(page.getByText(text)).toBeVisible()
}

async function answer(page: Page, text: string): Promise<void> {
	const exchange = page.getByRole('listitem').filter({ hasText: QUESTION }).last()
	await exchange.getByRole('textbox', { name: 'Répondre à Fabrice' }).fill(text)
	await exchange.getByRole('button', { name: 'Envoyer' }).click()
	await expect(page.getByRole('status').filter({ hasText: 'Réponse envoyée' })).toBeAttached()
	await expect(exchange.getByText(text)).toBeVisible()
}

async function callForSubjects(page: Page, council: number): Promise<void> {
	await new SubjectsPage(page).open(council)
	await page.getByRole('button', { name: 'Appel à sujets…' }).click()
	const dialog = page.getByRole('dialog', { name: 'Appel à sujets' })
	await dialog.getByRole('button', { name: 'Lancer l’appel' }).click()
	await expect(dialog).toBeHidden()
}

async function askForSignOff(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Demander des visas' }).click()
	const who = page.getByRole('combobox', { name: 'Qui donne son visa ?' })
	await who.fill(name)
	await expect(page.getByRole('option')).toHaveCount(1)
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: 'Demander des visas' }).click()
	await expect(who).toBeHidden()
	await expect(page.getByRole('list').filter({ hasText: name }).first()).toBeVisible()
}

async function propose(phone: Page, council: number, meeting: number): Promise<void> {
	const subjects = new SubjectsPage(phone)
	await subjects.open(council)
	await subjects.propose.tap()
	await subjects.fill({ title: SUBJECT, why: 'Les joueurs rentrent à la nuit.', files: [{ name: 'devis éclairage.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }] })
	await phone.getByLabel('Pour quelle séance').selectOption(String(meeting))
	await subjects.send.click()
	await expect(subjects.proposal(SUBJECT)).toContainText('En attente d’une réponse')
}

async function accept(page: Page, council: number): Promise<void> {
	const subjects = new SubjectsPage(page)
	await subjects.open(council)
	await subjects.proposal(SUBJECT).getByRole('button', { name: /^Inscrire/ }).click()
	await page.getByRole('dialog', { name: 'Inscrire à un ordre du jour' }).getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click()
	await expect(subjects.proposal(SUBJECT)).toBeHidden()
}

async function openDraft(page: Page, name: string): Promise<void> {
	await new PreparingPage(page).document(DRAFT).getByRole('button', { name: /^Actions sur/ }).click()
	await page.getByRole('menuitem', { name: 'Ouvrir à un élu…' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('radio', { name }).check({ force: true })
	await dialog.getByRole('checkbox').check({ force: true })
	await dialog.getByRole('button', { name: 'Ouvrir' }).click()
	await expect(dialog).toBeHidden()
}

async function oneDraftOfFourAuthors(meeting: number): Promise<void> {
	const { documents } = await tariffs(meeting)
	expect(documents.map(({ name, conflictOf }) => ({ name, conflictOf }))).toEqual([{ name: DRAFT, conflictOf: null }])
	const versions = await call<{ author: { displayName: string } | null }[]>('valerie', 'GET', `/documents/${documents[0]!.id}/versions`)
	expect(versions).toHaveLength(6)
	expect(new Set(versions.map(({ author }) => author?.displayName))).toEqual(new Set([PEOPLE.valerie, PEOPLE.karim, PEOPLE.lea, PEOPLE.fabrice]))
}

/** At most one e-mail per person and day, twelve in all, nothing attached to any. */
function fewMails(): void {
	const received = Object.keys(PEOPLE).flatMap((uid) => mailsOf(uid).map(({ headers, attachments }) => ({ day: `${uid} ${new Date(headers.date).toISOString().slice(0, 10)}`, attachments })))
	console.log(`E-mails of four weeks of preparation, six people: ${received.length} (${received.map(({ day }) => day).join(', ')})`)
	expect(received.filter(({ attachments }) => attachments.length > 0)).toEqual([])
	expect(new Set(received.map(({ day }) => day)).size, 'one a day and person').toBe(received.length)
	expect(received.length).toBeGreaterThan(0)
	expect(received.length).toBeLessThanOrEqual(MOST_MAILS)
}
