/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { writeFileSync } from 'node:fs'
import { occ } from '../host'

const OUTBOX = 'OCA\\ConseilMunicipal\\BackgroundJob\\OutboxJob'
/** When cron runs, in UTC: these weeks have no summer time. */
const MORNING = 'T06:10:00Z'
const DAY = 24 * 3600 * 1000

const utc = (moment: number) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ')

/** The clock of the host, which only goes forward, and its cron, which sends what is due each morning (`HOST_CLOCK`, see scripts/journey.js). */
export class HostClock {
	private now: number

	/** @param moment `YYYY-MM-DDTHH:MM`, winter time of Paris, as all moments here */
	constructor(moment: string) {
		this.now = HostClock.moment(moment)
		this.set(this.now)
	}

	/** Lets the days pass until then. */
	to(moment: string): void {
		const then = HostClock.moment(moment)
		for (let morning = Date.parse(new Date(this.now + DAY).toISOString().slice(0, 10) + MORNING); morning <= then; morning += DAY) {
			this.set(morning)
			this.cron()
		}
		this.set(then)
	}

	private cron(): void {
		for (const { id } of JSON.parse(occ('background-job:list', `--class=${OUTBOX}`, '--output=json')) as { id: number }[]) {
			occ('background-job:execute', String(id), '--force-execute')
		}
	}

	private set(moment: number): void {
		if (moment < this.now) {
			throw new Error('The clock only goes forward')
		}
		writeFileSync(process.env.HOST_CLOCK ?? '', `@${utc(moment)}\n`)
		this.now = moment
	}

	private static moment(local: string): number {
		return Date.parse(`${local}:00+01:00`)
	}
}
