/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, Given } from '../adapter'

import { councilSize } from '../../../src/rules/councilSize'

export default function effectif(given: Given): Answer {
	return {
		...councilSize({
			population: given.number('population'),
			elected: given.isNull('elected') ? undefined : given.number('elected'),
			vacancies: given.count('vacancies'),
		}),
	}
}
