/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Leaf } from '../../tests/js/leaves'
import type { Council } from './council'
import type { Verdict } from './result'

import fc from 'fast-check'
import { leavesOf, withLeaf } from '../../tests/js/leaves'
import { refusal } from '../../tests/js/reasons'
import { ballotMode } from './ballotMode'
import { closedSession } from './closedSession'
import { addendum, cancellation, itemCheck, postponement } from './convocationChange'
import { convocationContent } from './convocationContent'
import { convocationMembers } from './convocationMembers'
import { councilSize } from './councilSize'
import { election } from './election'
import { installationMeeting, quarterlyMeeting, requestedMeeting } from './frequency'
import { impossibleReasons, ImpossibleValue } from './impossibleValue'
import { majority } from './majority'
import { checkMatter } from './matter'
import { checkMeetingOrder } from './meetingOrder'
import { noticePeriod } from './noticePeriod'
import { assignNumbers, numberCheck } from './numbering'
import { followProxies } from './proxySitting'
import { executory, transmission } from './publicity'
import { deliberationList, epciCopies, minutesPublication, onlineWithdrawal } from './publicityDeadlines'
import { quorumByItem } from './quorum'
import { checkListContent, checkMinutesContent } from './recordContent'
import { checkScdlRow } from './scdlCheck'
import { scdlRow } from './scdlRow'
import { secondConvocation } from './secondConvocation'
import { synthesisNotes } from './synthesisNote'
import { instant, isPlainDate, plainDate } from './temporal'

const day = plainDate('day', '2027-01-19')
const later = plainDate('day', '2027-02-23')
const sent = instant('sent', '2027-01-12T17:10:00+01:00')
const start = instant('start', '2027-01-19T19:00:00+01:00')
const commune: Council = { kind: 'commune', population: 6150, department: '73' }
const meeting = { council: commune, timezone: 'Europe/Paris', meetingKind: 'ordinary' as const, meetingStart: start }
const items = [{ no: '1', kind: 'deliberation', outcome: 'adopted' }, { no: '2', kind: 'information', outcome: null }]
const notes = [{ no: '1', kind: 'deliberation', note: 'Contexte.', equivalentDocument: false }]
const proxy = { id: 'p1', giver: 'e4', holder: 'e2', meetings: ['S1'], written: true, authenticated: true, illness: false }

/** Every public function with arguments that it accepts. */
const CALLS: Readonly<Record<string, readonly [(...args: never[]) => unknown, readonly unknown[]]>> = {
	councilSize: [councilSize, [{ population: 900, elected: 14, vacancies: 1 }]],
	noticePeriod: [noticePeriod, [{ ...meeting, sends: [{ member: 'e1', at: sent }, { member: 'e2', at: sent }], urgencyReason: null }]],
	convocationContent: [convocationContent, [{ council: commune, body: { date: day, time: '19:00', place: 'Mairie', agenda: 'inline' }, items: notes, minimumNoteLength: 5 }]],
	synthesisNotes: [synthesisNotes, [commune, notes, 5]],
	convocationMembers: [convocationMembers, [{ ...meeting, procedure: 'ordinary', members: [{ member: 'e1', channel: 'email', events: [{ type: 'emailed', at: sent }] }] }]],
	addendum: [addendum, [{ ...meeting, addendumSent: sent }]],
	itemCheck: [itemCheck, [{ kind: 'deliberation', under: 'agenda', addedAtMeeting: false }]],
	postponement: [postponement, [start, { ...meeting, sends: [{ at: sent }] }]],
	cancellation: [cancellation, [start, sent]],
	secondConvocation: [secondConvocation, [{
		council: commune,
		first: { date: plainDate('day', '2027-01-11'), regular: true, agenda: ['1', '2'], decided: ['1'] },
		second: { sent, meetingStart: start, agenda: ['2', '3'] },
		inExercise: 19,
		present: 8,
		timezone: 'Europe/Paris',
	}]],
	quorumByItem: [quorumByItem, [{
		seats: 15,
		vacancies: 1,
		present: ['e1', 'e2', 'e3'],
		movements: [{ member: 'e4', move: 'in', item: '1', phase: 'before' }],
		items: [{ no: '1', withdrawn: [{ member: 'e2', ground: 'personal_interest', staysInRoom: true }] }],
	}]],
	followProxies: [followProxies, [{
		meeting: 'S1',
		chain: ['S1', 'S2'],
		members: ['e1', 'e2', 'e3', 'e4'],
		present: ['e1', 'e2', 'e3'],
		replies: new Map([['e2', 'present']]),
		events: [{ type: 'give', proxy }, { type: 'withdraw', member: 'e2', item: '1' }, { type: 'leave', member: 'e3', item: '2' }],
		items: ['1', '2'],
		notVoting: new Map([['1', ['e1']]]),
	}]],
	majority: [majority, [{
		kind: 'ordinary',
		ballot: 'secret',
		count: { for: 5, against: 5, abstain: 1, blank: 1, null: 1, notVoting: 1 },
		president: 'for',
		voters: { present: 13, withdrawn: 1, activeProxies: 2 },
	}]],
	ballotMode: [ballotMode, [{
		present: 14,
		matter: 'appointment',
		requests: { public: 4, secret: 4, publicByProxy: 1, secretByProxy: 1 },
		waiver: { against: 0, abstain: 0 },
		secretByLaw: false,
		body: 'committee',
		oneCandidatePerSeat: false,
	}]],
	election: [election, [[{ id: 'A', birthDate: day }, { id: 'B', birthDate: later }], [{ votes: new Map([['A', 5], ['B', 5]]), blank: 1, null: 1, ballots: 12 }]]],
	assignNumbers: [assignNumbers, [{ meetingDate: day, pattern: '{YYYY}_{NNN}', sequence: { year: 2027, last: 3 }, items, urgencyRefused: false, existing: [] }]],
	numberCheck: [numberCheck, ['2027_003', ['2027_002']]],
	executory: [executory, [{ council: commune, mode: 'electronic', posted: day, paper: null, online: day, transmissible: true, received: start, timezone: 'Europe/Paris' }]],
	transmission: [transmission, [commune, 'road_tariffs', false]],
	deliberationList: [deliberationList, [{ meetingDate: day, items, hasSite: true, posted: day, online: null, today: later }]],
	minutesPublication: [minutesPublication, [{ meetingDate: day, adoptedOn: later, publishedOn: null, today: later }]],
	onlineWithdrawal: [onlineWithdrawal, [day, later]],
	epciCopies: [epciCopies, [day, later]],
	checkMatter: [checkMatter, ['7.5', 'finances locales/subventions']],
	scdlRow: [scdlRow, [
		{ name: 'Beaumont', siret: '21730123400015' },
		{ number: '2027_003', date: day, matter: '7.5', object: 'Subvention', received: start },
		{ inExercise: 19, present: 12, withdrawn: 1, activeProxies: 2, notVoting: 1, count: { for: 8, against: 1, abstain: 1, blank: 1, null: 1 } },
		'Europe/Paris',
	]],
	checkScdlRow: [checkScdlRow, [scdlRow(
		{ name: 'Beaumont', siret: '21730123400015' },
		{ number: '2027_003', date: day, matter: '7.5', object: 'Subvention', budgetYear: '2027', budgetName: 'Principal', controller: 'PREF073', url: 'https://beaumont.example/d.pdf' },
		{ inExercise: 19, present: 12, withdrawn: 0, activeProxies: 0, notVoting: 0, count: { for: 12, against: 0, abstain: 0, blank: 0, null: 0 } },
		'Europe/Paris',
	)]],
	checkMeetingOrder: [checkMeetingOrder, [{
		inExercise: 15,
		urgent: true,
		steps: [
			{ do: 'appoint_secretary' },
			{ do: 'urgency_vote', for: 9, against: 5, president: 'for' },
			{ do: 'elect_president', item: '1' },
			{ do: 'open_item', item: '1', kind: 'accounts' },
			{ do: 'quorum_check', counted: 9 },
			{ do: 'vote', item: '1' },
		],
	}]],
	closedSession: [closedSession, [{ kind: 'commune', requestedBy: 3, presentOrRepresented: 15, for: 9, decidedAtMeeting: true }]],
	checkMinutesContent: [checkMinutesContent, [{ filled: new Set(['date', 'time']), ballotRequested: true, publicBallots: 1 }]],
	checkListContent: [checkListContent, [{ hasDate: true, entries: [{ no: '1', object: 'Subvention' }], items }]],
	quarterlyMeeting: [quarterlyMeeting, [day, later, [day], 3]],
	requestedMeeting: [requestedMeeting, [{ council: commune, by: 'members', requesters: 7, inExercise: 19, hasGrounds: true, requestedOn: day }]],
	installationMeeting: [installationMeeting, [day, later]],
}

const names = Object.keys(CALLS)
const call = (name: string, args: readonly unknown[]) => (CALLS[name]![0] as (...given: unknown[]) => unknown)(...args)
const leaves = names.flatMap((name) => leavesOf(CALLS[name]![1]).map((leaf) => ({ name, ...leaf })))
const isNumber = ({ value }: Leaf) => typeof value === 'number'

/** Texts that are one of a short list: anything else is a mistake. */
const CHOICES = new Set(['kind', 'agenda', 'channel', 'type', 'move', 'phase', 'ground', 'matter', 'body', 'ballot', 'president', 'mode', 'by', 'do', 'meetingKind', 'under'])
const isChoice = ({ name, path, value }: Leaf & { name: string }) => typeof value === 'string' && CHOICES.has(String(path.at(-1)))
	&& !(name === 'scdlRow' || (path.at(-1) === 'kind' && value === 'deliberation') || value === 'information' || value === 'accounts')

it.each(names)('%s answers its own example', (name) => {
	expectSound(call(name, CALLS[name]![1]))
})

it.each(leaves.filter(isNumber).map((leaf) => [leaf.name, leaf.path] as const))('%s refuses what no count can be, at %j', (name, path) => {
	const bad = fc.oneof(
		fc.constantFrom(NaN, Infinity, -Infinity, 2 ** 53, -1),
		fc.integer({ max: -1 }),
		fc.double({ noNaN: true }).filter((number) => !Number.isInteger(number)),
	)
	fc.assert(fc.property(bad, (number) => {
		expect(() => call(name, withLeaf(CALLS[name]![1], path, number) as unknown[])).toThrow(ImpossibleValue)
	}), { numRuns: 8 })
	const key = path.findLast((part) => typeof part === 'string')
	const refused = refusalOf(() => call(name, withLeaf(CALLS[name]![1], path, NaN) as unknown[]))
	expect(refused.reason).toBe('not_an_integer')
	expect(refused.field).toContain(key ?? (name === 'election' ? 'votes' : ''))
})

it.each(leaves.filter(isChoice).map((leaf) => [leaf.name, leaf.path] as const))('%s refuses a word it does not know, at %j', (name, path) => {
	const refused = refusalOf(() => call(name, withLeaf(CALLS[name]![1], path, 'nonsense') as unknown[]))
	expect(refused.field).toContain(path.at(-1))
	expect(['unknown_value', 'unknown_reference']).toContain(refused.reason)
})

it('answers without a hole, or refuses with a field and a reason, whatever is mixed up in its arguments', () => {
	const dates = ['2026-12-31', '2027-01-19', '2028-02-29'].map((text) => plainDate('day', text))
	const moments = ['2027-01-12T00:00:00Z', '2027-01-18T23:59:59+01:00', '2027-01-19T19:00:00+01:00'].map((text) => instant('at', text))
	const words = [...new Set(leaves.flatMap(({ value }) => typeof value === 'string' ? [value] : [])), '', ' ', 'nonsense']
	const other = ({ value }: Leaf): fc.Arbitrary<unknown> => {
		if (typeof value === 'number') {
			return fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constantFrom(NaN, 0.5))
		}
		if (typeof value === 'string') {
			return fc.constantFrom(...words)
		}
		if (typeof value === 'boolean') {
			return fc.boolean()
		}
		return value === null ? fc.constant(null) : fc.constantFrom<unknown>(...(isPlainDate(value) ? dates : moments))
	}
	const mixed = fc.constantFrom(...names).chain((name) => {
		const own = leavesOf(CALLS[name]![1]).filter(({ path }) => !['do', 'type'].includes(String(path.at(-1)))) // they say which other fields there are
		const change = fc.constantFrom(...own).chain((leaf) => other(leaf).map((value) => ({ path: leaf.path, value })))
		return fc.record({ name: fc.constant(name), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
	})
	fc.assert(fc.property(mixed, ({ name, changes }) => {
		const args = changes.reduce((changed: unknown, { path, value }) => withLeaf(changed, path, value), CALLS[name]![1]) as unknown[]
		try {
			expectSound(call(name, args))
		} catch (error) {
			expectRefusal(error)
		}
	}), { numRuns: 2000 })
})

function refusalOf(act: () => unknown): ImpossibleValue {
	try {
		act()
	} catch (error) {
		expectRefusal(error)
		return error as ImpossibleValue
	}
	throw new Error('nothing was refused')
}

function expectRefusal(error: unknown): void {
	if (!(error instanceof ImpossibleValue)) {
		throw error
	}
	expect(error.field).not.toBe('')
	expect(impossibleReasons).toHaveProperty(error.reason)
	expect(error).toEqual(refusal(error.field, error.reason))
}

/** No number that is none, nothing undefined, and every message complete. */
function expectSound(result: unknown): void {
	for (const { value } of leavesOf(result)) {
		expect(value).not.toBeNaN()
		expect(value).not.toBeUndefined()
	}
	for (const { message: { text, params } } of (result as Partial<Verdict>).reasons ?? []) {
		expect(Object.keys(params)).toEqual(expect.arrayContaining([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))
	}
}
