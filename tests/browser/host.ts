/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { spawnSync } from 'node:child_process'

/** The running host: started and filled by `scripts/browser.js`. */
const HOST = process.env.HOST_URL ?? ''
const API = `${HOST}/ocs/v2.php/apps/conseil_municipal/api/v1`

export const PASSWORD = 'conseil-municipal'
export const ADMIN = 'admin'

/** People of the demonstration commune Les Arollières. */
export const SECRETARY = 'valerie.mollard'
export const AGENT = 'kevin.duret'
export const MAIRE = 'odile.perrachon'
export const COUNCILLOR = 'jocelyne.vuillet'
export const OTHER_COUNCILLOR = 'yanis.ferrand'
/** Manager of another council. */
export const STRANGER = 'elodie.marchetti'

export const COUNCIL_NAME = 'Les Arollières'
export const SPACE_FOLDER = `Conseil municipal – ${COUNCIL_NAME} – Espace élus`

export const passwordOf = (uid: string) => uid === ADMIN ? 'admin' : PASSWORD

/** Runs an occ command of the host; throws with its output when it fails. */
export function occ(...args: string[]): string {
	const [program = '', ...rest] = JSON.parse(process.env.HOST_OCC ?? '[]') as string[]
	const { status, stdout, stderr } = spawnSync(program, [...rest, ...args], {
		encoding: 'utf8',
		env: { ...process.env, ...JSON.parse(process.env.HOST_ENV ?? '{}') },
	})
	if (status !== 0) {
		throw new Error(`occ ${args.join(' ')}: ${stdout}${stderr}`)
	}
	return stdout
}

const authorization = (uid: string) => `Basic ${Buffer.from(`${uid}:${passwordOf(uid)}`).toString('base64')}`

/** What another program of that person would do through the API; throws on an error of the server. `version`: the one the caller has seen. */
export async function call<T>(uid: string, method: string, path: string, body?: unknown, version?: number): Promise<T> {
	const { status, data } = await ask(uid, method, path, body, version)
	if (status >= 400) {
		throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(data)}`)
	}
	return data as T
}

/** As `call`, for what may be refused. */
export async function ask(uid: string, method: string, path: string, body?: unknown, version?: number): Promise<{ status: number, data: unknown }> {
	const response = await fetch(API + path, {
		method,
		headers: { Authorization: authorization(uid), 'OCS-APIRequest': 'true', Accept: 'application/json', 'Content-Type': 'application/json', ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) },
		body: body === undefined ? undefined : JSON.stringify(body),
	})
	return { status: response.status, data: (await response.json()).ocs.data }
}

/** A WebDAV request in the files of that person; `path` is not encoded. Answers the status. */
export async function dav(uid: string, method: string, path: string, content?: string | Uint8Array, headers: Record<string, string> = {}): Promise<number> {
	const response = await fetch(addressOf(uid, path), { method, headers: { Authorization: authorization(uid), Depth: '0', ...headers }, body: content as BodyInit | undefined })
	await response.arrayBuffer()
	return response.status
}

/** Stores an event in the calendar of that person, as a calendar program would. Answers the status. */
export async function storeEvent(uid: string, name: string, event: string): Promise<number> {
	const calendar = `${HOST}/remote.php/dav/calendars/${encodeURIComponent(uid)}/personal`
	const ask = async (method: string, address: string, body?: string) => fetch(address, { method, headers: { Authorization: authorization(uid), 'Content-Type': 'text/calendar; charset=utf-8' }, body })
	await ask('MKCALENDAR', calendar)
	return (await ask('PUT', `${calendar}/${name}`, event)).status
}

/** Lets what follows happen inside the host: the body of a PHP function, with what the host gives by `OCP\\Server::get`. */
export function inside(code: string): void {
	const { status, stdout, stderr } = spawnSync('php', ['-r', `require $argv[1]; ${code}`, process.env.HOST_BOOT ?? ''], {
		encoding: 'utf8',
		env: { ...process.env, ...JSON.parse(process.env.HOST_ENV ?? '{}') },
	})
	if (status !== 0) {
		throw new Error(stdout + stderr)
	}
}

/** What a file holds, as that person reads it. */
export async function content(uid: string, path: string): Promise<string> {
	return new TextDecoder().decode(await davBytes(uid, path))
}

export async function davBytes(uid: string, path: string): Promise<Uint8Array> {
	return new Uint8Array(await (await fetch(addressOf(uid, path), { headers: { Authorization: authorization(uid) } })).arrayBuffer())
}

function addressOf(uid: string, path: string): string {
	const address = path.split('/').filter((part) => part !== '').map(encodeURIComponent).join('/')
	return `${HOST}/remote.php/dav/files/${encodeURIComponent(uid)}/${address}`
}
