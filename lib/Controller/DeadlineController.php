<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\DeadlineTemplate;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\Deadlines;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The planned steps of a meeting.
 *
 * @psalm-import-type ConseilMeeting from ResponseDefinitions
 */
final class DeadlineController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Deadlines $deadlines,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Say which steps are planned before a meeting; its other fields stay.
	 *
	 * @param int $meetingId Meeting
	 * @param ?list<array{key: ?string, label: ?string, days: int}> $deadlines Every step wanted, each that many days before the meeting; null for those that the council plans
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: Somebody changed the meeting meanwhile
	 * 422: A step cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/deadlines', requirements: ['meetingId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version of the meeting that the person has seen')]
	public function update(int $meetingId, mixed $deadlines = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Prepare);
		if (!array_key_exists(DeadlineTemplate::FIELD, $this->request->getParams())) {
			throw new Invalid('required', 'This cannot be empty.', field: DeadlineTemplate::FIELD);
		}
		$meeting = $this->deadlines->change($workspace, IfMatch::version($this->request), $deadlines);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $meeting));
	}
}
