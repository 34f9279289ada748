/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ReceivedMail } from '../mails'

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { call, occ, PASSWORD } from '../host'
import { mailsTo } from '../mails'

/** Six people of a town hall, by first name. */
export const PEOPLE = { valerie: 'Valérie Mermet', karim: 'Karim Dahmani', lea: 'Léa Roux', odile: 'Odile Perrachon', fabrice: 'Fabrice Dunand', jocelyne: 'Jocelyne Vuillet' } as const
const COUNCILLORS = { odile: 'maire', fabrice: 'adjoint', jocelyne: 'conseiller' } as const
const GROUPS = { elus: ['odile', 'fabrice', 'jocelyne'], agents: ['valerie', 'karim', 'lea'], mairie: ['valerie'] } as const

export const addressOf = (uid: string) => `${uid}@arollieres.example`

/** Makes these people, with an address each, and their council. Answers its id. */
export async function townHall(): Promise<number> {
	const people = Object.entries(PEOPLE).map(([uid, name]) => ({ uid, name, password: PASSWORD, groups: Object.entries(GROUPS).filter(([, uids]) => (uids as readonly string[]).includes(uid)).map(([gid]) => gid) }))
	const made = spawnSync('php', [resolve(__dirname, '../../php/Integration/Host/people.php'), process.env.HOST_BOOT ?? ''], {
		encoding: 'utf8',
		env: { ...process.env, ...JSON.parse(process.env.HOST_ENV ?? '{}') },
		input: JSON.stringify({ groups: Object.keys(GROUPS), people }),
	})
	if (made.status !== 0) {
		throw new Error(made.stdout + made.stderr)
	}
	for (const uid of Object.keys(PEOPLE)) {
		occ('user:setting', uid, 'settings', 'email', addressOf(uid))
		occ('user:setting', uid, 'core', 'lang', 'fr')
	}
	const { id } = JSON.parse(occ('conseil_municipal:council:create', 'Les Arollières', '--kind=commune', '--population=1180', '--councillors=elus', '--staff=agents', '--managers=mairie', '--output=json')) as { id: number }
	for (const [uid, duty] of Object.entries(COUNCILLORS)) {
		const [firstName, lastName] = PEOPLE[uid as keyof typeof PEOPLE].split(' ')
		await call('valerie', 'POST', `/councils/${id}/members`, { firstName, lastName, function: duty, channel: 'email', email: addressOf(uid), uid })
	}
	await whatTheyWantOfMails(id)
	return id
}

/** One e-mail a week in this council; the secretary, who has the agenda before her every day, wants none. */
async function whatTheyWantOfMails(council: number): Promise<void> {
	const { version } = await call<{ version: number }>('valerie', 'GET', `/councils/${council}`)
	await call('valerie', 'PUT', `/councils/${council}`, { digest: 'weekly' }, version)
	await call('valerie', 'PUT', `/councils/${council}/mail-choice`, { rhythm: 'off' })
}

/** Every e-mail that one of them received. */
export function mailsOf(uid: string): readonly ReceivedMail[] {
	return mailsTo(addressOf(uid))
}
