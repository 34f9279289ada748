<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Activity\ItemHistory;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What happened while an item was prepared.
 *
 * @psalm-import-type ConseilActivity from ResponseDefinitions
 */
final class HistoryController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly ItemHistory $history,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What happened to an item, latest first.
	 *
	 * @param int $itemId Item
	 * @param int $limit At most 100
	 * @param ?int $before Id of the last activity that is known, for the next page
	 * @return DataResponse<Http::STATUS_OK, list<ConseilActivity>, array{}>
	 *
	 * 200: A page of it, empty after the last one
	 * 404: No such item, or the person is a councillor who does not work on it
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/history', requirements: ['itemId' => '\d+'])]
	public function index(int $itemId, int $limit = 30, ?int $before = null): DataResponse {
		[$workspace, $item] = $this->open->draft($itemId);
		return new DataResponse($this->history->page($workspace, $item, $limit, $before));
	}
}
