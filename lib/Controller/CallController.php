<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Collect\Calls;
use OCA\ConseilMunicipal\Collect\Subjects;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
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
 * Calls for subjects.
 *
 * @psalm-import-type ConseilCall from ResponseDefinitions
 * @psalm-import-type ConseilSubjects from ResponseDefinitions
 */
final class CallController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Calls $calls,
		private readonly Subjects $subjects,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Subjects of a council: calls, and proposals: the person's own; all of them for managers and for who presides.
	 *
	 * @param int $councilId Council
	 * @param string $state all, open (wait for a decision) or answered
	 * @param int $limit Proposals, at most 100
	 * @param int $offset How many proposals to leave out
	 * @return DataResponse<Http::STATUS_OK, ConseilSubjects, array{}>
	 *
	 * 200: Proposals latest first; for those who prepare every call of a meeting in preparation, for the others the calls open to them
	 * 404: No such council among those of the person
	 * 422: Unknown state
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/subjects', requirements: ['councilId' => '\d+'])]
	public function subjects(int $councilId, string $state = 'all', int $limit = 100, int $offset = 0): DataResponse {
		return new DataResponse($this->subjects->page($councilId, $state, $limit, $offset));
	}

	/**
	 * Open a call for subjects; those who are asked are told, each once.
	 *
	 * @param int $meetingId Meeting in preparation
	 * @param ?string $deadline Local date and hour, `YYYY-MM-DDTHH:MM`, before the meeting
	 * @param ?string $audience staff, councillors or both
	 * @param ?string $word What those who are asked should know
	 * @return DataResponse<Http::STATUS_OK, ConseilCall, array{}>
	 *
	 * 200: The call
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more, or there is a call already
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/call', requirements: ['meetingId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function open(int $meetingId, mixed $deadline = null, mixed $audience = null, mixed $word = null): DataResponse {
		return new DataResponse($this->calls->open($this->open->meeting($meetingId, Action::Prepare), ['deadline' => $deadline, 'audience' => $audience, 'word' => $word]));
	}

	/**
	 * Change a call; what is not named stays. A new deadline opens it again.
	 *
	 * @param int $callId Call
	 * @param ?string $deadline Local date and hour, `YYYY-MM-DDTHH:MM`, before the meeting
	 * @param ?string $audience staff, councillors or both
	 * @param ?string $word What those who are asked should know
	 * @return DataResponse<Http::STATUS_OK, ConseilCall, array{}>
	 *
	 * 200: The call as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such call in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: Somebody changed the call meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/calls/{callId}', requirements: ['callId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $callId, mixed $deadline = null, mixed $audience = null, mixed $word = null): DataResponse {
		[$grant, $call] = $this->calls->call($callId);
		$named = array_intersect_key($this->request->getParams(), array_flip(['deadline', 'audience', 'word']));
		return new DataResponse($this->calls->change($grant, $call, IfMatch::version($this->request), $named));
	}

	/**
	 * Close a call before its deadline.
	 *
	 * @param int $callId Call
	 * @return DataResponse<Http::STATUS_OK, ConseilCall, array{}>
	 *
	 * 200: The call, closed
	 * 403: The person does not prepare meetings of this council
	 * 404: No such call in a council of the person
	 * 412: Somebody changed the call at the same moment
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/calls/{callId}/close', requirements: ['callId' => '\d+'])]
	public function close(int $callId): DataResponse {
		[$grant, $call] = $this->calls->call($callId);
		return new DataResponse($this->calls->close($grant, $call));
	}
}
