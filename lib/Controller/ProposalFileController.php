<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Collect\ProposalFiles;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use RuntimeException;

/**
 * Documents of proposed subjects.
 *
 * @psalm-import-type ConseilProposalFile from ResponseDefinitions
 */
final class ProposalFileController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ProposalFiles $files,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Announce a document of one's own subject; its parts are sent next.
	 *
	 * @param int $proposalId Proposed subject
	 * @param ?string $name File name with its extension
	 * @param ?int $size Bytes, at most as the limits of the subjects say
	 * @return DataResponse<Http::STATUS_OK, ConseilProposalFile, array{}>
	 *
	 * 200: The document, on its way
	 * 403: Somebody else proposed the subject
	 * 404: No such subject that the person may know of
	 * 409: It has been answered
	 * 422: The name cannot be used, the document is too large, or there are too many
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/files', requirements: ['proposalId' => '\d+'])]
	public function announce(int $proposalId, mixed $name = null, mixed $size = null): DataResponse {
		return new DataResponse($this->files->announce($proposalId, $name, $size));
	}

	/**
	 * Send a part of a document as the body, `application/octet-stream`. All parts but the last have the size that the limits of the
	 * subjects say; a part may be sent again.
	 *
	 * @param int $proposalId Proposed subject
	 * @param int $fileId Document
	 * @param int $part From 0
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: It has arrived
	 * 403: Somebody else proposed the subject
	 * 404: No such document of a subject that the person may know of
	 * 409: The subject has been answered, or the document has arrived whole
	 * 422: The part did not arrive whole, or there is no such part
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/proposals/{proposalId}/files/{fileId}/parts/{part}', requirements: ['proposalId' => '\d+', 'fileId' => '\d+', 'part' => '\d+'])]
	public function part(int $proposalId, int $fileId, int $part): DataResponse {
		$content = fopen('php://input', 'rb') ?: throw new RuntimeException('The body of the request cannot be read');
		$this->files->receive($proposalId, $fileId, $part, $content);
		return new DataResponse([]);
	}

	/**
	 * Put a document together once all its parts are there.
	 *
	 * @param int $proposalId Proposed subject
	 * @param int $fileId Document
	 * @return DataResponse<Http::STATUS_OK, ConseilProposalFile, array{}>
	 *
	 * 200: The document, in the folder of the subject
	 * 403: Somebody else proposed the subject
	 * 404: No such document of a subject that the person may know of
	 * 409: Parts are missing, or the subject has been answered
	 * 422: The storage refuses the name
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/files/{fileId}/finish', requirements: ['proposalId' => '\d+', 'fileId' => '\d+'])]
	public function finish(int $proposalId, int $fileId): DataResponse {
		return new DataResponse($this->files->finish($proposalId, $fileId));
	}

	/**
	 * Remove a document, or cancel it while it is on its way.
	 *
	 * @param int $proposalId Proposed subject
	 * @param int $fileId Document
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Removed
	 * 403: Somebody else proposed the subject
	 * 404: No such document of a subject that the person may know of
	 * 409: The subject has been answered
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/proposals/{proposalId}/files/{fileId}', requirements: ['proposalId' => '\d+', 'fileId' => '\d+'])]
	public function destroy(int $proposalId, int $fileId): DataResponse {
		$this->files->remove($proposalId, $fileId);
		return new DataResponse([]);
	}

	/**
	 * Download a document: for who proposed the subject and for those who answer it, also by a plain link.
	 *
	 * @param int $proposalId Proposed subject
	 * @param int $fileId Document
	 * @return DraftStream
	 *
	 * 200: The file
	 * 404: No such document of a subject that the person may know of
	 * 409: It has not arrived, or somebody deleted it
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/proposals/{proposalId}/files/{fileId}/content', requirements: ['proposalId' => '\d+', 'fileId' => '\d+'])]
	public function content(int $proposalId, int $fileId): DraftStream {
		return $this->files->content($proposalId, $fileId);
	}
}
