/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * Short names of the API's vocabulary. Moments are ISO 8601 with the offset of the council's time zone, dates
 * YYYY-MM-DD, sizes bytes; what is absent is null.
 */
import type { components } from './schema'

type Schemas = components['schemas']

export type AccessChange = Schemas['AccessChange']
export type AccessPicture = Schemas['AccessPicture']
export type Ask = Schemas['Ask']
export type Change = Schemas['Change']
export type Colleague = Schemas['Colleague']
export type Council = Schemas['Council']
export type CouncilHealth = Schemas['CouncilHealth']
export type CouncilKind = Schemas['CouncilKind']
export type CouncilSummary = Schemas['CouncilSummary']
export type Deadline = Schemas['Deadline']
export type DeadlineStep = Schemas['DeadlineStep']
export type Document = Schemas['Document']
export type DocumentVersion = Schemas['DocumentVersion']
export type ExpectedDocument = Schemas['ExpectedDocument']
export type Folder = Schemas['Folder']
export type FolderKey = Schemas['FolderKey']
export type FolderRight = Schemas['FolderRight']
export type Group = Schemas['Group']
export type Home = Schemas['Home']
export type ImportProblem = Schemas['ImportProblem']
export type ImportReport = Schemas['ImportReport']
export type Involved = Schemas['Involved']
export type Item = Schemas['Item']
export type ItemKind = Schemas['ItemKind']
export type ItemState = Schemas['ItemState']
export type Meeting = Schemas['Meeting']
export type MeetingKind = Schemas['MeetingKind']
export type MeetingState = Schemas['MeetingState']
export type MeetingSummary = Schemas['MeetingSummary']
export type Member = Schemas['Member']
export type Person = Schemas['Person']
export type Preparation = Schemas['Preparation']
export type Publication = Schemas['Publication']
export type PublishProgress = Schemas['PublishProgress']
export type PublishedDocument = Schemas['PublishedDocument']
export type PublishedItem = Schemas['PublishedItem']
export type Reading = Schemas['Reading']
export type RepairLine = Schemas['RepairLine']
export type RepairReport = Schemas['RepairReport']
export type Role = Schemas['Role']
export type Sync = Schemas['Sync']
