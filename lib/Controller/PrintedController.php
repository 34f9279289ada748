<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Documents\Pieces;
use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Documents\PrintedPresenter;
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
use RuntimeException;

/**
 * What is printed of a convocation: its content, and the documents that a browser made of it.
 *
 * @psalm-import-type ConseilPrinted from ResponseDefinitions
 * @psalm-import-type ConseilPrinting from ResponseDefinitions
 */
final class PrintedController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $meetings,
		private readonly ConvocationAccess $convocations,
		private readonly PrintedDocuments $documents,
		private readonly PrintedPresenter $present,
		private readonly Pieces $pieces,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What the last convocation of a meeting says, as it was frozen; as it would be now before that.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilPrinting, array{}>
	 *
	 * 200: Everything that is printed of it, and what has been made already
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/printing', requirements: ['meetingId' => '\d+'])]
	public function printing(int $meetingId): DataResponse {
		return new DataResponse($this->present->printing($this->meetings->meeting($meetingId, Action::Manage)));
	}

	/**
	 * The documents made of the convocations of a meeting that were sent.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, list<ConseilPrinted>, array{}>
	 *
	 * 200: Those that lie beside the documents of the meeting
	 * 404: No such meeting, or nothing of it has been published to this person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/printed', requirements: ['meetingId' => '\d+'])]
	public function index(int $meetingId): DataResponse {
		return new DataResponse($this->present->ofMeeting($this->meetings->meeting($meetingId, Action::Read)));
	}

	/**
	 * A document that was made of a convocation, also before it is sent.
	 *
	 * @param int $convocationId Convocation
	 * @param string $kind Document: convocation, agenda or dossier
	 * @return DraftStream The document
	 *
	 * 200: The document
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It was not made
	 * 422: There is no such document
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/convocations/{convocationId}/printed/{kind}', requirements: ['convocationId' => '\d+', 'kind' => '[a-z]+'])]
	public function file(int $convocationId, string $kind): DraftStream {
		[$workspace, $convocation] = $this->convocations->convocation($convocationId);
		return $this->documents->stream($workspace, $convocation, $kind);
	}

	/**
	 * The pages of a frozen or published document: as it is when it is a PDF, else converted by an office suite of the host.
	 *
	 * @param int $documentId Document
	 * @return DraftStream The pages
	 *
	 * 200: The pages
	 * 403: The person is not a manager of the council
	 * 404: No such document in a council of the person
	 * 409: It is neither frozen nor published, or cannot become a PDF here
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/documents/{documentId}/pages', requirements: ['documentId' => '\d+'])]
	public function pages(int $documentId): DraftStream {
		[$workspace, $document] = $this->meetings->document($documentId, Action::Manage);
		return $this->pieces->pages($workspace, $document);
	}

	/**
	 * Send a part of a document that was made of a frozen convocation as the body, `application/octet-stream`. All parts but the last have
	 * 4 MiB; a part may be sent again.
	 *
	 * @param int $convocationId Convocation
	 * @param string $kind Document: convocation, agenda or dossier
	 * @param int $part From 0
	 * @param ?string $upload Name of the upload: 32 hexadecimal digits, the same for all parts
	 * @param ?int $size Bytes of the whole document
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: It has arrived
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: The convocation is not frozen, or was sent with this document
	 * 422: The part did not arrive whole, there is no such part, or the document is too large
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/convocations/{convocationId}/printed/{kind}/parts/{part}', requirements: ['convocationId' => '\d+', 'kind' => '[a-z]+', 'part' => '\d+'])]
	public function part(int $convocationId, string $kind, int $part, mixed $upload = null, mixed $size = null): DataResponse {
		[$workspace, $convocation] = $this->convocations->convocation($convocationId);
		$content = fopen('php://input', 'rb') ?: throw new RuntimeException('The body of the request cannot be read');
		$this->documents->receive($workspace, $convocation, $kind, $part, $upload, $size, $content);
		return new DataResponse([]);
	}

	/**
	 * Put a document together once all its parts are there: beside the documents of the meeting, once the convocation is sent.
	 *
	 * @param int $convocationId Convocation
	 * @param string $kind Document: convocation, agenda or dossier
	 * @param ?string $upload Name of the upload
	 * @param ?int $size Bytes of the whole document
	 * @param ?string $manifest SHA-256 of the manifest of which it was made
	 * @param ?string $sha256 SHA-256 of the document, checked when it is given
	 * @return DataResponse<Http::STATUS_OK, ConseilPrinted, array{}>
	 *
	 * 200: The document; councillors find it once the convocation is sent
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: The convocation is not frozen, was frozen again, or was sent with this document; parts are missing
	 * 422: The document is not what was announced
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/printed/{kind}', requirements: ['convocationId' => '\d+', 'kind' => '[a-z]+'])]
	public function finish(int $convocationId, string $kind, mixed $upload = null, mixed $size = null, mixed $manifest = null, mixed $sha256 = null): DataResponse {
		[$workspace, $convocation] = $this->convocations->convocation($convocationId);
		$printed = $this->documents->finish($workspace, $convocation, $kind, $upload, $size, $manifest, $sha256);
		return new DataResponse($this->present->one($workspace, $printed, true));
	}
}
