<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\DocumentService;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Publication\PublicationService;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Giving documents to the councillors, and taking them back.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilPublishProgress from ResponseDefinitions
 */
final class PublicationController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly PublicationService $publication,
		private readonly DocumentService $documents,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Publish a document, or replace what councillors have of it.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document with its publication
	 * 403: The person is not a manager of the council
	 * 404: No such document in a council of the person
	 * 409: The document belongs to no item, is in conflict, or is gone
	 * 423: Somebody is writing it
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/publish', requirements: ['documentId' => '\d+'])]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function publish(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Manage);
		$this->publication->publish($workspace, $document);
		return new DataResponse($this->documents->present($workspace, $document));
	}

	/**
	 * Take a document back from the councillors.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document without publication
	 * 403: The person is not a manager of the council
	 * 404: No such document in a council of the person
	 * 409: It was sent with a convocation
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/withdraw', requirements: ['documentId' => '\d+'])]
	public function withdraw(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Manage);
		$this->publication->withdraw($workspace, $document);
		return new DataResponse($this->documents->present($workspace, $document));
	}

	/**
	 * Publish what is new or changed in a meeting, for about ten seconds; ask again until it is finished.
	 *
	 * @param int $meetingId Meeting
	 * @param ?list<int> $itemIds Only these items
	 * @return DataResponse<Http::STATUS_OK, ConseilPublishProgress, array{}>
	 *
	 * 200: How far it is, and what could not be published
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is cancelled
	 * 422: itemIds is no list of numbers
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/publish', requirements: ['meetingId' => '\d+'])]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function publishMeeting(int $meetingId, mixed $itemIds = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Manage);
		return new DataResponse($this->publication->publishMeeting($workspace, self::ids($itemIds)));
	}

	/** @return ?list<int> */
	private static function ids(mixed $ids): ?array {
		if ($ids === null) {
			return null;
		}
		if (!is_array($ids) || array_filter($ids, static fn (mixed $id): bool => !is_int($id)) !== []) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: 'itemIds');
		}
		return array_values($ids);
	}
}
