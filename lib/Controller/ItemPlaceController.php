<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\ItemRemoval;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Where agenda items stand, and whether they do.
 *
 * @psalm-import-type ConseilItem from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 */
final class ItemPlaceController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly AgendaService $agenda,
		private readonly ItemRemoval $removal,
		private readonly Preparation $preparation,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Move an item within its agenda.
	 *
	 * @param int $itemId Item
	 * @param int $position Zero-based place once moved
	 * @param int $version Version of the meeting that the move was made on
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{}>
	 *
	 * 200: The agenda in its new order
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: The agenda moved meanwhile
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/position', requirements: ['itemId' => '\d+'])]
	public function position(int $itemId, int $position = 0, int $version = 0): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		ItemService::mustBeThere($item);
		return new DataResponse($this->agenda->move($workspace, $item, $position, $version));
	}

	/**
	 * Remove an item; it can be brought back.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{}>
	 *
	 * 200: The agenda without it
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: Documents of it are published, or the meeting is no draft any more
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{itemId}', requirements: ['itemId' => '\d+'])]
	public function destroy(int $itemId): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		$this->removal->remove($workspace, $item);
		return new DataResponse($this->preparation->of($workspace));
	}

	/**
	 * Bring a removed item back, with its folder.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{}>
	 *
	 * 200: The agenda with it
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: The meeting is no draft any more
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/restore', requirements: ['itemId' => '\d+'])]
	public function restore(int $itemId): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		$this->removal->restore($workspace, $item);
		return new DataResponse($this->preparation->of($workspace));
	}

	/**
	 * Move an item to another draft meeting of the council, with its folder.
	 *
	 * @param int $itemId Item
	 * @param int $meetingId Target meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilItem, array{}>
	 *
	 * 200: The item in its new meeting
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item or meeting in this council
	 * 409: One of the meetings is no draft any more
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/move', requirements: ['itemId' => '\d+'])]
	public function move(int $itemId, int $meetingId = 0): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		$target = $this->open->meeting($meetingId, Action::Prepare);
		$this->removal->moveTo($workspace, $item, $target);
		return new DataResponse($this->preparation->item($target, $itemId));
	}

	/**
	 * Give an item whose folder was deleted its folder back, or a new one.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilItem, array{}>
	 *
	 * 200: The item with its folder
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: The item has been removed
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/folder', requirements: ['itemId' => '\d+'])]
	public function folder(int $itemId): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		$this->removal->recoverFolder($workspace, $item);
		return new DataResponse($this->preparation->item($workspace, $itemId));
	}
}
