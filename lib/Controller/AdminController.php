<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Access\RepairPresenter;
use OCA\ConseilMunicipal\Council\CouncilFile;
use OCA\ConseilMunicipal\Council\CouncilHealth;
use OCA\ConseilMunicipal\Council\CouncilImport;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\Councils;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Settings\Admin;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\AuthorizedAdminSetting;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * All councils of the instance, for its operator.
 *
 * @psalm-import-type ConseilCouncilHealth from ResponseDefinitions
 * @psalm-import-type ConseilGroup from ResponseDefinitions
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 * @psalm-import-type ConseilRepairReport from ResponseDefinitions
 */
final class AdminController extends OCSController {
	private const MOST = 200;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly CouncilHealth $health,
		private readonly Councils $councils,
		private readonly CouncilImport $import,
		private readonly CouncilMapper $mapper,
		private readonly GroupMapping $mapping,
		private readonly FolderCheck $folders,
		private readonly RepairPresenter $reports,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Every council of the instance and how its folders are.
	 *
	 * @param int $limit How many, 1 to 200
	 * @param int $offset From which, zero-based
	 * @return DataResponse<Http::STATUS_OK, list<ConseilCouncilHealth>, array{}>
	 *
	 * 200: Councils by name
	 * 422: A number that is out of range
	 */
	#[AuthorizedAdminSetting(settings: Admin::class)]
	#[ApiRoute(verb: 'GET', url: '/api/v1/admin/councils')]
	public function index(int $limit = self::MOST, int $offset = 0): DataResponse {
		return new DataResponse($this->health->page(max(1, min(self::MOST, $limit)), max(0, $offset)));
	}

	/**
	 * Groups of the instance, searched by a part of their name.
	 *
	 * @param string $search Part of the name
	 * @return DataResponse<Http::STATUS_OK, list<ConseilGroup>, array{}>
	 *
	 * 200: At most 25 groups, by name
	 */
	#[AuthorizedAdminSetting(settings: Admin::class)]
	#[ApiRoute(verb: 'GET', url: '/api/v1/admin/groups')]
	public function groups(string $search = ''): DataResponse {
		return new DataResponse($this->mapping->all(trim($search)));
	}

	/**
	 * Create a council with its folders.
	 *
	 * @param string $name Official name
	 * @param string $kind commune, epci, ccas or syndicat
	 * @param ?string $shortName Name in folders and lists, the official one by default
	 * @param ?string $insee INSEE code of the commune
	 * @param ?string $siret SIRET number, with its check digits
	 * @param ?int $population Authenticated municipal population
	 * @param ?int $seats Legal number of members, from the population by default
	 * @param ?string $timezone Time zone, from the INSEE code by default
	 * @param list<string> $councillors Groups of councillors
	 * @param list<string> $staff Groups of staff
	 * @param list<string> $managers Groups of managers
	 * @return DataResponse<Http::STATUS_OK, ConseilCouncilHealth, array{}>
	 *
	 * 200: The council, its folders open to its people
	 * 409: A council has this name already
	 * 422: A field cannot be accepted
	 * 503: A setting of the instance prevents its folders
	 */
	#[AuthorizedAdminSetting(settings: Admin::class)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/admin/councils')]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function create(
		mixed $name = null,
		mixed $kind = null,
		mixed $shortName = null,
		mixed $insee = null,
		mixed $siret = null,
		mixed $population = null,
		mixed $seats = null,
		mixed $timezone = null,
		mixed $councillors = null,
		mixed $staff = null,
		mixed $managers = null,
	): DataResponse {
		$values = array_filter($this->request->getParams(), static fn (mixed $value): bool => $value !== null && $value !== '');
		return new DataResponse($this->health->one($this->councils->create($values, CouncilFile::groups($values))));
	}

	/**
	 * Create many councils from CSV or JSON.
	 *
	 * @param string $file The file's text
	 * @param bool $apply false to check only
	 * @param bool $continue Make the good ones although others are wrong
	 * @return DataResponse<Http::STATUS_OK, ConseilImportReport, array{}>
	 *
	 * 200: What was made, or would be, and which lines are wrong
	 * 422: The file cannot be read
	 */
	#[AuthorizedAdminSetting(settings: Admin::class)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/admin/councils/import')]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function import(mixed $file = null, mixed $apply = null, mixed $continue = null): DataResponse {
		$choice = new Input(['apply' => $apply, 'continue' => $continue, 'file' => $file]);
		return new DataResponse($this->import->run($choice->passage('file', 5_000_000), $choice->flag('apply'), $choice->flag('continue')));
	}

	/**
	 * Check a council's folders and put right what can be.
	 *
	 * @param int $councilId Council
	 * @param bool $recreate Also make anew, empty, what is lost
	 * @return DataResponse<Http::STATUS_OK, ConseilRepairReport, array{}>
	 *
	 * 200: What was found and repaired
	 * 404: No such council
	 */
	#[AuthorizedAdminSetting(settings: Admin::class)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/admin/councils/{councilId}/repair', requirements: ['councilId' => '\d+'])]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function repair(int $councilId, mixed $recreate = null): DataResponse {
		try {
			$council = $this->mapper->find($councilId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
		$this->folders->repair($council, (new Input(['recreate' => $recreate]))->flag('recreate'));
		return new DataResponse($this->reports->made($council));
	}
}
