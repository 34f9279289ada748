<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\ReplyPresenter;
use OCA\ConseilMunicipal\Reply\Rooms;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Withdrawal\Withdrawals;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Members who withdraw from an item (déport).
 *
 * @psalm-import-type ConseilAnswers from ResponseDefinitions
 */
final class WithdrawalController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Rooms $rooms,
		private readonly Withdrawals $withdrawals,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Note that a member withdraws from an item; harmless when repeated.
	 *
	 * @param int $itemId Item
	 * @param int $memberId Member in exercise on the day of the meeting
	 * @param ?string $ground `personal_interest` (L2131-11), `accounts` (L2121-14), or `l1111_6_ii`
	 * @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}>
	 *
	 * 200: What all members answered, and who withdraws
	 * 403: The person does not manage this council
	 * 404: No such item that the person knows of
	 * 409: The item has been removed, or that is no member in exercise
	 * 422: The ground is none
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/withdrawals/{memberId}', requirements: ['itemId' => '\d+', 'memberId' => '\d+'])]
	public function record(int $itemId, int $memberId, mixed $ground = null): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Manage);
		$this->withdrawals->record($workspace, $item, $this->rooms->of($workspace->council(), $workspace->meeting), $memberId, $ground);
		return $this->answers($workspace);
	}

	/**
	 * A member takes part in an item after all; harmless when repeated.
	 *
	 * @param int $itemId Item
	 * @param int $memberId Member
	 * @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}>
	 *
	 * 200: What all members answered, and who withdraws
	 * 403: The person does not manage this council
	 * 404: No such item that the person knows of
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{itemId}/withdrawals/{memberId}', requirements: ['itemId' => '\d+', 'memberId' => '\d+'])]
	public function remove(int $itemId, int $memberId): DataResponse {
		[$workspace, $item] = $this->open->item($itemId, Action::Manage);
		$this->withdrawals->remove($item, $memberId);
		return $this->answers($workspace);
	}

	/** @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}> */
	private function answers(Workspace $workspace): DataResponse {
		return new DataResponse(ReplyPresenter::all($this->rooms->of($workspace->council(), $workspace->meeting), $this->withdrawals->ofMeeting($workspace)));
	}
}
