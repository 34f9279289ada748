<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Commission\CommissionAccess;
use OCA\ConseilMunicipal\Commission\CommissionMeetings;
use OCA\ConseilMunicipal\Commission\CommissionScreens;
use OCA\ConseilMunicipal\Commission\Submissions;
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
 * The meetings of commissions.
 *
 * @psalm-import-type ConseilCommissionMeeting from ResponseDefinitions
 * @psalm-import-type ConseilCommissionPage from ResponseDefinitions
 */
final class CommissionMeetingController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly CommissionAccess $open,
		private readonly CommissionMeetings $meetings,
		private readonly Submissions $submissions,
		private readonly CommissionScreens $screens,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Plan a meeting of a commission.
	 *
	 * @param int $commissionId Commission
	 * @param ?string $startsAt Local date and hour, `YYYY-MM-DDTHH:MM`
	 * @param ?string $place Where it meets
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionMeeting, array{}>
	 *
	 * 200: The meeting
	 * 403: The person does not prepare meetings of this council
	 * 404: No such commission in a council of the person
	 * 409: The commission is closed
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/commissions/{commissionId}/meetings', requirements: ['commissionId' => '\d+'])]
	public function create(int $commissionId, mixed $startsAt = null, mixed $place = null): DataResponse {
		$open = $this->open->commission($commissionId, Action::Prepare);
		return new DataResponse($this->screens->meeting($open, $this->meetings->create($open, ['startsAt' => $startsAt, 'place' => $place])));
	}

	/**
	 * A meeting of a commission with what it examines.
	 *
	 * @param int $commissionMeetingId Meeting of a commission
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionMeeting, array{}>
	 *
	 * 200: To those who prepare and to the members of the commission
	 * 404: No such meeting, or the person is a councillor who does not sit in the commission
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/commission-meetings/{commissionMeetingId}', requirements: ['commissionMeetingId' => '\d+'])]
	public function show(int $commissionMeetingId): DataResponse {
		return new DataResponse($this->screens->meeting(...$this->open->meeting($commissionMeetingId, Action::Read)));
	}

	/**
	 * Change date or place of a meeting, cancel it or plan it again; what is not named stays.
	 *
	 * @param int $commissionMeetingId Meeting of a commission
	 * @param ?string $startsAt Local date and hour, `YYYY-MM-DDTHH:MM`
	 * @param ?string $place Where it meets
	 * @param bool $cancelled Whether it is cancelled
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionMeeting, array{}>
	 *
	 * 200: The meeting as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a commission of a council of the person
	 * 412: Somebody changed the meeting meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/commission-meetings/{commissionMeetingId}', requirements: ['commissionMeetingId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $commissionMeetingId, mixed $startsAt = null, mixed $place = null, mixed $cancelled = null): DataResponse {
		[$open, $meeting] = $this->open->meeting($commissionMeetingId, Action::Prepare);
		$named = array_intersect_key($this->request->getParams(), array_flip(['startsAt', 'place', 'cancelled']));
		return new DataResponse($this->screens->meeting($open, $this->meetings->update($open, $meeting, IfMatch::version($this->request), $named)));
	}

	/**
	 * Set in which order the meeting examines what is submitted to it; what is not named comes after, as it was.
	 *
	 * @param int $commissionMeetingId Meeting of a commission
	 * @param list<int> $ids Submissions in their order
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionMeeting, array{}>
	 *
	 * 200: The meeting as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a commission of a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/commission-meetings/{commissionMeetingId}/order', requirements: ['commissionMeetingId' => '\d+'])]
	public function order(int $commissionMeetingId, array $ids = []): DataResponse {
		[$open, $meeting] = $this->open->meeting($commissionMeetingId, Action::Prepare);
		$this->submissions->reorder($meeting, array_values(array_map(intval(...), array_filter($ids, is_numeric(...)))));
		return new DataResponse($this->screens->meeting($open, $meeting));
	}

	/**
	 * Remove a meeting at which nothing was said; what was to be examined there is no longer submitted.
	 *
	 * @param int $commissionMeetingId Meeting of a commission
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionPage, array{}>
	 *
	 * 200: The commission
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a commission of a council of the person
	 * 409: An opinion has been recorded there
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/commission-meetings/{commissionMeetingId}', requirements: ['commissionMeetingId' => '\d+'])]
	public function destroy(int $commissionMeetingId): DataResponse {
		[$open, $meeting] = $this->open->meeting($commissionMeetingId, Action::Prepare);
		$this->meetings->remove($meeting);
		return new DataResponse($this->screens->page($open));
	}

	/**
	 * Tell the members of the commission when and where it meets.
	 *
	 * @param int $commissionMeetingId Meeting of a commission
	 * @return DataResponse<Http::STATUS_OK, ConseilCommissionMeeting, array{}>
	 *
	 * 200: Those who have an account were told
	 * 403: The person does not prepare meetings of this council
	 * 404: No such meeting in a commission of a council of the person
	 * 409: The meeting is cancelled
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/commission-meetings/{commissionMeetingId}/notices', requirements: ['commissionMeetingId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function convene(int $commissionMeetingId): DataResponse {
		[$open, $meeting] = $this->open->meeting($commissionMeetingId, Action::Prepare);
		return new DataResponse($this->screens->meeting($open, $this->meetings->convene($open, $meeting)));
	}
}
