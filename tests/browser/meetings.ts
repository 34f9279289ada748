/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { call, COUNCIL_NAME, dav, inside, SECRETARY } from './host'

export interface MeetingUnderTest {
	readonly id: number
	/** Ids of the items by title. */
	readonly items: Readonly<Record<string, number>>
	/** The meeting's folder in the secretary's files. */
	readonly path: string
	readonly startsAt: string
}

interface AgendaSample {
	readonly items: readonly { readonly title: string, readonly kind: string }[]
}

/** Agenda A of the demonstration commune, as its secretary would type it. */
export const AGENDA_A = (JSON.parse(readFileSync(resolve(__dirname, '../../lib/Demo/data/agenda-a.json'), 'utf8')) as AgendaSample).items

/** The date of the council that many days from today, `YYYY-MM-DD`: a day of summer time has 23 or 25 hours, a date has none. */
export function inDays(days: number): string {
	const date = new Date(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date()))
	date.setUTCDate(date.getUTCDate() + days)
	return date.toISOString().slice(0, 10)
}

export async function councilId(uid = SECRETARY): Promise<number> {
	const councils = await call<{ id: number, shortName: string }[]>(uid, 'GET', '/councils')
	return councils.find(({ shortName }) => uid !== SECRETARY || shortName === COUNCIL_NAME)!.id
}

/** A draft meeting of its own for a journey, with these items. */
export async function newMeeting(titles: readonly string[], day: string): Promise<MeetingUnderTest> {
	const startsAt = `${day}T18:30`
	const { id } = await call<{ id: number }>(SECRETARY, 'POST', `/councils/${await councilId()}/meetings`, {
		kind: 'ordinary',
		title: 'Conseil municipal',
		startsAt,
		place: 'Salle du conseil',
	})
	const items: Record<string, number> = {}
	for (const title of titles) {
		items[title] = (await call<{ id: number }>(SECRETARY, 'POST', `/meetings/${id}/items`, { kind: 'deliberation', title })).id
	}
	const { path } = await call<{ path: string }>(SECRETARY, 'POST', `/meetings/${id}/sync`)
	return { id, items, path, startsAt }
}

/** The meeting was to be held yesterday: no clock of the host moves, its hour does. */
export function hourHasPassed({ id }: MeetingUnderTest): void {
	inside(`$query = OCP\\Server::get(OCP\\IDBConnection::class)->getQueryBuilder();
		$query->update('conseil_meeting')->set('starts_at', $query->createNamedParameter(intdiv(time(), 60) * 60 - 86400, 1))
			->where($query->expr()->eq('id', $query->createNamedParameter(${id}, 1)))->executeStatement();
		$acts = OCP\\Server::get(OCA\\ConseilMunicipal\\Convocation\\ConvocationMapper::class);
		foreach (OCP\\Server::get(OCP\\IDBConnection::class)->executeQuery('SELECT id FROM *PREFIX*conseil_convocation WHERE meeting_id = ?', [${id}])->fetchAll() as $row) {
			$act = $acts->find((int)$row['id']);
			$said = json_decode($act->getManifest(), true);
			$said['meeting']['startsAt'] = date(DATE_ATOM, intdiv(time(), 60) * 60 - 86400);
			$act->setManifest(json_encode($said, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
			$acts->update($act);
		}`)
}

interface PreparedItem {
	readonly title: string
	readonly folderName: string
	readonly state: string
	readonly owner: { readonly displayName: string } | null
	readonly documents: readonly { readonly name: string }[]
}

export async function agendaOf(meetingId: number): Promise<readonly PreparedItem[]> {
	return (await call<{ items: PreparedItem[] }>(SECRETARY, 'GET', `/meetings/${meetingId}/preparation`)).items
}

/** Puts a file in the folder of an item as a sync client would, and lets the agenda take it in. */
export async function attach(meeting: MeetingUnderTest, title: string, name: string, content: string | Uint8Array = `Texte de ${name}`): Promise<void> {
	const item = (await agendaOf(meeting.id)).find((one) => one.title === title)
	if (item === undefined) {
		throw new Error(`No item « ${title} »`)
	}
	const status = await dav(SECRETARY, 'PUT', `${meeting.path}/${item.folderName}/${name}`, content)
	if (status >= 400) {
		throw new Error(`PUT ${name} answered ${status}`)
	}
	await call(SECRETARY, 'POST', `/meetings/${meeting.id}/sync`)
}

/** Publishes everything, call after call, as the screen does. */
export async function publish(meetingId: number): Promise<void> {
	for (let finished = false; !finished;) {
		({ finished } = await call<{ finished: boolean }>(SECRETARY, 'POST', `/meetings/${meetingId}/publish`, {}))
	}
}
