/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * Short names of the API's vocabulary (lib/ResponseDefinitions.php). Moments are ISO 8601 with the offset of the
 * council's time zone, dates YYYY-MM-DD, sizes bytes; what is absent is null.
 */

export type Role = 'councillor' | 'staff' | 'manager'

export type CouncilKind = 'commune' | 'epci' | 'ccas' | 'syndicat'

export interface CouncilSummary {
	id: number
	kind: CouncilKind
	name: string
	shortName: string
	timezone: string
	roles: Role[]
}

export interface Council {
	id: number
	kind: CouncilKind
	name: string
	shortName: string
	insee: string | null
	siret: string | null
	population: number
	seats: number
	inExercise: number
	hasMember3500: boolean
	noticeDays: number
	noticeDaysOverride: number | null
	noticeReason: string | null
	publicityMode: 'posting' | 'paper' | 'electronic'
	website: string | null
	address: string | null
	meetingPlace: string | null
	timezone: string
	roles: Role[]
	version: number
}

export interface Member {
	id: number
	position: number
	civility: string | null
	firstName: string
	lastName: string
	birthDate: string | null
	function: string
	delegation: string | null
	politicalGroup: string | null
	termStart: string | null
	termEnd: string | null
	inExercise: boolean
	uid: string | null
	channel: 'email' | 'paper'
	email: string | null
	postalAddress: string | null
	version: number
}

export interface ImportProblem {
	line: number
	column: string | null
	value: string | null
	message: string
}

export interface ImportReport {
	applied: boolean
	created: number
	updated: number
	unchanged: number
	problems: ImportProblem[]
}

export interface Person {
	uid: string
	displayName: string
}

export interface Group {
	gid: string
	displayName: string
	count: number | null
	exists: boolean
}

export type FolderKey = 'published' | 'preparation' | 'space' | 'restricted'

export interface FolderRight {
	role: Role
	write: boolean
}

export interface Folder {
	key: FolderKey
	name: string
	fileId: number | null
	rights: FolderRight[]
	state: 'ok' | 'lost_access' | 'missing' | 'not_created'
	lostAccess: number
}

export interface RepairLine {
	level: 'ok' | 'repaired' | 'to_repair' | 'operator'
	code: string
	message: string
	detail: string | null
	people: Person[]
}

export interface RepairReport {
	applied: boolean
	checkedAt: string
	lines: RepairLine[]
}

export interface AccessPicture {
	groups: { councillor: Group[], staff: Group[], manager: Group[] }
	folders: Folder[]
	lastReport: RepairReport | null
	paperMembers: number
	members: number
}

export interface AccessChange {
	role: Role
	gain: Person[]
	lose: Person[]
}

export type MeetingKind = 'ordinary' | 'extraordinary' | 'installation'

export type MeetingState = 'draft' | 'cancelled' | 'convened' | 'held' | 'closed'

export interface MeetingSummary {
	id: number
	councilId: number
	kind: MeetingKind
	title: string
	startsAt: string
	place: string | null
	state: MeetingState
	group: 'upcoming' | 'awaiting_closure' | 'past'
	itemCount: number
	readyCount: number
	publishedCount: number
	attention: number
}

export interface Meeting {
	id: number
	councilId: number
	kind: MeetingKind
	title: string
	startsAt: string
	timezone: string
	place: string | null
	state: MeetingState
	folderId: number | null
	publishedFolderId: number | null
	syncedAt: string | null
	version: number
}

export type ItemKind = 'deliberation' | 'information' | 'election' | 'procedural' | 'other_business'

export type ItemState = 'draft' | 'review' | 'ready'

export interface ExpectedDocument {
	id: number
	label: string
	documentId: number | null
}

export interface Publication {
	fileId: number
	name: string
	size: number
	sha256: string
	publishedAt: string
	publishedBy: string | null
	changedSince: boolean
}

export interface Document {
	id: number
	itemId: number | null
	fileId: number
	path: string
	name: string
	mime: string
	size: number
	etag: string
	modifiedAt: string
	modifiedBy: Person | null
	conflictOf: number | null
	missing: boolean
	changedSinceRead: boolean
	suggestion: { itemId: number, reason: 'number' | 'words' } | null
	publication: Publication | null
}

export interface Item {
	id: number
	meetingId: number
	position: number
	number: string | null
	kind: ItemKind
	section: string | null
	title: string
	rapporteurId: number | null
	owner: Person | null
	themes: string[]
	closedSession: boolean
	matterCode: string | null
	budgetYear: string | null
	budgetName: string | null
	summary: string | null
	state: ItemState
	folderId: number | null
	folderName: string | null
	folderMissing: boolean
	expected: ExpectedDocument[]
	documents: Document[]
	version: number
}

export interface Preparation {
	meeting: Meeting
	items: Item[]
	inbox: Document[]
	removedItems: { id: number, title: string, deletedAt: string }[]
	canManage: boolean
}

export interface Sync {
	changed: boolean
	path: string
	inboxPath: string
	createdItems: number
	renamedItems: number
	missingItems: number
	documents: number
}

export interface DocumentVersion {
	revision: string
	modifiedAt: string
	size: number
	author: Person | null
	label: string | null
	current: boolean
	read: boolean
	url: string
}

export interface PublishProgress {
	done: number
	total: number
	finished: boolean
	failures: { documentId: number, name: string, code: string, message: string }[]
}

export interface PublishedDocument {
	id: number
	fileId: number
	name: string
	mime: string
	size: number
	sha256: string
	publishedAt: string
	readAt: string | null
	news: 'new' | 'replaced' | null
}

export interface PublishedItem {
	id: number
	number: string | null
	kind: ItemKind
	section: string | null
	title: string
	summary: string | null
	rapporteur: string | null
	mine: boolean
	closedSession: boolean
	documents: PublishedDocument[]
}

export interface Reading {
	meeting: Meeting
	items: PublishedItem[]
	publishedFolderId: number | null
	documentCount: number
	totalSize: number
	lastVisitAt: string | null
}

export interface Change {
	at: string
	actor: Person | null
	type: string
	meetingId: number | null
	itemId: number | null
	itemTitle: string | null
	count: number
}

export interface Ask {
	kind: 'missing_documents' | 'inbox' | 'conflicts' | 'folder_missing' | 'not_published' | 'unread'
	meetingId: number
	itemIds: number[]
	count: number
	names: string[]
}

export interface Home {
	council: Council
	now: string
	meetings: MeetingSummary[]
	nextMeetingId: number | null
	asks: Ask[]
	changes: Change[]
	lastVisitAt: string | null
	members: number
	spaceFolderId: number | null
}

export interface CouncilHealth {
	council: CouncilSummary
	groups: { councillor: string[], staff: string[], manager: string[] }
	folders: 'ok' | 'to_repair' | 'not_created'
	checkedAt: string | null
	problems: number
	storageUsed: number | null
	meetings: number
	members: number
}

export interface Error {
	code: string
	message: string
	field: string | null
	data: Record<string, unknown> | null
}

