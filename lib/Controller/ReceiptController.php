<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Convocation\Receipts;
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
 * What a member was sent to convene him or her, and what the mairie knows of its reading.
 *
 * @psalm-import-type ConseilReceived from ResponseDefinitions
 */
final class ReceiptController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly ConvocationAccess $sent,
		private readonly Receipts $receipts,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The convocations that I was sent for a meeting.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, list<ConseilReceived>, array{}>
	 *
	 * 200: The first one first; empty for whoever was not convened
	 * 404: No such meeting that the person knows of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/received', requirements: ['meetingId' => '\d+'])]
	public function index(int $meetingId): DataResponse {
		return new DataResponse($this->receipts->of($this->open->meeting($meetingId, Action::Read)));
	}

	/**
	 * The manifest of a convocation that was sent, to the byte: its SHA-256 is the fingerprint. Also by a plain link.
	 *
	 * @param int $convocationId Convocation
	 * @return DraftStream The file
	 *
	 * 200: The file
	 * 404: No such convocation that was sent, or it names pieces that the person may not read
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/convocations/{convocationId}/manifest', requirements: ['convocationId' => '\d+'])]
	public function manifest(int $convocationId): DraftStream {
		return DraftStream::ofText($this->sent->sentManifest($convocationId)->json, 'Manifeste.json', 'application/json');
	}

	/**
	 * Remember that I opened what I was sent; the mairie sees it.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, list<ConseilReceived>, array{}>
	 *
	 * 200: What I was sent; only the first time is recorded
	 * 404: No such meeting that the person knows of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/received/opened', requirements: ['meetingId' => '\d+'])]
	public function opened(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Read);
		$this->receipts->opened($workspace);
		return new DataResponse($this->receipts->of($workspace));
	}

	/**
	 * Acknowledge a convocation; the mairie sees it.
	 *
	 * @param int $meetingId Meeting
	 * @param ?int $dispatchId What I was sent
	 * @return DataResponse<Http::STATUS_OK, list<ConseilReceived>, array{}>
	 *
	 * 200: What I was sent; only the first time is recorded
	 * 404: No such meeting that the person knows of
	 * 409: This was not sent to me
	 * 422: Not said which
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/received/acknowledged', requirements: ['meetingId' => '\d+'])]
	public function acknowledge(int $meetingId, mixed $dispatchId = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Read);
		$this->receipts->acknowledge($workspace, $dispatchId);
		return new DataResponse($this->receipts->of($workspace));
	}
}
