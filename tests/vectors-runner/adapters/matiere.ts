/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Adapter } from '../adapter'

import { checkMatter, matterName } from '../../../src/rules/matter'
import { codes } from '../adapter'

const matiere: Adapter = (given) => {
	if (given.text('check') === 'name') {
		return { name: matterName(given.text('code')) }
	}
	const { ok, reasons } = checkMatter(given.text('code'), given.text('name'))
	return { valid: ok, errors: codes(reasons) }
}

export default matiere
