<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Convocation\Proof;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What proves a convocation, for the sheets that are printed of it.
 *
 * @psalm-import-type ConseilProof from ResponseDefinitions
 */
final class ProofController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ConvocationAccess $open,
		private readonly Proof $proof,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Pieces that members opened since they were convened, every proxy of the meeting, and the timestamp of the manifest.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilProof, array{}>
	 *
	 * 200: What is known
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/convocations/{convocationId}/proof', requirements: ['convocationId' => '\d+'])]
	public function show(int $convocationId): DataResponse {
		return new DataResponse($this->proof->of(...$this->open->convocation($convocationId)));
	}
}
