<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Collect\RecurringItems;
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
 * Items that come back at most meetings.
 *
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 * @psalm-import-type ConseilRecurring from ResponseDefinitions
 * @psalm-import-type ConseilRecurringItem from ResponseDefinitions
 */
final class RecurringController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly RecurringItems $recurring,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The recurring items of a council.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilRecurring, array{}>
	 *
	 * 200: In the order of the council's list, at most 30
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/recurring', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId): DataResponse {
		return new DataResponse($this->recurring->present($this->access->council($councilId, Action::Prepare)->council));
	}

	/**
	 * Replace the list of recurring items.
	 *
	 * @param int $councilId Council
	 * @param list<ConseilRecurringItem> $items The whole list, at most 30; an item without key is new
	 * @return DataResponse<Http::STATUS_OK, ConseilRecurring, array{}>
	 *
	 * 200: The list as it is now
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 412: Somebody changed the list meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/recurring', requirements: ['councilId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $councilId, mixed $items = []): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		return new DataResponse($this->recurring->replace($grant, IfMatch::version($this->request), $items));
	}

	/**
	 * Add recurring items to an agenda, each once however often it is asked.
	 *
	 * @param int $meetingId Meeting
	 * @param list<string> $keys Keys of the items
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{}>
	 *
	 * 200: The agenda with them
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: Somebody changed the agenda at the same moment
	 * 422: A key cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/recurring', requirements: ['meetingId' => '\d+'])]
	public function add(int $meetingId, mixed $keys = []): DataResponse {
		return new DataResponse($this->recurring->add($this->open->meeting($meetingId, Action::Prepare), $keys));
	}
}
