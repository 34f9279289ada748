<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\AccessPicture;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Access\RepairPresenter;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Groups, roles and folders of a council: who sees what.
 *
 * @psalm-import-type ConseilAccessPicture from ResponseDefinitions
 * @psalm-import-type ConseilAccessChange from ResponseDefinitions
 * @psalm-import-type ConseilGroup from ResponseDefinitions
 * @psalm-import-type ConseilRepairReport from ResponseDefinitions
 */
final class AccessController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly AccessPicture $picture,
		private readonly GroupMapping $mapping,
		private readonly FolderCheck $folders,
		private readonly RepairPresenter $reports,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The picture: groups, roles, folders, and what the last check found.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilAccessPicture, array{}>
	 *
	 * 200: The picture
	 * 403: The person is a councillor only
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/access', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		return new DataResponse($this->picture->of($this->access->council($councilId, Action::Prepare)->council));
	}

	/**
	 * Groups that this manager may give a role to.
	 *
	 * @param int $councilId Council
	 * @param string $search Part of the name
	 * @return DataResponse<Http::STATUS_OK, list<ConseilGroup>, array{}>
	 *
	 * 200: At most 25 groups, by name
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/groups', requirements: ['councilId' => '\d+'])]
	public function groups(int $councilId, string $search = ''): DataResponse {
		return new DataResponse($this->mapping->choices($this->access->council($councilId, Action::Manage), trim($search)));
	}

	/**
	 * Who would gain and who would lose each role; changes nothing.
	 *
	 * @param int $councilId Council
	 * @param list<string> $councillor Groups of councillors
	 * @param list<string> $staff Groups of staff
	 * @param list<string> $manager Groups of managers
	 * @return DataResponse<Http::STATUS_OK, list<ConseilAccessChange>, array{}>
	 *
	 * 200: One entry per role
	 * 403: The person is not a manager of the council, or a group is out of reach
	 * 404: No such council among those of the person
	 * 422: A group does not exist
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/groups/preview', requirements: ['councilId' => '\d+'])]
	public function preview(int $councilId, mixed $councillor = null, mixed $staff = null, mixed $manager = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		return new DataResponse($this->mapping->preview($grant, self::wanted($councillor, $staff, $manager)));
	}

	/**
	 * Give the roles to these groups; the folders follow before the answer.
	 *
	 * @param int $councilId Council
	 * @param list<string> $councillor Groups of councillors
	 * @param list<string> $staff Groups of staff
	 * @param list<string> $manager Groups of managers
	 * @return DataResponse<Http::STATUS_OK, ConseilAccessPicture, array{}>
	 *
	 * 200: The picture as it is now
	 * 403: The person is not a manager of the council, or a group is out of reach
	 * 404: No such council among those of the person
	 * 409: The council would have no manager
	 * 422: A group does not exist
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/groups', requirements: ['councilId' => '\d+'])]
	public function update(int $councilId, mixed $councillor = null, mixed $staff = null, mixed $manager = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$this->mapping->change($grant, self::wanted($councillor, $staff, $manager));
		return new DataResponse($this->picture->of($grant->council));
	}

	/**
	 * Check the folders, and put right what can be.
	 *
	 * @param int $councilId Council
	 * @param bool $apply false to check only
	 * @param bool $recreate Also make anew, empty, what is lost
	 * @return DataResponse<Http::STATUS_OK, ConseilRepairReport, array{}>
	 *
	 * 200: What was found, what was repaired, what only the operator can do
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/repair', requirements: ['councilId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function repair(int $councilId, mixed $apply = null, mixed $recreate = null): DataResponse {
		$council = $this->access->council($councilId, Action::Manage)->council;
		$choice = new Input(['apply' => $apply, 'recreate' => $recreate]);
		if ($choice->flag('apply')) {
			$this->folders->repair($council, $choice->flag('recreate'));
		} else {
			$this->folders->inspect($council);
		}
		return new DataResponse($this->reports->made($council));
	}

	private static function wanted(mixed $councillor, mixed $staff, mixed $manager): RoleGroups {
		$input = new Input([Role::Councillor->value => $councillor, Role::Staff->value => $staff, Role::Manager->value => $manager]);
		return new RoleGroups(
			$input->texts(Role::Councillor->value, 64),
			$input->texts(Role::Staff->value, 64),
			$input->texts(Role::Manager->value, 64),
		);
	}
}
