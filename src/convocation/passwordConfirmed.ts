/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from '../api/ApiError'

/**
 * Asks for the password as Nextcloud does, unless it was given in the last half hour or the account has none. False when the person gave up:
 * nothing is sent then. Rejects with ApiError `offline` when the question itself could not be fetched.
 */
export async function passwordConfirmed(): Promise<boolean> {
	const confirmPassword = await question()
	try {
		await confirmPassword()
		return true
	} catch {
		return false
	}
}

async function question(): Promise<() => Promise<void>> {
	try {
		const [{ confirmPassword }] = await Promise.all([
			import(/* webpackChunkName: "password" */ '@nextcloud/password-confirmation'),
			import(/* webpackChunkName: "password" */ '@nextcloud/password-confirmation/style.css'),
		])
		return confirmPassword
	} catch (cause) {
		throw new ApiError('offline', {}, cause)
	}
}
