/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ballotMode } from './ballotMode'
import { election } from './election'
import { majority } from './majority'
import { checkMatter } from './matter'
import { checkMeetingOrder } from './meetingOrder'
import { followProxies } from './proxySitting'
import { quorumByItem } from './quorum'
import { checkListContent } from './recordContent'
import { checkScdlRow } from './scdlCheck'
import { SCDL_COLUMNS } from './scdlRow'
import { plainDate } from './temporal'

const members = Array.from({ length: 80 }, (_, index) => `m${index}`)
const items = Array.from({ length: 200 }, (_, index) => String(index))
const count = { for: 40, against: 39, abstain: 1, blank: 0, null: 0, notVoting: 0 }

/** Milliseconds of the best of many runs: what the rule costs, not what the machine does besides. */
function fastest(run: () => unknown): number {
	return Math.min(...Array.from({ length: 300 }, () => {
		const start = performance.now()
		run()
		return performance.now() - start
	}))
}

it.each<[string, () => unknown]>([
	['quorum', () => quorumByItem({
		seats: 80,
		vacancies: 0,
		present: members.slice(0, 60),
		movements: items.map((item, index) => ({ member: members[index % 60]!, move: index % 2 === 0 ? 'out' : 'in', item, phase: 'before' })),
		items: items.map((no) => ({ no, withdrawn: members.slice(0, 5).map((member) => ({ member, ground: 'personal_interest', staysInRoom: true })) })),
	})],
	['proxies', () => followProxies({
		meeting: 'S1',
		members,
		present: members.slice(0, 40),
		items,
		events: [
			...members.slice(40).map((giver, index) => ({
				type: 'give' as const,
				proxy: { id: `p${index}`, giver, holder: members[index]!, meetings: ['S1'], written: true, authenticated: true },
			})),
			...items.map((item, index) => ({ type: index % 2 === 0 ? 'leave' as const : 'arrive' as const, member: members[index % 40]!, item })),
		],
	})],
	['majority', () => majority({ kind: 'ordinary', ballot: 'public', count, president: 'for', voters: { present: 80, withdrawn: 0, activeProxies: 0 } })],
	['ballot mode', () => ballotMode({ present: 80, matter: 'ordinary', requests: { public: 30, secret: 30 } })],
	['election', () => {
		const votes = new Map(members.map((id) => [id, 1]))
		const round = { votes, blank: 0, null: 0 }
		return election(members.map((id) => ({ id, birthDate: plainDate('birthDate', '1970-01-01') })), [round, round, round])
	}],
	['matter', () => checkMatter('7.10', 'finances locales/divers')],
	['SCDL row', () => checkScdlRow(Object.fromEntries(SCDL_COLUMNS.map((column) => [column, 'x'])))],
	['order of the meeting', () => checkMeetingOrder({
		inExercise: 80,
		urgent: false,
		steps: items.flatMap((item) => [{ do: 'open_item' as const, item, kind: 'accounts' }, { do: 'vote' as const, item }]),
	})],
	['list of deliberations', () => checkListContent({
		hasDate: true,
		entries: items.map((no) => ({ no, object: 'Budget' })),
		items: items.map((no) => ({ no, kind: 'deliberation', outcome: 'adopted' })),
	})],
])('the rule « %s » takes less than a millisecond for 200 items and 80 members', (_, run) => {
	expect(fastest(run)).toBeLessThan(1)
})
