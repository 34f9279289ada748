<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\AgendaService;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What agenda items say.
 *
 * @psalm-import-type ConseilExpectedDocument from ResponseDefinitions
 * @psalm-import-type ConseilItem from ResponseDefinitions
 */
final class ItemController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly AgendaService $agenda,
		private readonly ItemService $items,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Add an item to the agenda.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $kind deliberation, information, election, procedural or other_business
	 * @param ?string $title Title, at most 500 characters
	 * @param ?string $section Heading under which it stands
	 * @param ?int $rapporteurId Member who presents it
	 * @param ?int $position Zero-based; the last place when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilItem, array{}>
	 *
	 * 200: The item
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: Somebody changed the agenda at the same moment
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/items', requirements: ['meetingId' => '\d+'])]
	public function create(int $meetingId, mixed $kind = null, mixed $title = null, mixed $section = null, mixed $rapporteurId = null, ?int $position = null): DataResponse {
		$values = ['kind' => $kind, 'title' => $title, 'section' => $section, 'rapporteurId' => $rapporteurId];
		return new DataResponse($this->agenda->add($this->open->meeting($meetingId, Action::Prepare), $values, $position));
	}

	/**
	 * Change an item; what is not named stays.
	 *
	 * @param int $itemId Item
	 * @param ?string $title Title, at most 500 characters
	 * @param ?string $kind deliberation, information, election, procedural or other_business
	 * @param ?string $section Heading under which it stands
	 * @param ?int $rapporteurId Member who presents it
	 * @param ?string $ownerUid Account of the agent in charge
	 * @param ?list<string> $themes Themes
	 * @param ?bool $closedSession Whether it is dealt with in closed session
	 * @param ?string $matterCode Code of the ACTES nomenclature
	 * @param ?string $budgetYear Budget year
	 * @param ?string $budgetName Budget
	 * @param ?string $summary What it is about, in a few sentences
	 * @param ?string $state draft, review or ready
	 * @param ?string $readyReason Why it is ready although an expected document is missing, at most 1000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilItem, array{}>
	 *
	 * 200: The item as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 409: The meeting is no draft any more, or the item has been removed
	 * 412: Somebody changed the item meanwhile
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}', requirements: ['itemId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(
		int $itemId,
		mixed $title = null,
		mixed $kind = null,
		mixed $section = null,
		mixed $rapporteurId = null,
		mixed $ownerUid = null,
		mixed $themes = null,
		mixed $closedSession = null,
		mixed $matterCode = null,
		mixed $budgetYear = null,
		mixed $budgetName = null,
		mixed $summary = null,
		mixed $state = null,
		mixed $readyReason = null,
	): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		return new DataResponse($this->items->update($workspace, $item, IfMatch::version($this->request), $this->request->getParams()));
	}

	/**
	 * Say which documents an item expects.
	 *
	 * @param int $itemId Item
	 * @param list<string> $labels What they are called, at most 50
	 * @return DataResponse<Http::STATUS_OK, list<ConseilExpectedDocument>, array{}>
	 *
	 * 200: The list as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 * 422: A label cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/expected', requirements: ['itemId' => '\d+'])]
	public function expect(int $itemId, mixed $labels = []): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Prepare);
		return new DataResponse($this->items->expect($workspace, $item, $labels));
	}

	/**
	 * Say which document answers an expectation.
	 *
	 * @param int $expectedId Expected document
	 * @param ?int $documentId Document of the meeting, null for none
	 * @return DataResponse<Http::STATUS_OK, ConseilExpectedDocument, array{}>
	 *
	 * 200: The expected document as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such expected document, or no such document in its meeting
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/expected/{expectedId}', requirements: ['expectedId' => '\d+'])]
	public function answer(int $expectedId, ?int $documentId = null): DataResponse {
		[$workspace, $expected] = $this->open->expected($expectedId, Action::Prepare);
		return new DataResponse($this->items->answer($workspace, $expected, $documentId));
	}
}
