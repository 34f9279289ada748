/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from '../src/rules/council'
import type { MeetingStep } from '../src/rules/meetingOrder'
import type { SittingEvent } from '../src/rules/proxySitting'

/**
 * Time of each rule for 200 items and 80 members (budget: 1 ms a call) and weight of the rules that a screen takes,
 * polyfill of Temporal included (budget: 25 KB gzipped a route). Run: npx tsx bench/rules.bench.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import webpack from 'webpack'
import { ballotMode } from '../src/rules/ballotMode'
import { closedSession } from '../src/rules/closedSession'
import { addendum } from '../src/rules/convocationChange'
import { convocationContent } from '../src/rules/convocationContent'
import { convocationMembers } from '../src/rules/convocationMembers'
import { councilSize } from '../src/rules/councilSize'
import { election } from '../src/rules/election'
import { quarterlyMeeting, requestedMeeting } from '../src/rules/frequency'
import { majority } from '../src/rules/majority'
import { findMatter } from '../src/rules/matter'
import { checkMeetingOrder } from '../src/rules/meetingOrder'
import { noticePeriod } from '../src/rules/noticePeriod'
import { assignNumbers } from '../src/rules/numbering'
import { followProxies } from '../src/rules/proxySitting'
import { executory } from '../src/rules/publicity'
import { deliberationList, onlineWithdrawal } from '../src/rules/publicityDeadlines'
import { quorumByItem } from '../src/rules/quorum'
import { checkListContent, checkMinutesContent } from '../src/rules/recordContent'
import { checkScdlRow } from '../src/rules/scdlCheck'
import { scdlRow } from '../src/rules/scdlRow'
import { secondConvocation } from '../src/rules/secondConvocation'
import { synthesisNotes } from '../src/rules/synthesisNote'
import { instant, plainDate } from '../src/rules/temporal'
import appConfig from '../webpack.config.js'

const CALLS = 300
const MILLISECONDS = 1
const RULES = join(__dirname, '../src/rules')

const members = Array.from({ length: 80 }, (_, index) => `e${index}`)
const numbers = Array.from({ length: 200 }, (_, index) => String(index))
const items = numbers.map((no) => ({ no, kind: 'deliberation', outcome: 'adopted', note: 'Contexte.', equivalentDocument: false }))
const council: Council = { kind: 'commune', population: 60000 }
const timezone = 'Europe/Paris'
const sent = instant('sent', '2027-01-12T17:10:00+01:00')
const meetingStart = instant('meetingStart', '2027-01-19T19:00:00+01:00')
const meetingDate = plainDate('meetingDate', '2027-01-19')
const meeting = { council, timezone, meetingStart }

/** Two members withdraw from each item, one leaves and comes back. */
const withdrawals = numbers.map((no, index) => ({
	no,
	withdrawn: [index, index + 1].map((member) => ({ member: members[member % 80]!, ground: 'personal_interest' as const, staysInRoom: true })),
}))
const movements = numbers.flatMap((item, index) => (['out', 'in'] as const).map((move) => ({
	member: members[index % 80]!,
	move,
	item,
	phase: move === 'out' ? 'before' as const : 'during' as const,
})))
/** Forty members absent, each represented; at each item somebody is concerned, and a holder leaves or comes back. */
const sitting: readonly SittingEvent[] = [
	...members.slice(40).map((giver, index) => ({
		type: 'give' as const,
		proxy: { id: `p${index}`, giver, holder: members[index]!, meetings: ['S2', 'S3', 'S4'], written: true, authenticated: true },
	})),
	...numbers.flatMap((item, index): SittingEvent[] => [
		{ type: 'withdraw', member: members[(index + 7) % 40]!, item },
		{ type: index % 2 === 0 ? 'leave' : 'arrive', member: members[Math.floor(index / 2) % 40]!, item },
	]),
]
const steps: readonly MeetingStep[] = [
	{ do: 'appoint_secretary' },
	...numbers.flatMap((item): MeetingStep[] => [{ do: 'open_item', item, kind: 'deliberation' }, { do: 'quorum_check', counted: 41 }, { do: 'vote', item }]),
]
const row = scdlRow(
	{ name: 'Beaumont', siret: '21730123400015' },
	{ number: '2027_01_001', date: meetingDate, matter: '7.10', object: 'Subvention', received: meetingStart },
	{ inExercise: 80, present: 80, withdrawn: 0, activeProxies: 0, notVoting: 0, count: { for: 80, against: 0, abstain: 0, blank: 0, null: 0 } },
	timezone,
)

const rules: Readonly<Record<string, () => unknown>> = {
	councilSize: () => councilSize({ population: 60000 }),
	noticePeriod: () => noticePeriod({ ...meeting, sends: members.map((member) => ({ member, at: sent })) }),
	convocationContent: () => convocationContent({ council, items, body: { date: meetingDate, time: '19:00', place: 'Mairie', agenda: 'inline' } }),
	convocationMembers: () => convocationMembers({
		...meeting,
		members: members.map((member) => ({ member, channel: 'email' as const, events: [{ type: 'emailed' as const, at: sent }, { type: 'bounced' as const, at: sent }] })),
	}),
	addendum: () => addendum({ ...meeting, addendumSent: sent }),
	secondConvocation: () => secondConvocation({
		council,
		timezone,
		first: { date: plainDate('date', '2027-01-11'), regular: true, agenda: numbers, decided: [] },
		second: { sent, meetingStart, agenda: numbers },
		inExercise: 80,
		present: 30,
	}),
	quarterlyMeeting: () => quarterlyMeeting(meetingDate, meetingDate, numbers.map(() => meetingDate), 5),
	synthesisNotes: () => synthesisNotes(council, items, 200),
	assignNumbers: () => assignNumbers({ meetingDate, pattern: '{YYYY}_{MM}_{NNN}', sequence: { year: 2027, last: 0 }, items }),
	deliberationList: () => deliberationList({ meetingDate, items, hasSite: true, posted: meetingDate, online: meetingDate }),
	onlineWithdrawal: () => onlineWithdrawal(meetingDate, meetingDate),
	executory: () => executory({ council, timezone, mode: null, posted: null, paper: null, online: meetingDate, transmissible: true, received: meetingStart }),
	quorumByItem: () => quorumByItem({ seats: 80, vacancies: 0, present: members, items: withdrawals, movements }),
	followProxies: () => followProxies({ meeting: 'S4', chain: ['S1', 'S2', 'S3', 'S4'], members, present: members.slice(0, 40), items: numbers, events: sitting }),
	majority: () => majority({
		kind: 'ordinary',
		ballot: 'public',
		president: 'for',
		count: { for: 40, against: 40, abstain: 0, blank: 0, null: 0, notVoting: 0 },
	}),
	meetingOrder: () => checkMeetingOrder({ inExercise: 80, urgent: false, steps }),
	listContent: () => checkListContent({ hasDate: true, entries: numbers.map((no) => ({ no, object: 'Subvention' })), items }),
	minutesContent: () => checkMinutesContent({ filled: new Set(['date']), ballotRequested: true, publicBallots: 200 }),
	scdlRow: () => checkScdlRow(row),
	findMatter: () => findMatter('Domaines de compétences par thèmes / Culture'),
	requestedMeeting: () => requestedMeeting({ council, by: 'members', requesters: 30, inExercise: 80, hasGrounds: true, requestedOn: meetingDate }),
	closedSession: () => closedSession({ kind: 'commune', requestedBy: 3, presentOrRepresented: 80, for: 41, decidedAtMeeting: true }),
	ballotMode: () => ballotMode({ present: 80, matter: 'ordinary', requests: { public: 30, secret: 30 } }),
	election: () => election(
		members.map((id) => ({ id, birthDate: meetingDate })),
		[{ votes: new Map(members.map((id) => [id, 1])), blank: 0, null: 0 }],
	),
}

/** What the screens of a capability take. */
const screens: Readonly<Record<string, readonly string[]>> = {
	'notice period alone': ['noticePeriod'],
	convocation: ['noticePeriod', 'convocationContent', 'convocationMembers', 'convocationChange', 'secondConvocation', 'frequency', 'synthesisNote', 'wording'],
	sitting: ['quorum', 'proxySitting', 'majority', 'voteSentence', 'ballotMode', 'election', 'meetingOrder', 'closedSession', 'councilSize', 'wording'],
	record: ['numbering', 'publicity', 'publicityDeadlines', 'matter', 'scdlRow', 'scdlCheck', 'recordContent', 'wording'],
}

/** Median of many calls, in milliseconds. */
function medianOf(run: () => unknown): number {
	const times = Array.from({ length: CALLS }, () => {
		const start = performance.now()
		run()
		return performance.now() - start
	})
	return times.sort((one, other) => one - other)[CALLS / 2]!
}

/** Functions that a module exports: tables of reasons come with them, nothing else does. */
function functionsOf(module: string): string[] {
	return [...readFileSync(join(RULES, `${module}.ts`), 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name!)
}

async function weightOf(modules: readonly string[]): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'rules-'))
	const lines = modules.map((module, index) => {
		const names = functionsOf(module).map((name) => `${name} as ${name}${index}`)
		return `import { ${names.join(', ')} } from ${JSON.stringify(join(RULES, `${module}.ts`))}\nglobalThis.used${index} = [${names.map((name) => name.split(' ').at(-1))}]`
	})
	writeFileSync(join(folder, 'entry.mjs'), lines.join('\n'))
	const { module, resolve, mode } = appConfig({}, { nodeEnv: 'production' })
	const compiler = webpack({ mode, module, resolve, entry: join(folder, 'entry.mjs'), output: { path: folder, filename: 'out.js' } })
	const stats = await new Promise<webpack.Stats | undefined>((done, fail) => compiler.run((error, result) => error ? fail(error) : done(result)))
	if (!stats || stats.hasErrors()) {
		throw new Error(stats?.toString('errors-only') ?? 'nothing was built')
	}
	const weight = gzipSync(readFileSync(join(folder, 'out.js'))).length
	rmSync(folder, { recursive: true })
	return weight
}

async function main(): Promise<void> {
	for (const [name, run] of Object.entries(rules)) {
		const time = medianOf(run)
		console.log(`${name.padEnd(22)} ${time.toFixed(3)} ms${time > MILLISECONDS ? `: over the budget of ${MILLISECONDS}` : ''}`)
	}
	for (const [screen, modules] of Object.entries({ ...screens, 'all of them at once': [...new Set(Object.values(screens).flat())] })) {
		console.log(`${screen.padEnd(22)} ${(await weightOf(modules) / 1000).toFixed(1)} KB gzipped`)
	}
}

main().catch((error: unknown) => {
	console.error(error)
	process.exitCode = 1
})
