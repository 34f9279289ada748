<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Draft\DraftFiles;
use OCA\ConseilMunicipal\Draft\Drafts;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Drafts for those who work on an item without preparing the meeting.
 *
 * @psalm-import-type ConseilDraftItem from ResponseDefinitions
 */
final class DraftController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Drafts $drafts,
		private readonly DraftFiles $files,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The items in preparation that the person works on, with their drafts.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, list<ConseilDraftItem>, array{}>
	 *
	 * 200: By meeting and place on the agenda; nothing of the other items
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/drafts', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId): DataResponse {
		return new DataResponse($this->drafts->ofCouncil($councilId));
	}

	/**
	 * The same for one meeting.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, list<ConseilDraftItem>, array{}>
	 *
	 * 200: In the order of the agenda; none of the other items
	 * 404: No such meeting in a council of the person, or the person is a councillor who works on none of its items
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/drafts', requirements: ['meetingId' => '\d+'])]
	public function meeting(int $meetingId): DataResponse {
		[$councilId, $mayBeEmpty] = $this->open->drafts($meetingId);
		$items = $this->drafts->ofCouncil($councilId, $meetingId);
		return new DataResponse($items !== [] || $mayBeEmpty ? $items : throw Access::hidden());
	}

	/**
	 * The latest version of a draft, as a file.
	 *
	 * PDF and pictures are shown by the browser, other kinds are saved. Nothing may keep it on the way. It counts as read.
	 *
	 * @param int $documentId Document
	 * @return DraftStream The file
	 *
	 * 200: The file
	 * 404: No such document, or the person is a councillor who does not work on its item
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/documents/{documentId}/draft', requirements: ['documentId' => '\d+'])]
	public function file(int $documentId): DraftStream {
		[$workspace, $document] = $this->open->draftDocument($documentId);
		return $this->files->open($workspace, $document);
	}
}
