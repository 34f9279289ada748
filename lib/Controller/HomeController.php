<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\Home;
use OCA\ConseilMunicipal\Reading\ReadMarks;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The home of a council.
 *
 * @psalm-import-type ConseilHome from ResponseDefinitions
 */
final class HomeController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Home $home,
		private readonly Access $access,
		private readonly ReadMarks $marks,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The home of a council: meetings, what is asked from the person, what changed since the last visit.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilHome, array{}>
	 *
	 * 200: The share of it that the person's roles allow
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/home', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		return new DataResponse($this->home->of($councilId));
	}

	/**
	 * Remember that the person has seen the home.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Remembered
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/visits', requirements: ['councilId' => '\d+'])]
	public function visit(int $councilId): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		$this->marks->mark($councilId, $grant->user->getUID(), 'council', $councilId);
		return new DataResponse([]);
	}
}
