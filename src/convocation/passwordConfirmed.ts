/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Asks for the password as Nextcloud does, unless it was given in the last half hour or the account has none. False when the person gave up:
 * nothing is sent then.
 */
export async function passwordConfirmed(): Promise<boolean> {
	const [{ confirmPassword }] = await Promise.all([
		import(/* webpackChunkName: "password" */ '@nextcloud/password-confirmation'),
		import(/* webpackChunkName: "password" */ '@nextcloud/password-confirmation/style.css'),
	])
	try {
		await confirmPassword()
		return true
	} catch {
		return false
	}
}
