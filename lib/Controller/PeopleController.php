<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\PeoplePurpose;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The people of a council.
 *
 * @psalm-import-type ConseilColleague from ResponseDefinitions
 */
final class PeopleController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CouncilPeople $people,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * People of the council to choose from: staff, managers and councillors who have an account.
	 *
	 * @param int $councilId Council
	 * @param string $search Words of the name, in any order; accents do not matter
	 * @param string $for involve, mention or ask (everybody), charge (only those who prepare), seat (only councillors)
	 * @return DataResponse<Http::STATUS_OK, list<ConseilColleague>, array{}>
	 *
	 * 200: At most 20 people, by name
	 * 404: No such council among those of the person
	 * 422: Nobody is sought for that
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/people', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId, string $search = '', string $for = 'mention'): DataResponse {
		$council = $this->access->council($councilId, Action::Read)->council;
		$purpose = (new Input(['for' => $for === '' ? PeoplePurpose::Mention->value : $for]))->choice('for', PeoplePurpose::class);
		return new DataResponse($this->people->search($council, mb_substr($search, 0, 100), $purpose));
	}
}
