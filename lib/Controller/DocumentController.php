<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\DocumentHistory;
use OCA\ConseilMunicipal\Agenda\DocumentService;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Files of a meeting, for those who prepare it.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilDocumentVersion from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 */
final class DocumentController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly DocumentService $documents,
		private readonly DocumentHistory $history,
		private readonly Preparation $preparation,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Put a document on another item, or into « À classer ».
	 *
	 * @param int $documentId Document
	 * @param ?int $itemId Item of the same meeting, null for « À classer »
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document in its new place
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document, or no such item in its meeting
	 * 409: The file or the folder of the item is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/move', requirements: ['documentId' => '\d+'])]
	public function move(int $documentId, ?int $itemId = null): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		return new DataResponse($this->documents->move($workspace, $document, $itemId));
	}

	/**
	 * Give a document another file name.
	 *
	 * @param int $documentId Document
	 * @param ?string $name File name with its extension
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document with its new name
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 * 409: The name is taken, or the file is gone
	 * 422: The name cannot be used
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/documents/{documentId}', requirements: ['documentId' => '\d+'])]
	public function rename(int $documentId, mixed $name = null): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		return new DataResponse($this->documents->rename($workspace, $document, $name));
	}

	/**
	 * Delete the draft of a document; it can be brought back, and what was published stays published.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document, missing
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/documents/{documentId}', requirements: ['documentId' => '\d+'])]
	public function destroy(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		return new DataResponse($this->documents->remove($workspace, $document));
	}

	/**
	 * Bring a deleted document back.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document in its place
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 * 409: The file is gone for good
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/restore', requirements: ['documentId' => '\d+'])]
	public function restore(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		return new DataResponse($this->documents->restore($workspace, $document));
	}

	/**
	 * The versions of a draft.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, list<ConseilDocumentVersion>, array{}>
	 *
	 * 200: Latest first
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/documents/{documentId}/versions', requirements: ['documentId' => '\d+'])]
	public function versions(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		return new DataResponse($this->history->versions($workspace, $document));
	}

	/**
	 * Decide between a document and its conflict copy, or between a document and the versions it replaced unread.
	 *
	 * @param int $documentId The conflict copy, or the document that replaced others
	 * @param string $keep this, other or both
	 * @param ?int $revision Which replaced version counts, when there are several
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{}>
	 *
	 * 200: The agenda after the decision
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 * 409: There is no conflict, or a file or version is gone
	 * 422: Unknown decision
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/resolve', requirements: ['documentId' => '\d+'])]
	public function resolve(int $documentId, string $keep = '', ?int $revision = null): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		$this->documents->resolve($workspace, $document, $keep, $revision);
		return new DataResponse($this->preparation->of($workspace));
	}
}
