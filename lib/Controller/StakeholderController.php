<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Draft\Invitations;
use OCA\ConseilMunicipal\Draft\ItemTeam;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Who works on an item.
 *
 * @psalm-import-type ConseilInvolved from ResponseDefinitions
 */
final class StakeholderController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Invitations $invitations,
		private readonly ItemTeam $team,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The people who work on an item, and why.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, list<ConseilInvolved>, array{}>
	 *
	 * 200: Rapporteur first, then who is in charge, then the others
	 * 404: No such item, or the person is a councillor who does not work on it
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/stakeholders', requirements: ['itemId' => '\d+'])]
	public function index(int $itemId): DataResponse {
		[, $item] = $this->open->draft($itemId);
		return new DataResponse($this->team->of($item));
	}

	/**
	 * Invite somebody to work on an item; harmless when repeated.
	 *
	 * @param int $itemId Item
	 * @param ?string $uid Account of a councillor, an agent or a manager of the council
	 * @return DataResponse<Http::STATUS_OK, list<ConseilInvolved>, array{}>
	 *
	 * 200: The people who work on the item now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: The item has been removed, or too many people work on it
	 * 422: That person does not belong to the council
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/stakeholders', requirements: ['itemId' => '\d+'])]
	public function create(int $itemId, mixed $uid = null): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		ItemService::mustBeThere($item);
		$this->invitations->invite($workspace, $item, (new Input(['uid' => $uid]))->text('uid', 64));
		return new DataResponse($this->team->of($item));
	}

	/**
	 * Somebody no longer works on an item; harmless when repeated. Everybody may leave by himself.
	 *
	 * @param int $itemId Item
	 * @param string $uid Account
	 * @return DataResponse<Http::STATUS_OK, list<ConseilInvolved>, array{}>
	 *
	 * 200: The people who work on the item now
	 * 403: A councillor may only leave for himself
	 * 404: No such item, or the person is a councillor who does not work on it
	 * 422: The account is missing
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{itemId}/stakeholders', requirements: ['itemId' => '\d+'])]
	public function destroy(int $itemId, string $uid = ''): DataResponse {
		[$workspace, $item] = $this->open->draft($itemId);
		$this->invitations->remove($workspace, $item, $uid);
		return new DataResponse($this->team->of($item));
	}
}
