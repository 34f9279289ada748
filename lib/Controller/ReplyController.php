<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\AnswerRequest;
use OCA\ConseilMunicipal\Reply\Origin;
use OCA\ConseilMunicipal\Reply\Replies;
use OCA\ConseilMunicipal\Reply\ReplyPresenter;
use OCA\ConseilMunicipal\Reply\Room;
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
 * Who will come to a meeting, and who votes for whom.
 *
 * @psalm-import-type ConseilMyAnswer from ResponseDefinitions
 * @psalm-import-type ConseilAnswers from ResponseDefinitions
 */
final class ReplyController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Rooms $rooms,
		private readonly Replies $replies,
		private readonly Withdrawals $withdrawals,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What I answered to the convocation, and who may vote for me.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMyAnswer, array{}>
	 *
	 * 200: My answer; without member for whoever is none
	 * 404: No such meeting that the person knows of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/answer', requirements: ['meetingId' => '\d+'])]
	public function mine(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Read);
		return new DataResponse($this->said($workspace, $this->room($workspace)));
	}

	/**
	 * Answer to the convocation.
	 *
	 * @param int $meetingId Meeting
	 * @param ?string $answer `present`, `absent`, or `proxy`
	 * @param ?int $holderId Member who votes for me, with `proxy`
	 * @return DataResponse<Http::STATUS_OK, ConseilMyAnswer, array{}>
	 *
	 * 200: My answer; a proxy that was given to somebody else has ended
	 * 404: No such meeting that the person knows of
	 * 409: Nobody is convened, the meeting has opened, the person is no member, or the holder carries a proxy already
	 * 422: The answer is none, or the law does not allow the proxy
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/answer', requirements: ['meetingId' => '\d+'])]
	public function answer(int $meetingId, mixed $answer = null, mixed $holderId = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Read);
		$room = $this->room($workspace);
		$asked = AnswerRequest::of(['answer' => $answer, 'holderId' => $holderId]);
		$user = $workspace->grant->user;
		$room = $this->replies->answer($room, $this->memberId($workspace, $room), $asked->answer, $asked->holderId, Origin::App, $user->getUID(), $user->getDisplayName());
		return new DataResponse($this->said($workspace, $room));
	}

	/**
	 * Accept or decline the proxy that a colleague gives me.
	 *
	 * @param int $meetingId Meeting
	 * @param int $giverId Member who gives it
	 * @param bool $accept Whether I take it
	 * @return DataResponse<Http::STATUS_OK, ConseilMyAnswer, array{}>
	 *
	 * 200: My answer, with the proxy that I hold
	 * 404: No such meeting that the person knows of
	 * 409: The proxy is no longer there, or the meeting has opened
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/held-proxy', requirements: ['meetingId' => '\d+'])]
	public function settle(int $meetingId, int $giverId = 0, bool $accept = false): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Read);
		$room = $this->room($workspace);
		$room = $this->replies->settle($room, $this->memberId($workspace, $room), $giverId, $accept);
		return new DataResponse($this->said($workspace, $room));
	}

	/**
	 * What all members answered.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}>
	 *
	 * 200: Members in exercise on that day, in the order of the tableau
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting that the person knows of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/answers', requirements: ['meetingId' => '\d+'])]
	public function index(int $meetingId): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Prepare);
		return new DataResponse(ReplyPresenter::all($this->room($workspace), $this->withdrawals->ofMeeting($workspace)));
	}

	/**
	 * Type what a member answered otherwise: by a paper, a call, a proxy handed over.
	 *
	 * @param int $meetingId Meeting
	 * @param int $memberId Member who answers
	 * @param ?string $answer `present`, `absent`, or `proxy`
	 * @param ?int $holderId Member who votes instead, with `proxy`
	 * @param ?string $writtenOn Day on the paper, YYYY-MM-DD
	 * @return DataResponse<Http::STATUS_OK, ConseilAnswers, array{}>
	 *
	 * 200: What all members answered
	 * 403: The person does not manage this council
	 * 404: No such meeting that the person knows of
	 * 409: Nobody is convened, that is no member in exercise, or the holder carries a proxy already
	 * 422: The answer is none, or the law does not allow the proxy
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{meetingId}/answers/{memberId}', requirements: ['meetingId' => '\d+', 'memberId' => '\d+'])]
	public function record(int $meetingId, int $memberId, mixed $answer = null, mixed $holderId = null, mixed $writtenOn = null): DataResponse {
		$workspace = $this->open->meeting($meetingId, Action::Manage);
		$room = $this->room($workspace);
		if (!isset($room->members[$memberId])) {
			throw self::noMember();
		}
		$asked = AnswerRequest::of(['answer' => $answer, 'holderId' => $holderId, 'writtenOn' => $writtenOn]);
		$user = $workspace->grant->user;
		$room = $this->replies->answer($room, $memberId, $asked->answer, $asked->holderId, Origin::Office, $user->getUID(), $user->getDisplayName(), $asked->writtenOn);
		return new DataResponse(ReplyPresenter::all($room, $this->withdrawals->ofMeeting($workspace)));
	}

	private function room(Workspace $workspace): Room {
		return $this->rooms->of($workspace->council(), $workspace->meeting);
	}

	private function memberId(Workspace $workspace, Room $room): int {
		return $room->memberOf($workspace->uid())?->getId() ?? throw self::noMember();
	}

	/** @return ConseilMyAnswer */
	private function said(Workspace $workspace, Room $room): array {
		return ReplyPresenter::mine($room, $room->memberOf($workspace->uid()), $this->isOpen($room));
	}

	private function isOpen(Room $room): bool {
		try {
			$this->replies->mustBeOpen($room, Origin::App);
			return true;
		} catch (DomainError) {
			return false;
		}
	}

	private static function noMember(): Conflict {
		return new Conflict('no_member', 'Only members of the council in exercise on the day of the meeting answer. A manager can link an account to its member in the settings.');
	}
}
