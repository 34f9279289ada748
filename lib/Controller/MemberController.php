<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\MemberChanges;
use OCA\ConseilMunicipal\Council\MemberImport;
use OCA\ConseilMunicipal\Council\MemberMapper;
use OCA\ConseilMunicipal\Council\MemberPresenter;
use OCA\ConseilMunicipal\Council\Members;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The members of a council.
 *
 * @psalm-import-type ConseilMember from ResponseDefinitions
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 */
final class MemberController extends OCSController {
	private const MOST = 500;
	private const LARGEST_FILE = 20_000_000;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly MemberMapper $mapper,
		private readonly Members $members,
		private readonly MemberImport $import,
		private readonly MemberPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Members in the order of the tableau; addresses and birth dates only for staff and oneself.
	 *
	 * @param int $councilId Council
	 * @param int $limit How many, 1 to 500
	 * @param int $offset From which, zero-based
	 * @return DataResponse<Http::STATUS_OK, list<ConseilMember>, array{}>
	 *
	 * 200: Members
	 * 404: No such council among those of the person
	 * 422: A number that is out of range
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/members', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId, int $limit = self::MOST, int $offset = 0): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		$members = $this->mapper->ofCouncil($councilId, max(1, min(self::MOST, $limit)), max(0, $offset));
		return new DataResponse(array_map(fn (Member $member): array => $this->presenter->present($member, $grant), $members));
	}

	/**
	 * Add a member at the end of the tableau.
	 *
	 * @param int $councilId Council
	 * @param string $firstName First name
	 * @param string $lastName Last name
	 * @param ?string $civility M. or Mme
	 * @param ?string $birthDate Date of birth
	 * @param ?string $function Function in the council
	 * @param ?string $delegation Delegation
	 * @param ?string $politicalGroup Political group
	 * @param ?string $termStart First day of the term
	 * @param ?string $termEnd Last day of the term
	 * @param ?string $uid Linked account
	 * @param ?string $channel email or paper
	 * @param ?string $email E-mail address
	 * @param ?string $postalAddress Postal address
	 * @return DataResponse<Http::STATUS_OK, ConseilMember, array{}>
	 *
	 * 200: The member
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/members', requirements: ['councilId' => '\d+'])]
	public function create(
		int $councilId,
		mixed $firstName = null,
		mixed $lastName = null,
		mixed $civility = null,
		mixed $birthDate = null,
		mixed $function = null,
		mixed $delegation = null,
		mixed $politicalGroup = null,
		mixed $termStart = null,
		mixed $termEnd = null,
		mixed $uid = null,
		mixed $channel = null,
		mixed $email = null,
		mixed $postalAddress = null,
	): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$member = $this->members->add($grant, MemberChanges::read($this->request->getParams()));
		return new DataResponse($this->presenter->present($member, $grant));
	}

	/**
	 * Change a member; what is not named stays.
	 *
	 * @param int $councilId Council
	 * @param int $memberId Member
	 * @sameBodyAs create
	 * @return DataResponse<Http::STATUS_OK, ConseilMember, array{}>
	 *
	 * 200: The member as it is now
	 * 403: The person is not a manager of the council
	 * 404: No such member in a council of the person
	 * 412: Somebody changed the member meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/members/{memberId}', requirements: ['councilId' => '\d+', 'memberId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $councilId, int $memberId): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$changes = MemberChanges::read($this->request->getParams());
		$member = $this->members->change($grant, $memberId, IfMatch::version($this->request), $changes);
		return new DataResponse($this->presenter->present($member, $grant));
	}

	/**
	 * Remove a member: deletes one whom nothing names, ends the term of another today.
	 *
	 * @param int $councilId Council
	 * @param int $memberId Member
	 * @return DataResponse<Http::STATUS_OK, ConseilMember, array{}>
	 *
	 * 200: The member as it was deleted, or with its ended term
	 * 403: The person is not a manager of the council
	 * 404: No such member in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/councils/{councilId}/members/{memberId}', requirements: ['councilId' => '\d+', 'memberId' => '\d+'])]
	public function destroy(int $councilId, int $memberId): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		return new DataResponse($this->presenter->present($this->members->remove($grant, $memberId), $grant));
	}

	/**
	 * Set the order of the tableau.
	 *
	 * @param int $councilId Council
	 * @param list<int> $ids Every member once, in the new order
	 * @return DataResponse<Http::STATUS_OK, list<ConseilMember>, array{}>
	 *
	 * 200: Members in their new order
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 422: The list is not the one of the members
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/members/order', requirements: ['councilId' => '\d+'])]
	public function order(int $councilId, mixed $ids = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$wanted = array_map(intval(...), (new Input(['ids' => $ids]))->texts('ids', 20));
		return new DataResponse(array_map(
			fn (Member $member): array => $this->presenter->present($member, $grant),
			$this->members->order($grant, $wanted),
		));
	}

	/**
	 * Import members from a CSV file: our own columns, or those of the Répertoire national des élus.
	 *
	 * @param int $councilId Council
	 * @param string $csv The file's text
	 * @param bool $apply false to see what would change
	 * @param bool $continue Import the good lines although others are wrong
	 * @return DataResponse<Http::STATUS_OK, ConseilImportReport, array{}>
	 *
	 * 200: What was imported, or would be, and which lines are wrong
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 422: This is no list of members
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/members/import', requirements: ['councilId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function import(int $councilId, mixed $csv = null, mixed $apply = null, mixed $continue = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		if (!is_string($csv) || strlen($csv) > self::LARGEST_FILE) {
			throw new Invalid('not_csv', 'A CSV file of at most 20 MB is expected.', field: 'csv');
		}
		$choice = new Input(['apply' => $apply, 'continue' => $continue]);
		$plan = $this->import->plan($grant, $csv);
		return new DataResponse($choice->flag('apply') ? $this->import->apply($grant, $plan, $choice->flag('continue')) : $plan->report(false));
	}
}
