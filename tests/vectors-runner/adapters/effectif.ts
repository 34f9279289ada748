/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { councilSize } from '../../../src/rules/councilSize'
import type { Adapter } from '../adapter'

const effectif: Adapter = (given) => ({
	...councilSize({
		population: given.number('population'),
		elected: given.has('elected') ? given.number('elected') : undefined,
		vacancies: given.number('vacancies', 0),
	}),
})

export default effectif
