/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from '../api/ApiError'
import { abandonAct, beginAct } from '../api/convocations'
import { aConvocation } from './given'
import { useLaterActs } from './useLaterActs'

jest.mock('../api/convocations')

const change = { startsAt: null, place: null, reason: null }

it('says a failure once: the dialog shows its own, the page that of what has no dialog', async () => {
	const acts = useLaterActs(() => 1, async () => undefined)
	jest.mocked(beginAct).mockRejectedValue(new ApiError('offline'))
	expect(await acts.begin('addendum', change)).toBe(false)
	expect([acts.error.value?.kind, acts.pageError.value]).toEqual(['offline', null])

	jest.mocked(abandonAct).mockRejectedValue(new ApiError('conflict'))
	expect(await acts.abandon(aConvocation([]))).toBe(false)
	expect(acts.pageError.value?.kind).toBe('conflict')
})
