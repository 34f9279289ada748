<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Missing\MissingList;
use OCA\ConseilMunicipal\Missing\ReminderService;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What a meeting lacks, and asking for it.
 *
 * @psalm-import-type ConseilMissing from ResponseDefinitions
 */
final class MissingController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly MissingList $missing,
		private readonly ReminderService $reminders,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What a meeting still lacks, who is in charge, until when.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMissing, array{}>
	 *
	 * 200: Items that lack something, in the order of the agenda
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/missing', requirements: ['meetingId' => '\d+'])]
	public function index(int $meetingId): DataResponse {
		return new DataResponse($this->missing->of($this->open->meeting($meetingId, Action::Prepare)));
	}

	/**
	 * Remind people of what they are in charge of and is missing: a notification and an e-mail each, once a day at most.
	 *
	 * @param int $meetingId Meeting
	 * @param ?list<string> $uids Accounts; null for everybody who is in charge of something missing
	 * @param ?string $word A few words of the sender, at most 1000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilMissing, array{}>
	 *
	 * 200: What is missing, with who was reminded
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: Everybody was reminded today, or nobody is in charge of anything missing
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/reminders', requirements: ['meetingId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function remind(int $meetingId, mixed $uids = null, mixed $word = null): DataResponse {
		return new DataResponse($this->reminders->remind($this->open->meeting($meetingId, Action::Manage), $uids, $word));
	}
}
