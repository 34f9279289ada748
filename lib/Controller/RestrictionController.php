<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\DocumentService;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Restriction\Restrictions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Drafts that only managers and those who work on their item may know of.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 */
final class RestrictionController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Restrictions $restrictions,
		private readonly DocumentService $documents,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Restrict a draft: from now on only managers and those who work on its item know of it.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document, restricted
	 * 403: The person does not manage the council
	 * 404: No such document in a council of the person
	 * 409: It is on no item, there are two versions of it, or the file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/restriction', requirements: ['documentId' => '\d+'])]
	public function create(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Manage);
		$this->restrictions->restrict($workspace, $document);
		return new DataResponse($this->documents->present($workspace, $document));
	}

	/**
	 * Lift the restriction of a draft: everybody who prepares sees it again.
	 *
	 * @param int $documentId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document, for everybody who prepares
	 * 403: The person does not manage the council
	 * 404: No such document in a council of the person
	 * 409: The folder of the item or the file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/documents/{documentId}/restriction', requirements: ['documentId' => '\d+'])]
	public function destroy(int $documentId): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Manage);
		$this->restrictions->lift($workspace, $document);
		return new DataResponse($this->documents->present($workspace, $document));
	}
}
