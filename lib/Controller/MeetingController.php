<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\MeetingList;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\Meeting\MeetingService;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Meetings before they are convened, and their folders.
 *
 * @psalm-import-type ConseilMeeting from ResponseDefinitions
 * @psalm-import-type ConseilMeetingSummary from ResponseDefinitions
 * @psalm-import-type ConseilPreparation from ResponseDefinitions
 * @psalm-import-type ConseilSync from ResponseDefinitions
 */
final class MeetingController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly MeetingService $meetings,
		private readonly MeetingList $list,
		private readonly Preparation $preparation,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Meetings of a council, by group.
	 *
	 * @param int $councilId Council
	 * @param ?string $group upcoming, awaiting_closure or past; all when absent
	 * @param int $limit At most 100
	 * @param int $offset How many to leave out
	 * @return DataResponse<Http::STATUS_OK, list<ConseilMeetingSummary>, array{}>
	 *
	 * 200: Upcoming ones by date, the others latest first; councillors see those of which something is published
	 * 404: No such council among those of the person
	 * 422: Unknown group
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/meetings', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId, ?string $group = null, int $limit = 50, int $offset = 0): DataResponse {
		return new DataResponse($this->list->page($councilId, $group, $limit, $offset));
	}

	/**
	 * Create a meeting and its folder.
	 *
	 * @param int $councilId Council
	 * @param ?string $kind ordinary, extraordinary or installation
	 * @param ?string $title Title, at most 240 characters
	 * @param ?string $startsAt Local date and hour, `YYYY-MM-DDTHH:MM`
	 * @param ?string $place Where the council meets
	 * @param ?int $duplicateOf Meeting whose agenda is taken over, without its documents
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council or meeting among those of the person
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/meetings', requirements: ['councilId' => '\d+'])]
	public function create(int $councilId, mixed $kind = null, mixed $title = null, mixed $startsAt = null, mixed $place = null, ?int $duplicateOf = null): DataResponse {
		$workspace = $this->meetings->create($councilId, ['kind' => $kind, 'title' => $title, 'startsAt' => $startsAt, 'place' => $place], $duplicateOf);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $workspace->meeting));
	}

	/**
	 * Everything those who prepare see of a meeting.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilPreparation, array{ETag: string}>|DataResponse<Http::STATUS_NOT_MODIFIED, array{}, array{ETag: string}>
	 *
	 * 200: Agenda, documents and inbox
	 * 304: Nothing has changed since the answer that carried this ETag
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/preparation', requirements: ['meetingId' => '\d+'])]
	public function preparation(int $meetingId): DataResponse {
		$preparation = $this->preparation->of($this->open->meeting($meetingId, Action::Prepare));
		$etag = '"' . hash('xxh128', json_encode($preparation, JSON_THROW_ON_ERROR)) . '"';
		return trim($this->request->getHeader('If-None-Match')) === $etag
			? new DataResponse([], Http::STATUS_NOT_MODIFIED, ['ETag' => $etag])
			: new DataResponse($preparation, Http::STATUS_OK, ['ETag' => $etag]);
	}

	/**
	 * Change date, hour, place, kind or title of a draft; what is not named stays.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $kind ordinary, extraordinary or installation
	 * @param ?string $title Title, at most 240 characters
	 * @param ?string $startsAt Local date and hour, `YYYY-MM-DDTHH:MM`
	 * @param ?string $place Where the council meets
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 412: Somebody changed the meeting meanwhile
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}', requirements: ['meetingId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $meetingId, mixed $kind = null, mixed $title = null, mixed $startsAt = null, mixed $place = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Prepare);
		$named = array_intersect_key($this->request->getParams(), array_flip(['kind', 'title', 'startsAt', 'place']));
		$meeting = $this->meetings->update($workspace, IfMatch::version($this->request), $named);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $meeting));
	}

	/**
	 * Cancel a meeting that has not been convened; its folder is kept.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting, cancelled
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/cancel', requirements: ['meetingId' => '\d+'])]
	public function cancel(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Manage);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $this->meetings->cancel($workspace)));
	}

	/**
	 * Make a cancelled meeting a draft again.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting, a draft
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting has been convened
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/reopen', requirements: ['meetingId' => '\d+'])]
	public function reopen(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Manage);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $this->meetings->reopen($workspace)));
	}

	/**
	 * Delete a draft; its folder can be brought back.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting as it was
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 409: Something of it is published, or it is no draft any more
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/meetings/{meetingId}', requirements: ['meetingId' => '\d+'])]
	public function destroy(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Prepare);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $this->meetings->remove($workspace)));
	}

	/**
	 * Bring a deleted draft back, with its folder.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMeeting, array{}>
	 *
	 * 200: The meeting
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/restore', requirements: ['meetingId' => '\d+'])]
	public function restore(int $meetingId): DataResponse {
		$workspace = $this->open->withRemoved($meetingId, Action::Prepare);
		return new DataResponse(MeetingPresenter::meeting($workspace->council(), $this->meetings->restore($workspace)));
	}

	/**
	 * Bring folder and agenda together.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilSync, array{}>
	 *
	 * 200: What changed, and where the folder is in this person's files
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a council of the person
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/sync', requirements: ['meetingId' => '\d+'])]
	public function sync(int $meetingId): DataResponse {
		$result = $this->meetings->sync($this->open->meeting($meetingId, Action::Prepare));
		return new DataResponse(MeetingPresenter::sync($result['report'], $result['path'], $result['inboxPath']));
	}
}
