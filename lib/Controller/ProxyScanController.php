<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Reply\ProxyScans;
use OCA\ConseilMunicipal\Reply\ReplyPresenter;
use OCA\ConseilMunicipal\Reply\Rooms;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Withdrawal\Withdrawals;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use RuntimeException;

/**
 * The scan of a proxy that came on paper.
 *
 * @psalm-import-type ConseilAnswers from ResponseDefinitions
 */
final class ProxyScanController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ProxyScans $scans,
		private readonly Rooms $rooms,
		private readonly Withdrawals $withdrawals,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Keep the scan of a proxy with it; the body of the request is the file, at most 10 MB.
	 *
	 * @param int $proxyId Proxy
	 * @param ?string $name Name of the file: a PDF or a picture
	 * @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}>
	 *
	 * 200: What all members answered
	 * 403: The person does not manage this council
	 * 404: No such proxy in a council of the person
	 * 409: The proxy has ended
	 * 422: Neither a PDF nor a picture, empty, or too large
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/proxies/{proxyId}/scan', requirements: ['proxyId' => '\d+'])]
	public function put(int $proxyId, mixed $name = null): DataResponse {
		$content = fopen('php://input', 'rb') ?: throw new RuntimeException('The body of the request cannot be read');
		$workspace = $this->scans->put($proxyId, $name, $content);
		return new DataResponse(ReplyPresenter::all($this->rooms->of($workspace->council(), $workspace->meeting), $this->withdrawals->ofMeeting($workspace)));
	}

	/**
	 * The scan of a proxy, also by a plain link.
	 *
	 * @param int $proxyId Proxy
	 * @return DraftStream
	 *
	 * 200: The file
	 * 403: The person does not manage this council
	 * 404: No such proxy in a council of the person
	 * 409: There is no scan
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/proxies/{proxyId}/scan', requirements: ['proxyId' => '\d+'])]
	public function show(int $proxyId): DraftStream {
		return $this->scans->content($proxyId);
	}
}
