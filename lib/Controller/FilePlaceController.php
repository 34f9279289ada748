<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Files\FilePlaces;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What a file of the Files app is to a council.
 *
 * @psalm-import-type ConseilFilePlace from ResponseDefinitions
 */
final class FilePlaceController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly FilePlaces $places,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The meeting and the item to which a file belongs, and what the person may do with it.
	 *
	 * @param int $fileId File, as drafted or as published
	 * @return DataResponse<Http::STATUS_OK, ConseilFilePlace, array{}>
	 *
	 * 200: Its place
	 * 404: No document of a meeting that the person may see
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/files/{fileId}', requirements: ['fileId' => '\d+'])]
	public function show(int $fileId): DataResponse {
		return new DataResponse($this->places->of($fileId));
	}
}
