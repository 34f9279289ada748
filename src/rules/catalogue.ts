/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * Every reason the rules can give, for the translations and their test. Rules never import it: a route carries only
 * the reasons of the rules it uses.
 */
import { impossibleReasons } from './impossibleValue'
import { councilSizeReasons } from './councilSize'
import { noticeDayReasons } from './noticeDays'
import { noticePeriodReasons } from './noticePeriod'
import { synthesisNoteReasons } from './synthesisNote'
import { convocationContentReasons } from './convocationContent'
import { convocationMembersReasons } from './convocationMembers'
import { convocationChangeReasons } from './convocationChange'
import { secondConvocationReasons } from './secondConvocation'
import { frequencyReasons } from './frequency'
import { numberingReasons } from './numbering'
import { publicityReasons } from './publicity'
import { publicityDeadlinesReasons } from './publicityDeadlines'
import { proxyReasons } from './proxy'
import { proxySittingReasons } from './proxySitting'
import { quorumReasons } from './quorum'
import { majorityReasons } from './majority'
import { ballotModeReasons } from './ballotMode'
import { electionReasons } from './election'
import { matterReasons } from './matter'
import { scdlReasons } from './scdlCheck'
import { meetingOrderReasons } from './meetingOrder'
import { closedSessionReasons } from './closedSession'
import { listContentReasons, minutesContentReasons } from './recordContent'
import type { ReasonTable } from './result'

export const reasonTables: readonly ReasonTable[] = [
	councilSizeReasons,
	noticePeriodReasons,
	noticeDayReasons,
	synthesisNoteReasons,
	convocationContentReasons,
	convocationMembersReasons,
	convocationChangeReasons,
	secondConvocationReasons,
	frequencyReasons,
	numberingReasons,
	publicityReasons,
	publicityDeadlinesReasons,
	proxyReasons,
	proxySittingReasons,
	quorumReasons,
	majorityReasons,
	ballotModeReasons,
	electionReasons,
	matterReasons,
	scdlReasons,
	meetingOrderReasons,
	closedSessionReasons,
	minutesContentReasons,
	listContentReasons,
]

/** English source texts of all messages. */
export const messages: readonly string[] = [
	...reasonTables.flatMap((table) => Object.values(table).map(({ text }) => text)),
	...Object.values(impossibleReasons),
]
