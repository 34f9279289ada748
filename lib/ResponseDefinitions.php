<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal;

/**
 * The vocabulary of the API. Moments are ISO 8601 with the offset of the council's time zone; dates are `YYYY-MM-DD`;
 * sizes are bytes; what is absent is `null`, never missing.
 *
 * @psalm-type ConseilRole = 'councillor'|'staff'|'manager'
 * @psalm-type ConseilCouncilKind = 'commune'|'epci'|'ccas'|'syndicat'
 *
 * @psalm-type ConseilCouncilSummary = array{
 *     id: int,
 *     kind: ConseilCouncilKind,
 *     name: string,
 *     shortName: string,
 *     timezone: string,
 *     roles: list<ConseilRole>,
 * }
 *
 * @psalm-type ConseilDeadlineStep = array{key: string, label: ?string, days: int}
 * @psalm-type ConseilDeadline = array{
 *     key: string,
 *     label: ?string,
 *     days: int,
 *     date: string,
 *     origin: 'template'|'shifted'|'added',
 * }
 *
 * @psalm-type ConseilCouncil = array{
 *     id: int,
 *     kind: ConseilCouncilKind,
 *     name: string,
 *     shortName: string,
 *     insee: ?string,
 *     siret: ?string,
 *     population: int,
 *     seats: int,
 *     inExercise: int,
 *     hasMember3500: bool,
 *     noticeDays: int,
 *     noticeDaysOverride: ?int,
 *     noticeReason: ?string,
 *     publicityMode: 'posting'|'paper'|'electronic',
 *     website: ?string,
 *     address: ?string,
 *     meetingPlace: ?string,
 *     timezone: string,
 *     digest: ConseilMailRhythm,
 *     pieceLimit: int,
 *     deadlines: list<ConseilDeadlineStep>,
 *     ownDeadlines: bool,
 *     roles: list<ConseilRole>,
 *     version: int,
 * }
 *
 * @psalm-type ConseilMember = array{
 *     id: int,
 *     position: int,
 *     civility: ?string,
 *     firstName: string,
 *     lastName: string,
 *     birthDate: ?string,
 *     function: string,
 *     functionShown: string,
 *     delegation: ?string,
 *     politicalGroup: ?string,
 *     termStart: ?string,
 *     termEnd: ?string,
 *     inExercise: bool,
 *     uid: ?string,
 *     channel: 'email'|'paper',
 *     email: ?string,
 *     postalAddress: ?string,
 *     version: int,
 * }
 *
 * @psalm-type ConseilImportProblem = array{line: int, column: ?string, value: ?string, message: string}
 * @psalm-type ConseilImportReport = array{
 *     applied: bool,
 *     created: int,
 *     updated: int,
 *     unchanged: int,
 *     problems: list<ConseilImportProblem>,
 * }
 *
 * @psalm-type ConseilPerson = array{uid: string, displayName: string}
 * @psalm-type ConseilColleague = array{uid: string, displayName: string, role: ConseilRole}
 * @psalm-type ConseilGroup = array{gid: string, displayName: string, count: ?int, exists: bool}
 * @psalm-type ConseilFolderKey = 'published'|'preparation'|'space'|'restricted'|'restricted_drafts'
 * @psalm-type ConseilFolderRight = array{role: ConseilRole, write: bool}
 * @psalm-type ConseilFolder = array{
 *     key: ConseilFolderKey,
 *     name: string,
 *     fileId: ?int,
 *     rights: list<ConseilFolderRight>,
 *     state: 'ok'|'lost_access'|'missing'|'not_created',
 *     lostAccess: int,
 * }
 * @psalm-type ConseilRepairLine = array{
 *     level: 'ok'|'repaired'|'to_repair'|'lost'|'operator',
 *     code: string,
 *     message: string,
 *     detail: ?string,
 *     people: list<ConseilPerson>,
 * }
 * @psalm-type ConseilRepairReport = array{applied: bool, checkedAt: string, lines: list<ConseilRepairLine>}
 * @psalm-type ConseilAccessPicture = array{
 *     groups: array{councillor: list<ConseilGroup>, staff: list<ConseilGroup>, manager: list<ConseilGroup>},
 *     folders: list<ConseilFolder>,
 *     lastReport: ?ConseilRepairReport,
 *     paperMembers: int,
 *     members: int,
 * }
 * @psalm-type ConseilAccessChange = array{
 *     role: ConseilRole,
 *     gain: list<ConseilPerson>,
 *     lose: list<ConseilPerson>,
 * }
 *
 * @psalm-type ConseilMeetingKind = 'ordinary'|'extraordinary'|'installation'
 * @psalm-type ConseilMeetingState = 'draft'|'cancelled'|'convened'|'held'|'closed'
 * @psalm-type ConseilMeetingSummary = array{
 *     id: int,
 *     councilId: int,
 *     kind: ConseilMeetingKind,
 *     title: string,
 *     startsAt: string,
 *     place: ?string,
 *     state: ConseilMeetingState,
 *     group: 'upcoming'|'awaiting_closure'|'past',
 *     itemCount: int,
 *     readyCount: int,
 *     publishedCount: int,
 *     attention: int,
 *     deadlines: list<ConseilDeadline>,
 * }
 *
 * @psalm-type ConseilMeeting = array{
 *     id: int,
 *     councilId: int,
 *     kind: ConseilMeetingKind,
 *     title: string,
 *     startsAt: string,
 *     timezone: string,
 *     place: ?string,
 *     state: ConseilMeetingState,
 *     folderId: ?int,
 *     publishedFolderId: ?int,
 *     deadlines: list<ConseilDeadline>,
 *     syncedAt: ?string,
 *     convenedAt: ?string,
 *     version: int,
 * }
 *
 * @psalm-type ConseilItemKind = 'deliberation'|'information'|'election'|'procedural'|'other_business'
 * @psalm-type ConseilItemState = 'draft'|'review'|'ready'
 * @psalm-type ConseilExpectedDocument = array{id: int, label: string, documentId: ?int}
 *
 * @psalm-type ConseilPublication = array{
 *     fileId: int,
 *     name: string,
 *     size: int,
 *     sha256: string,
 *     publishedAt: string,
 *     publishedBy: ?string,
 *     changedSince: bool,
 * }
 *
 * @psalm-type ConseilOverwrite = array{
 *     revision: int,
 *     modifiedAt: string,
 *     size: int,
 *     author: ?ConseilPerson,
 *     replacedBy: ?ConseilPerson,
 *     replacedAt: string,
 *     url: string,
 * }
 *
 * @psalm-type ConseilDocument = array{
 *     id: int,
 *     itemId: ?int,
 *     fileId: int,
 *     path: string,
 *     name: string,
 *     mime: string,
 *     size: int,
 *     etag: string,
 *     modifiedAt: string,
 *     modifiedBy: ?ConseilPerson,
 *     conflictOf: ?int,
 *     restricted: bool,
 *     openings: list<array{person: ConseilPerson, until: string}>,
 *     overwrites: list<ConseilOverwrite>,
 *     missing: bool,
 *     changedSinceRead: bool,
 *     suggestion: ?array{itemId: int, reason: 'number'|'words'},
 *     publication: ?ConseilPublication,
 *     heldBy?: array{person: ?ConseilPerson, app: ?string},
 * }
 *
 * @psalm-type ConseilItem = array{
 *     id: int,
 *     meetingId: int,
 *     position: int,
 *     number: ?string,
 *     kind: ConseilItemKind,
 *     section: ?string,
 *     title: string,
 *     rapporteurId: ?int,
 *     owner: ?ConseilPerson,
 *     themes: list<string>,
 *     closedSession: bool,
 *     matterCode: ?string,
 *     budgetYear: ?string,
 *     budgetName: ?string,
 *     summary: ?string,
 *     paperId: ?int,
 *     involved: bool,
 *     commission: ?array{commissionId: int, opinion: ?ConseilOpinion},
 *     withdrawals: int,
 *     talk: array{exchanges: int, waiting: int, unread: int},
 *     review: array{visas: int, given: int, corrections: int, mine: bool},
 *     state: ConseilItemState,
 *     ready: ?array{reason: string, by: ?ConseilPerson, at: string},
 *     folderId: ?int,
 *     folderName: ?string,
 *     folderMissing: bool,
 *     expected: list<ConseilExpectedDocument>,
 *     documents: list<ConseilDocument>,
 *     hiddenDocuments: int,
 *     lacks: list<ConseilLack>,
 *     addendum: ?int,
 *     version: int,
 * }
 *
 * @psalm-type ConseilInvolved = array{
 *     uid: ?string,
 *     displayName: string,
 *     councillor: bool,
 *     civility: ?string,
 *     function: ?string,
 *     delegation: ?string,
 *     reasons: list<'rapporteur'|'owner'|'stakeholder'|'paper'>,
 * }
 *
 * @psalm-type ConseilOpinion = 'favourable'|'reserved'|'unfavourable'
 * @psalm-type ConseilCommissionDay = array{
 *     id: int,
 *     commissionId: int,
 *     commission: string,
 *     startsAt: string,
 *     place: ?string,
 *     cancelled: bool,
 *     over: bool,
 * }
 * @psalm-type ConseilCommissionMember = array{id: int, name: string, hasAccount: bool}
 * @psalm-type ConseilCommission = array{
 *     id: int,
 *     councilId: int,
 *     name: string,
 *     presidentId: ?int,
 *     members: list<ConseilCommissionMember>,
 *     active: bool,
 *     mine: bool,
 *     nextMeeting: ?ConseilCommissionDay,
 *     version: int,
 * }
 * @psalm-type ConseilSubmission = array{
 *     id: int,
 *     commissionId: int,
 *     commission: string,
 *     commissionMeetingId: ?int,
 *     examinedAt: ?string,
 *     itemId: ?int,
 *     paperId: ?int,
 *     meetingId: ?int,
 *     title: string,
 *     submittedAt: string,
 *     opinion: ?ConseilOpinion,
 *     text: ?string,
 *     recordedBy: ?string,
 *     recordedAt: ?string,
 *     version: int,
 * }
 * @psalm-type ConseilCommissionMeeting = array{
 *     id: int,
 *     commissionId: int,
 *     commission: string,
 *     startsAt: string,
 *     place: ?string,
 *     cancelled: bool,
 *     over: bool,
 *     councilId: int,
 *     notifiedAt: ?string,
 *     changedSince: bool,
 *     presidentId: ?int,
 *     members: list<ConseilCommissionMember>,
 *     submissions: list<ConseilSubmission>,
 *     canPrepare: bool,
 *     version: int,
 * }
 * @psalm-type ConseilCommissionPage = array{
 *     commission: ConseilCommission,
 *     meetings: list<ConseilCommissionDay>,
 *     waiting: list<ConseilSubmission>,
 *     canPrepare: bool,
 *     canManage: bool,
 * }
 *
 * @psalm-type ConseilDraftDocument = array{
 *     id: int,
 *     name: string,
 *     mime: string,
 *     size: int,
 *     modifiedAt: string,
 *     modifiedBy: ?string,
 *     editFileId: ?int,
 *     shown: bool,
 *     news: 'new'|'changed'|null,
 * }
 * @psalm-type ConseilDraftItem = array{
 *     id: int,
 *     councilId: int,
 *     meetingId: int,
 *     meetingTitle: string,
 *     startsAt: string,
 *     place: ?string,
 *     number: ?string,
 *     kind: ConseilItemKind,
 *     section: ?string,
 *     title: string,
 *     summary: ?string,
 *     state: ConseilItemState,
 *     closedSession: bool,
 *     rapporteur: ?string,
 *     mine: bool,
 *     documents: list<ConseilDraftDocument>,
 * }
 *
 * @psalm-type ConseilChannel = 'email'|'paper'
 * @psalm-type ConseilRecipient = array{memberId: int, civility: ?string, name: string, channel: ConseilChannel, address: ?string, postalAddress: ?string, hasAccount: bool}
 * @psalm-type ConseilOverride = array{check: string, reason: string, by: string, at: string}
 * @psalm-type ConseilDelivery = array{how: 'handed'|'posted', at: string, recordedBy: string}
 * @psalm-type ConseilAttempt = array{
 *     attempt: int,
 *     address: ?string,
 *     state: 'queued'|'sent'|'failed'|'uncertain'|'paper',
 *     sentAt: ?string,
 *     error: ?string,
 *     bounced: ?array{at: string, notedAt: string, notedBy: string},
 * }
 * @psalm-type ConseilDispatch = array{
 *     id: int,
 *     memberId: int,
 *     civility: ?string,
 *     name: string,
 *     channel: ConseilChannel,
 *     address: ?string,
 *     postalAddress: ?string,
 *     state: 'queued'|'sent'|'failed'|'uncertain'|'paper',
 *     attempt: int,
 *     attempts: list<ConseilAttempt>,
 *     former: bool,
 *     sentAt: ?string,
 *     error: ?string,
 *     delivered: ?ConseilDelivery,
 *     openedAt: ?string,
 *     openedHow: 'app'|'link'|null,
 *     acknowledgedAt: ?string,
 *     acknowledgedHow: 'app'|'link'|null,
 *     remindedAt: ?string,
 * }
 * @psalm-type ConseilConvocationKind = 'initial'|'urgency'|'addendum'|'replacement'|'postponement'|'cancellation'|'second'
 * @psalm-type ConseilConvocation = array{
 *     id: int,
 *     meetingId: int,
 *     number: int,
 *     kind: ConseilConvocationKind,
 *     state: 'draft'|'freezing'|'frozen'|'sent',
 *     startsAt: ?string,
 *     change: array{reason: ?string, startsAt: ?string, place: ?string, failure: ?array{at: string, present: int}, leftItems: list<int>, leftDocuments: list<int>},
 *     overrides: list<ConseilOverride>,
 *     manifestSha256: ?string,
 *     documents: ?int,
 *     frozenAt: ?string,
 *     sentAt: ?string,
 *     sentBy: ?string,
 *     displayedAt: ?string,
 *     displayedBy: ?string,
 *     dispatches: list<ConseilDispatch>,
 *     version: int,
 * }
 * @psalm-type ConseilOpenedPiece = array{memberId: int, name: string, sha256: string, openedAt: string}
 * @psalm-type ConseilProxyRecord = array{giverId: int, holder: string, state: 'asked'|'accepted'|'declined'|'revoked', origin: ConseilAnswerOrigin, writtenOn: ?string, givenBy: string, givenAt: string, changedAt: ?string}
 * @psalm-type ConseilProof = array{openings: list<ConseilOpenedPiece>, proxies: list<ConseilProxyRecord>, timestamp: ?array{at: string, authority: string}}
 * @psalm-type ConseilFollowed = array{memberId: int, documentsOpened: int, answer: ?ConseilAnswer, holder: ?string, civility: ?string, calendar: ?ConseilAttendance}
 * @psalm-type ConseilConvening = array{now: string, recipients: list<ConseilRecipient>, convocations: list<ConseilConvocation>, followed: list<ConseilFollowed>}
 * @psalm-type ConseilApproval = array{
 *     councilId: int,
 *     meetingId: int,
 *     title: string,
 *     act: ?array{kind: ConseilConvocationKind, reason: ?string, formerStart: string},
 *     kind: ConseilMeetingKind,
 *     startsAt: string,
 *     place: string,
 *     agenda: list<array{number: ?string, title: string, closedSession: bool, note: ?string, isNew: bool, pieces: list<string>, documents: list<array{id: int, name: string, mime: string, size: int}>}>,
 *     fingerprint: string,
 *     maire: ?array{name: string, civility: ?string, function: string, canBeAsked: bool},
 *     mayApprove: bool,
 *     mayNote: bool,
 *     askedAt: ?string,
 *     correction: ?array{by: string, at: string, word: string},
 *     given: ?array{how: 'app'|'signed'|'email'|'call'|'spoken', at: string, by: string, notedBy: ?string, word: ?string, withdrawnAt: ?string},
 * }
 * @psalm-type ConseilReceivedChange = array{
 *     reason: ?string,
 *     formerStart: string,
 *     formerPlace: string,
 *     items: list<array{number: ?string, title: string, isNew: bool, pieces: int}>,
 * }
 * @psalm-type ConseilReceived = array{
 *     dispatchId: int,
 *     convocationId: int,
 *     number: int,
 *     kind: ConseilConvocationKind,
 *     channel: ConseilChannel,
 *     address: ?string,
 *     postalAddress: ?string,
 *     convenedAt: string,
 *     sentAt: ?string,
 *     delivered: ?ConseilDelivery,
 *     openedAt: ?string,
 *     openedHow: 'app'|'link'|null,
 *     acknowledgedAt: ?string,
 *     documents: int,
 *     documentsOpened: int,
 *     manifestSha256: string,
 *     change: ?ConseilReceivedChange,
 * }
 *
 * @psalm-type ConseilPreparation = array{
 *     meeting: ConseilMeeting,
 *     items: list<ConseilItem>,
 *     inbox: list<ConseilDocument>,
 *     removedItems: list<array{id: int, title: string, deletedAt: string}>,
 *     canManage: bool,
 * }
 *
 * @psalm-type ConseilSync = array{
 *     changed: bool,
 *     path: string,
 *     inboxPath: string,
 *     createdItems: int,
 *     renamedItems: int,
 *     missingItems: int,
 *     documents: int,
 * }
 *
 * @psalm-type ConseilDocumentVersion = array{
 *     revision: string,
 *     modifiedAt: string,
 *     size: int,
 *     author: ?ConseilPerson,
 *     label: ?string,
 *     current: bool,
 *     read: bool,
 *     url: string,
 * }
 *
 * @psalm-type ConseilPublishProgress = array{
 *     done: int,
 *     total: int,
 *     finished: bool,
 *     failures: list<array{documentId: int, name: string, code: string, message: string}>,
 * }
 *
 * @psalm-type ConseilPrintedKind = 'convocation'|'agenda'|'dossier'|'manifest'
 * @psalm-type ConseilPrinted = array{
 *     convocationId: int,
 *     kind: ConseilPrintedKind,
 *     name: string,
 *     fileId: int,
 *     size: int,
 *     sha256: string,
 *     current: bool,
 *     held: bool,
 *     madeAt: string,
 * }
 * @psalm-type ConseilLetterBlock = array{kind: 'heading'|'paragraph', text: string, align: 'left'|'center'|'right', strong: bool}
 * @psalm-type ConseilLetter = array{
 *     opening: ?string,
 *     closing: ?string,
 *     signatory: ?string,
 *     office: ?string,
 *     contact: ?string,
 *     logo: ?string,
 *     template: ?array{name: string, blocks: list<ConseilLetterBlock>},
 *     fields: list<string>,
 *     templateWords: list<string>,
 *     templateParts: list<string>,
 *     version: int,
 * }
 * @psalm-type ConseilMailPreview = array{from: string, to: string, address: ?string, subject: string, html: string, plain: string}
 * @psalm-type ConseilPrintedPiece = array{documentId: ?int, name: string, size: int, pdf: 'yes'|'converted'|'no'}
 * @psalm-type ConseilPrinting = array{
 *     convocationId: ?int,
 *     kind: ConseilConvocationKind,
 *     urgency: ?string,
 *     change: ?array{sentAt: ?string, formerStart: string, failure: ?array{at: string, present: int}},
 *     manifestSha256: ?string,
 *     madeAt: string,
 *     council: array{name: string, shortName: string, address: ?string, assembly: string},
 *     startsAt: string,
 *     place: string,
 *     office: ?string,
 *     signatory: ?string,
 *     letter: array{opening: ?string, closing: ?string, contact: ?string, logo: ?string, template: ?list<ConseilLetterBlock>},
 *     items: list<array{number: string, title: string, note: ?string, closedSession: bool, isNew: bool, pieces: list<ConseilPrintedPiece>}>,
 *     printed: list<ConseilPrinted>,
 * }
 * @psalm-type ConseilReplacedPiece = array{id: int, name: string, sha256: string, convenedAt: ?string}
 *
 * @psalm-type ConseilPublishedDocument = array{
 *     id: int,
 *     fileId: int,
 *     name: string,
 *     mime: string,
 *     size: int,
 *     sha256: string,
 *     publishedAt: string,
 *     readAt: ?string,
 *     news: 'new'|'replaced'|null,
 *     earlier: list<ConseilReplacedPiece>,
 * }
 *
 * @psalm-type ConseilPublishedItem = array{
 *     id: int,
 *     number: ?string,
 *     kind: ConseilItemKind,
 *     section: ?string,
 *     title: string,
 *     summary: ?string,
 *     rapporteur: ?string,
 *     mine: bool,
 *     withdrawal: ?ConseilGround,
 *     closedSession: bool,
 *     opinions: list<array{commission: string, opinion: ConseilOpinion, text: ?string, date: string}>,
 *     paperId: ?int,
 *     addendumAt: ?string,
 *     documents: list<ConseilPublishedDocument>,
 * }
 *
 * @psalm-type ConseilMove = array{kind: ConseilConvocationKind, at: string, reason: ?string, formerStart: string, formerPlace: string}
 * @psalm-type ConseilReading = array{
 *     meeting: ConseilMeeting,
 *     move: ?ConseilMove,
 *     bringingActId: ?int,
 *     items: list<ConseilPublishedItem>,
 *     publishedFolderId: ?int,
 *     documentCount: int,
 *     totalSize: int,
 *     lastVisitAt: ?string,
 * }
 *
 * @psalm-type ConseilAnswer = 'present'|'absent'|'proxy'
 * @psalm-type ConseilAnswerOrigin = 'app'|'link'|'office'
 * @psalm-type ConseilGivenProxy = array{
 *     id: int,
 *     giverId: int,
 *     giver: string,
 *     holderId: int,
 *     holder: string,
 *     state: 'asked'|'accepted'|'declined'|'revoked',
 *     toConfirm: bool,
 *     origin: ConseilAnswerOrigin,
 *     writtenOn: ?string,
 *     givenAt: string,
 * }
 * @psalm-type ConseilProxyWarning = 'holder_declared_absent'|'holder_represented'|'circular'|'giver_carries_proxy'
 * @psalm-type ConseilHolder = array{
 *     memberId: int,
 *     name: string,
 *     civility: ?string,
 *     function: string,
 *     choice: 'free'|'doubtful'|'impossible',
 * }
 * @psalm-type ConseilAttendance = 'present'|'absent'|'undecided'
 * @psalm-type ConseilCalendarAnswer = array{says: ConseilAttendance, at: string}
 * @psalm-type ConseilMyAnswer = array{
 *     memberId: ?int,
 *     civility: ?string,
 *     isOpen: bool,
 *     answer: ?ConseilAnswer,
 *     toConfirm: bool,
 *     answeredAt: ?string,
 *     calendar: ?ConseilCalendarAnswer,
 *     given: ?ConseilGivenProxy,
 *     warnings: list<'holder_doubtful'|'giver_carries_proxy'>,
 *     held: ?ConseilGivenProxy,
 *     colleagues: list<ConseilHolder>,
 * }
 * @psalm-type ConseilMemberAnswer = array{
 *     memberId: int,
 *     name: string,
 *     civility: ?string,
 *     function: string,
 *     answer: ?ConseilAnswer,
 *     toConfirm: bool,
 *     origin: ?ConseilAnswerOrigin,
 *     answeredBy: ?string,
 *     answeredAt: ?string,
 *     calendar: ?ConseilCalendarAnswer,
 *     given: ?ConseilGivenProxy,
 *     warnings: list<ConseilProxyWarning>,
 *     scan: ?string,
 *     holds: ?ConseilGivenProxy,
 * }
 * @psalm-type ConseilGround = 'personal_interest'|'accounts'|'l1111_6_ii'
 * @psalm-type ConseilAnswerItem = array{itemId: int, number: ?string, title: string, withdrawn: list<array{memberId: int, ground: ConseilGround}>}
 * @psalm-type ConseilAnswers = array{
 *     councilId: int,
 *     meetingId: int,
 *     seats: int,
 *     inExercise: int,
 *     members: list<ConseilMemberAnswer>,
 *     items: list<ConseilAnswerItem>,
 * }
 *
 * @psalm-type ConseilPaperState = 'open'|'closed'
 * @psalm-type ConseilPaperView = 'full'|'stakeholder'|'published'
 * @psalm-type ConseilOpinion = 'favourable'|'reserved'|'unfavourable'
 * @psalm-type ConseilPassageBrief = array{
 *     role: 'commission'|'decision',
 *     body: string,
 *     date: string,
 *     startsAt: ?string,
 *     meetingId: ?int,
 *     itemId: ?int,
 *     opinion: ?ConseilOpinion,
 *     result: ?string,
 * }
 * @psalm-type ConseilPassage = array{
 *     role: 'commission'|'decision',
 *     body: string,
 *     date: string,
 *     startsAt: ?string,
 *     meetingId: ?int,
 *     meetingState: ?ConseilMeetingState,
 *     itemId: ?int,
 *     itemTitle: ?string,
 *     closedSession: bool,
 *     authoritative: bool,
 *     opinion: ?ConseilOpinion,
 *     result: ?string,
 *     text: ?string,
 *     deliberationNumber: ?string,
 *     documents: list<array{id: int, fileId: int, name: string, mime: string, size: int}>,
 * }
 * @psalm-type ConseilPaperFile = array{
 *     id: int,
 *     fileId: int,
 *     path: string,
 *     name: string,
 *     mime: string,
 *     size: int,
 *     etag: string,
 *     modifiedAt: string,
 *     modifiedBy: ?ConseilPerson,
 *     shown: bool,
 * }
 * @psalm-type ConseilPaperSummary = array{
 *     id: int,
 *     councilId: int,
 *     title: string,
 *     reference: ?string,
 *     theme: ?string,
 *     owner: ?ConseilPerson,
 *     state: ConseilPaperState,
 *     view: ConseilPaperView,
 *     fileCount: int,
 *     folderMissing: bool,
 *     passageCount: int,
 *     nextPassage: ?ConseilPassageBrief,
 *     lastPassage: ?ConseilPassageBrief,
 * }
 * @psalm-type ConseilPaper = array{
 *     id: int,
 *     councilId: int,
 *     title: string,
 *     reference: ?string,
 *     theme: ?string,
 *     summary: ?string,
 *     owner: ?ConseilPerson,
 *     state: ConseilPaperState,
 *     view: ConseilPaperView,
 *     stakeholders: list<ConseilPerson>,
 *     folderId: ?int,
 *     folderName: ?string,
 *     folderMissing: bool,
 *     files: list<ConseilPaperFile>,
 *     passages: list<ConseilPassage>,
 *     now: string,
 *     version: int,
 * }
 * @psalm-type ConseilPapers = array{papers: list<ConseilPaperSummary>, more: bool, themes: list<string>}
 * @psalm-type ConseilPapersSync = array{changed: bool, path: string}
 * @psalm-type ConseilPaperMove = array{
 *     paper: ConseilPaper,
 *     itemId: int,
 *     meetingId: int,
 *     moved: list<int>,
 *     left: list<array{name: string, message: string}>,
 * }
 *
 * @psalm-type ConseilChange = array{
 *     at: string,
 *     actor: ?ConseilPerson,
 *     meetingId: ?int,
 *     itemId: ?int,
 *     paperId: ?int,
 *     title: string,
 *     words: string,
 * }
 * @psalm-type ConseilLack = array{
 *     kind: 'folder'|'conflict'|'expected'|'note'|'no_piece'|'format'|'heavy'|'rapporteur'|'not_ready',
 *     name: ?string,
 * }
 * @psalm-type ConseilMissingItem = array{id: int, number: ?string, title: string, lacks: list<ConseilLack>, inCharge: ?ConseilPerson}
 * @psalm-type ConseilMissing = array{
 *     due: string,
 *     items: list<ConseilMissingItem>,
 *     people: list<array{person: ?ConseilPerson, itemIds: list<int>, remindedAt: ?string}>,
 * }
 * @psalm-type ConseilMailRhythm = 'off'|'daily'|'weekly'
 * @psalm-type ConseilMailChoice = array{rhythm: ?ConseilMailRhythm, councilRhythm: ConseilMailRhythm, atOnce: bool, address: ?string}
 * @psalm-type ConseilMailCount = array{digests: int, atOnce: int, reminders: int, total: int}
 * @psalm-type ConseilActivity = array{id: int, at: string, actor: ?ConseilPerson, text: string, documentId: ?int}
 *
 * @psalm-type ConseilAsk = array{
 *     kind: 'missing_documents'|'inbox'|'conflicts'|'folder_missing'|'not_published'|'unread'|'step'|'sign_off'|'questions'|'call'|'proposals'|'reminder'|'approval',
 *     meetingId: ?int,
 *     itemIds: list<int>,
 *     count: int,
 *     names: list<string>,
 *     step: ?ConseilDeadline,
 *     call: ?array{meetingStartsAt: string, until: string},
 *     reminder?: array{by: ?ConseilPerson, at: string, word: ?string},
 *     approval?: array{by: string, at: string, meetingStartsAt: string, isChange: bool},
 * }
 *
 * @psalm-type ConseilFilePlace = array{
 *     documentId: int,
 *     draft: bool,
 *     published: bool,
 *     changed: bool,
 *     meeting: array{id: int, title: string, startsAt: string},
 *     item: ?array{id: int, title: string, state: ?ConseilItemState, version: int},
 *     items: list<array{id: int, title: string}>,
 *     mayAttach: bool,
 *     mayMarkReady: bool,
 *     now: string,
 * }
 *
 * @psalm-type ConseilHome = array{
 *     council: ConseilCouncil,
 *     now: string,
 *     meetings: list<ConseilMeetingSummary>,
 *     nextMeetingId: ?int,
 *     asks: list<ConseilAsk>,
 *     changes: list<ConseilChange>,
 *     lastVisitAt: ?string,
 *     members: int,
 *     papers: int,
 *     spaceFolderId: ?int,
 *     commissions: int,
 *     commissionMeetings: list<ConseilCommissionDay>,
 * }
 *
 * @psalm-type ConseilMessage = array{
 *     id: int,
 *     author: ConseilPerson,
 *     text: string,
 *     mentions: list<ConseilPerson>,
 *     createdAt: string,
 *     editedAt: ?string,
 *     withdrawn: bool,
 *     mine: bool,
 *     news: bool,
 * }
 * @psalm-type ConseilExchange = array{
 *     first: ConseilMessage,
 *     answers: list<ConseilMessage>,
 *     kind: 'question'|'comment'|'correction',
 *     audience: 'preparation'|'council',
 *     documentId: ?int,
 *     documentName: ?string,
 *     waiting: bool,
 *     resolvedAt: ?string,
 *     resolvedBy: ?ConseilPerson,
 *     canResolve: bool,
 * }
 * @psalm-type ConseilThread = array{
 *     itemId: int,
 *     exchanges: list<ConseilExchange>,
 *     more: bool,
 *     lastId: int,
 *     isPrivate: bool,
 *     isConvened: bool,
 * }
 * @psalm-type ConseilTemplateKind = 'deliberation'|'synthesis_note'|'report'|'other'
 * @psalm-type ConseilTemplate = array{fileId: int, name: string, fileName: string, kind: ConseilTemplateKind}
 * @psalm-type ConseilTemplates = array{
 *     folderId: int,
 *     templates: list<ConseilTemplate>,
 *     suggestedId: ?int,
 *     fields: list<array{name: string, meaning: string}>,
 * }
 * @psalm-type ConseilTemplateProblem = array{fileId: int, code: string, message: string}
 * @psalm-type ConseilWrittenDocument = array{item: ConseilItem, documentId: int}
 *
 * @psalm-type ConseilRecurringPlace = 'first'|'after'|'last'
 * @psalm-type ConseilRecurringItem = array{
 *     key: string,
 *     title: string,
 *     kind: ConseilItemKind,
 *     place: ConseilRecurringPlace,
 *     expected: list<string>,
 *     templateId: ?int,
 *     offered: bool,
 * }
 * @psalm-type ConseilRecurring = array{items: list<ConseilRecurringItem>, version: int}
 *
 * @psalm-type ConseilCallAudience = 'staff'|'councillors'|'both'
 * @psalm-type ConseilCall = array{
 *     id: int,
 *     councilId: int,
 *     meetingId: int,
 *     meetingTitle: string,
 *     meetingStartsAt: string,
 *     audience: ConseilCallAudience,
 *     word: ?string,
 *     deadline: string,
 *     openedBy: string,
 *     openedAt: string,
 *     closedAt: ?string,
 *     open: bool,
 *     version: int,
 * }
 *
 * @psalm-type ConseilMeetingChoice = array{id: int, title: string, startsAt: string, open: bool}
 * @psalm-type ConseilProposalFile = array{id: int, name: string, mime: ?string, size: int, arrived: bool}
 * @psalm-type ConseilProposal = array{
 *     id: int,
 *     councilId: int,
 *     meeting: ?ConseilMeetingChoice,
 *     title: string,
 *     why: ?string,
 *     kind: ConseilItemKind,
 *     proposer: array{uid: ?string, displayName: string},
 *     paper: ?array{id: int, title: string},
 *     mine: bool,
 *     state: 'proposed'|'postponed'|'accepted'|'refused'|'withdrawn',
 *     answer: ?array{word: ?string, by: string, at: string},
 *     itemId: ?int,
 *     files: list<ConseilProposalFile>,
 *     createdAt: string,
 *     version: int,
 * }
 * @psalm-type ConseilSubjects = array{
 *     now: string,
 *     calls: list<ConseilCall>,
 *     proposals: list<ConseilProposal>,
 *     meetings: list<ConseilMeetingChoice>,
 *     answers: bool,
 *     limits: array{files: int, fileSize: int, partSize: int},
 * }
 * @psalm-type ConseilVisa = array{
 *     id: int,
 *     reviewer: ConseilPerson,
 *     substitute: ?ConseilPerson,
 *     state: 'asked'|'given'|'correction'|'gone',
 *     turn: bool,
 *     mine: bool,
 *     answeredAt: ?string,
 *     messageId: ?int,
 *     changedSince: list<string>,
 *     version: int,
 * }
 * @psalm-type ConseilReview = array{
 *     itemId: int,
 *     mode: 'ordered'|'together',
 *     askedBy: ?ConseilPerson,
 *     askedAt: ?string,
 *     version: int,
 *     canChange: bool,
 *     visas: list<ConseilVisa>,
 * }
 * @psalm-type ConseilAbsence = array{firstDay: ?string, lastDay: ?string, delegate: ?ConseilPerson}
 *
 * @psalm-type ConseilCouncilHealth = array{
 *     council: ConseilCouncilSummary,
 *     groups: array{councillor: list<string>, staff: list<string>, manager: list<string>},
 *     folders: 'ok'|'to_repair'|'not_created'|'removing',
 *     checkedAt: ?string,
 *     problems: int,
 *     storageUsed: ?int,
 *     meetings: int,
 *     members: int,
 * }
 *
 * @psalm-type ConseilError = array{code: string, message: string, field: ?string, data: ?array<string, mixed>}
 */
final class ResponseDefinitions {
}
