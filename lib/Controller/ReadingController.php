<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Reading\ReadingService;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What councillors read.
 *
 * @psalm-import-type ConseilReading from ResponseDefinitions
 */
final class ReadingController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly ReadingService $reading,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The agenda with its published documents.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilReading, array{}>
	 *
	 * 200: What has been published, and what the person has read of it
	 * 404: No such meeting, or nothing of it has been published to this person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/reading', requirements: ['meetingId' => '\d+'])]
	public function show(int $meetingId): DataResponse {
		return new DataResponse($this->reading->of($this->open->meeting($meetingId, Action::Read)));
	}

	/**
	 * Remember that the person has read a document.
	 *
	 * @param int $documentId Document
	 * @param ?string $version Etag of the draft, or SHA-256 of what was published
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Remembered
	 * 404: No such document that the person may read
	 * 422: The version is missing
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/documents/{documentId}/read', requirements: ['documentId' => '\d+'])]
	public function markRead(int $documentId, mixed $version = null): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Read);
		$this->reading->markRead($workspace, $document, $version);
		return new DataResponse([]);
	}
}
