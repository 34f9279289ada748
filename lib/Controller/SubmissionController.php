<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemService;
use OCA\ConseilMunicipal\Commission\CommissionAccess;
use OCA\ConseilMunicipal\Commission\CommissionScreens;
use OCA\ConseilMunicipal\Commission\Submissions;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What is submitted to commissions, and what they say.
 *
 * @psalm-import-type ConseilSubmission from ResponseDefinitions
 */
final class SubmissionController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $agenda,
		private readonly CommissionAccess $open,
		private readonly Submissions $submissions,
		private readonly CommissionScreens $screens,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * To which commissions an item was submitted, and what they said.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Earliest first
	 * 404: No such item, or the person is a councillor who does not read its drafts
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/submissions', requirements: ['itemId' => '\d+'])]
	public function index(int $itemId): DataResponse {
		return $this->answer(...$this->agenda->draft($itemId));
	}

	/**
	 * Submit an item to a commission; harmless when repeated. Its members read the drafts of the item from then on.
	 *
	 * @param int $itemId Item
	 * @param ?int $commissionId Commission of the same council
	 * @param ?int $commissionMeetingId Meeting of the commission that examines it; none yet when absent
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: What is submitted of the item now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item or commission in a council of the person
	 * 409: The item has been removed, or the commission is closed
	 * 422: The commission is missing
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/submissions', requirements: ['itemId' => '\d+'])]
	public function create(int $itemId, mixed $commissionId = null, mixed $commissionMeetingId = null): DataResponse {
		[$workspace, $item] = $this->agenda->item($itemId, Action::Prepare);
		ItemService::mustBeThere($item);
		$input = new Input(['commissionId' => $commissionId, 'commissionMeetingId' => $commissionMeetingId]);
		$open = $this->open->commission($input->number('commissionId', 1, 999_999_999), Action::Prepare);
		if ($open->commission->getCouncilId() !== $item->getCouncilId()) {
			throw Access::hidden();
		}
		$this->submissions->submit($open, $item, $input->optionalNumber('commissionMeetingId', 1, 999_999_999));
		return $this->answer($workspace, $item);
	}

	/**
	 * Put what is submitted on another meeting of the commission, or on none yet.
	 *
	 * @param int $submissionId Submission
	 * @param ?int $commissionMeetingId Meeting of the same commission
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: What is submitted of the item now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such submission in a council of the person
	 * 409: The opinion has been recorded
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/submissions/{submissionId}', requirements: ['submissionId' => '\d+'])]
	public function update(int $submissionId, mixed $commissionMeetingId = null): DataResponse {
		[$open, $submission] = $this->open->submission($submissionId, Action::Prepare);
		$place = (new Input(['commissionMeetingId' => $commissionMeetingId]))->optionalNumber('commissionMeetingId', 1, 999_999_999);
		$this->submissions->place($open, $submission, $place);
		return $this->answer(...$this->agenda->item($submission->getSubjectId(), Action::Prepare));
	}

	/**
	 * An item is no longer submitted; members of the commission who do not work on it read its drafts no more.
	 *
	 * @param int $submissionId Submission
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: What is submitted of the item now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such submission in a council of the person
	 * 409: The opinion has been recorded
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/submissions/{submissionId}', requirements: ['submissionId' => '\d+'])]
	public function destroy(int $submissionId): DataResponse {
		[$open, $submission] = $this->open->submission($submissionId, Action::Prepare);
		$this->submissions->withdraw($open, $submission);
		return $this->answer(...$this->agenda->item($submission->getSubjectId(), Action::Prepare));
	}

	/**
	 * Record what the commission said.
	 *
	 * @param int $submissionId Submission
	 * @param ?string $opinion favourable, reserved or unfavourable; null takes back what was recorded by mistake
	 * @param ?string $text Reserves and reasons, at most 4,000 characters
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: What is submitted of the item now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such submission in a council of the person
	 * 412: Somebody recorded it meanwhile
	 * 422: A field cannot be accepted
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/submissions/{submissionId}/opinion', requirements: ['submissionId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function opinion(int $submissionId, mixed $opinion = null, mixed $text = null): DataResponse {
		[$open, $submission] = $this->open->submission($submissionId, Action::Prepare);
		[$workspace, $item] = $this->agenda->item($submission->getSubjectId(), Action::Prepare);
		$this->submissions->record($open, $submission, $item, IfMatch::version($this->request), $opinion, $text);
		return $this->answer($workspace, $item);
	}

	/** @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}> */
	private function answer(Workspace $workspace, Item $item): DataResponse {
		return new DataResponse($this->screens->ofItem($workspace->grant, $item));
	}
}
