<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Commission\CommissionAccess;
use OCA\ConseilMunicipal\Commission\Commissions;
use OCA\ConseilMunicipal\Commission\CommissionScreens;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The commissions of a council.
 *
 * @psalm-import-type ConseilCommission from ResponseDefinitions
 * @psalm-import-type ConseilCommissionPage from ResponseDefinitions
 */
final class CommissionController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CommissionAccess $open,
		private readonly Commissions $commissions,
		private readonly CommissionScreens $screens,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The commissions of a council, active ones first.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, list<ConseilCommission>, array{}>
	 *
	 * 200: At most 100; their next meeting for those who prepare and for their members
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/commissions', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId): DataResponse {
		return new DataResponse($this->screens->list($this->access->council($councilId, Action::Read)));
	}

	/**
	 * Create a commission.
	 *
	 * @param int $councilId Council
	 * @param ?string $name Name, at most 240 characters
	 * @param ?int $presidentId Member of the council who presides, a member of the commission too
	 * @param list<int> $memberIds Members of the council who sit in it
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionPage, array{}>
	 *
	 * 200: The commission
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 409: Too many commissions
	 * 422: A field cannot be accepted
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/commissions', requirements: ['councilId' => '\d+'])]
	public function create(int $councilId, mixed $name = null, mixed $presidentId = null, mixed $memberIds = []): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$commission = $this->commissions->create($grant, ['name' => $name, 'presidentId' => $presidentId, 'memberIds' => $memberIds]);
		return new DataResponse($this->screens->page($this->open->commission($commission->getId(), Action::Manage)));
	}

	/**
	 * A commission with its meetings and what waits for one.
	 *
	 * @param int $commissionId Commission
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionPage, array{}>
	 *
	 * 200: Other councillors see its name and members only
	 * 404: No such commission in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/commissions/{commissionId}', requirements: ['commissionId' => '\d+'])]
	public function show(int $commissionId): DataResponse {
		return new DataResponse($this->screens->page($this->open->commission($commissionId, Action::Read)));
	}

	/**
	 * Change a commission; what is not named stays.
	 *
	 * @param int $commissionId Commission
	 * @param ?string $name Name, at most 240 characters
	 * @param ?int $presidentId Member of the council who presides
	 * @param list<int> $memberIds Members of the council who sit in it; the others leave and read its drafts no more
	 * @param bool $active Whether it may still be asked for its opinion
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionPage, array{}>
	 *
	 * 200: The commission as it is now
	 * 403: The person is not a manager of the council
	 * 404: No such commission in a council of the person
	 * 412: Somebody changed the commission meanwhile
	 * 422: A field cannot be accepted
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/commissions/{commissionId}', requirements: ['commissionId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $commissionId, mixed $name = null, mixed $presidentId = null, mixed $memberIds = null, mixed $active = null): DataResponse {
		$open = $this->open->commission($commissionId, Action::Manage);
		$named = array_intersect_key($this->request->getParams(), array_flip(['name', 'presidentId', 'memberIds', 'active']));
		$this->commissions->update($open, IfMatch::version($this->request), $named);
		return new DataResponse($this->screens->page($this->open->commission($commissionId, Action::Manage)));
	}

	/**
	 * Remove a commission that was never asked for anything.
	 *
	 * @param int $commissionId Commission
	 * @return DataResponse<Http::STATUS_OK, list<ConseilCommission>, array{}>
	 *
	 * 200: The commissions that are left
	 * 403: The person is not a manager of the council
	 * 404: No such commission in a council of the person
	 * 409: It has met or was asked for its opinion
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/commissions/{commissionId}', requirements: ['commissionId' => '\d+'])]
	public function destroy(int $commissionId): DataResponse {
		$open = $this->open->commission($commissionId, Action::Manage);
		$this->commissions->remove($open);
		return new DataResponse($this->screens->list($open->grant));
	}
}
