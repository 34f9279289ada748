<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Approval\Approvable;
use OCA\ConseilMunicipal\Approval\ApprovalAccess;
use OCA\ConseilMunicipal\Approval\ApprovalPresenter;
use OCA\ConseilMunicipal\Approval\Approvals;
use OCA\ConseilMunicipal\Documents\PrintedPresenter;
use OCA\ConseilMunicipal\Draft\DraftFiles;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The maire’s approval of agenda and convocation.
 *
 * @psalm-import-type ConseilApproval from ResponseDefinitions
 * @psalm-import-type ConseilPrinting from ResponseDefinitions
 */
final class ApprovalController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ApprovalAccess $open,
		private readonly Approvals $approvals,
		private readonly ApprovalPresenter $present,
		private readonly Approvable $approvable,
		private readonly DraftFiles $files,
		private readonly PrintedPresenter $printing,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What is to be approved, and whether it was.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilApproval, array{}>
	 *
	 * 200: Date, place and agenda, for those who prepare and for the maire
	 * 404: No such meeting that the person prepares or approves
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/approval', requirements: ['meetingId' => '\d+'])]
	public function show(int $meetingId): DataResponse {
		return new DataResponse($this->present->of(...$this->open->open($meetingId)));
	}

	/**
	 * Approve agenda and convocation, as the maire or whoever stands in.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $fingerprint Of what the person has seen
	 * @return DataResponse<Http::STATUS_OK, ConseilApproval, array{}>
	 *
	 * 200: Approved
	 * 404: No such meeting that the person prepares or approves
	 * 409: The person is not the maire, or the meeting is no draft any more
	 * 412: The agenda changed meanwhile
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/approval', requirements: ['meetingId' => '\d+'])]
	public function give(int $meetingId, mixed $fingerprint = null): DataResponse {
		[$workspace, $approvers] = $this->open->open($meetingId);
		$this->approvals->give($workspace, $approvers, $fingerprint);
		return new DataResponse($this->present->of($workspace, $approvers));
	}

	/**
	 * Ask the maire, or whoever stands in, by a notification.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilApproval, array{}>
	 *
	 * 200: Asked
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: Approved already, nobody to ask, or the meeting is no draft any more
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/approval/ask', requirements: ['meetingId' => '\d+'])]
	public function ask(int $meetingId): DataResponse {
		[$workspace, $approvers] = $this->open->manage($meetingId);
		$this->approvals->ask($workspace, $approvers);
		return new DataResponse($this->present->of($workspace, $approvers));
	}

	/**
	 * Note an approval that was given otherwise.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $how `signed`, `email`, `call` or `spoken`
	 * @param ?string $at Local moment, `YYYY-MM-DDTHH:MM`; now when absent
	 * @param ?string $word What else is to be known, at most 1000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilApproval, array{}>
	 *
	 * 200: Noted
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 422: Not said how, or no moment that is past
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/approval', requirements: ['meetingId' => '\d+'])]
	public function note(int $meetingId, mixed $how = null, mixed $at = null, mixed $word = null): DataResponse {
		[$workspace, $approvers] = $this->open->manage($meetingId);
		$this->approvals->note($workspace, $approvers, ['how' => $how, 'at' => $at, 'word' => $word]);
		return new DataResponse($this->present->of($workspace, $approvers));
	}

	/**
	 * Ask for a correction instead of approving, as the maire or whoever stands in.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $word What is to be corrected, at most 1000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilApproval, array{}>
	 *
	 * 200: Asked; whoever asked for the approval is told
	 * 404: No such meeting that the person prepares or approves
	 * 409: The person is not the maire, or the meeting is no draft any more
	 * 422: Not said what is to be corrected
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/approval/correction', requirements: ['meetingId' => '\d+'])]
	public function correct(int $meetingId, mixed $word = null): DataResponse {
		[$workspace, $approvers] = $this->open->open($meetingId);
		$this->approvals->correct($workspace, $approvers, $word);
		return new DataResponse($this->present->of($workspace, $approvers));
	}

	/**
	 * What the convocation to be approved says, for whoever prints it to read: as it would be sent now.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilPrinting, array{}>
	 *
	 * 200: The same as for those who convene, without the pieces
	 * 404: No such meeting that the person prepares or approves
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/approval/printing', requirements: ['meetingId' => '\d+'])]
	public function printing(int $meetingId): DataResponse {
		return new DataResponse($this->printing->withoutPieces($this->open->read($meetingId)));
	}

	/**
	 * A piece of what is to be approved, in its latest version, as a file.
	 *
	 * @param int $meetingId Meeting
	 * @param int $documentId Document
	 * @return DraftStream The file
	 *
	 * 200: The file
	 * 404: No such meeting that the person prepares or approves, or the piece is none of what is to be approved
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/approval/documents/{documentId}', requirements: ['meetingId' => '\d+', 'documentId' => '\d+'])]
	public function document(int $meetingId, int $documentId): DraftStream {
		$workspace = $this->open->read($meetingId);
		return $this->files->open($workspace, $this->approvable->document($workspace, $documentId) ?? throw Access::hidden());
	}
}
