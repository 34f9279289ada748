<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\DocumentService;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Draft\Openings;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Drafts that a councillor may change.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 */
final class OpeningController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Openings $openings,
		private readonly DocumentService $documents,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Open a draft to a councillor who works on its item, to be changed in their own files.
	 *
	 * @param int $documentId Document
	 * @param ?string $uid Account of the councillor
	 * @param ?string $until Last day, `YYYY-MM-DD`; the day of the meeting when left out
	 * @param bool $withVersions Says that the person is wanted to see the earlier versions too: Nextcloud shows them to whoever may read a file
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document, open to the person
	 * 403: The person does not manage the council
	 * 404: No such document in a council of the person
	 * 409: It is published, not in preparation, gone, or open to many already
	 * 422: No councillor who works on the item, no such day, or earlier versions not confirmed
	 * 503: The server refuses the share
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/documents/{documentId}/openings', requirements: ['documentId' => '\d+'])]
	public function create(int $documentId, mixed $uid = null, mixed $until = null, bool $withVersions = false): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Manage);
		$input = new Input(['uid' => $uid, 'until' => $until]);
		$this->openings->open($workspace, $document, $input->text('uid', 64), $input->optionalText('until', 10), $withVersions);
		return new DataResponse($this->documents->present($workspace, $document));
	}

	/**
	 * Close a draft that was opened to a councillor.
	 *
	 * @param int $documentId Document
	 * @param string $uid Account of the councillor
	 * @return DataResponse<Http::STATUS_OK, ConseilDocument, array{}>
	 *
	 * 200: The document, no longer open to the person
	 * 403: The person does not prepare meetings of this council
	 * 404: No such document in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/documents/{documentId}/openings', requirements: ['documentId' => '\d+'])]
	public function destroy(int $documentId, string $uid = ''): DataResponse {
		[$workspace, $document] = $this->open->document($documentId, Action::Prepare);
		$this->openings->close($workspace, $document, $uid);
		return new DataResponse($this->documents->present($workspace, $document));
	}
}
