<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Commission\CommissionScreens;
use OCA\ConseilMunicipal\Commission\SubmissionAccess;
use OCA\ConseilMunicipal\Commission\Submissions;
use OCA\ConseilMunicipal\Commission\Submitted;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Paper\Subject;
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
		private readonly SubmissionAccess $open,
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
		return $this->answer(...$this->open->readable(Subject::Item, $itemId));
	}

	/**
	 * Submit an item to a commission; harmless when repeated. Its members read the drafts of the item until they have met.
	 *
	 * @param int $itemId Item
	 * @param ?int $commissionId Commission of the same council
	 * @param ?int $commissionMeetingId Meeting of the commission that examines it; none yet when absent
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Where it is submitted now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item or commission in a council of the person
	 * 409: The item has been removed, or the commission is closed
	 * 422: The commission is missing
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/submissions', requirements: ['itemId' => '\d+'])]
	public function create(int $itemId, mixed $commissionId = null, mixed $commissionMeetingId = null): DataResponse {
		return $this->submit(Subject::Item, $itemId, $commissionId, $commissionMeetingId);
	}

	/**
	 * To which commissions a paper was submitted, and what they said.
	 *
	 * @param int $paperId Paper
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Earliest first
	 * 404: No such paper, or the person is a councillor who does not see its drafts
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/papers/{paperId}/submissions', requirements: ['paperId' => '\d+'])]
	public function ofPaper(int $paperId): DataResponse {
		return $this->answer(...$this->open->readable(Subject::Paper, $paperId));
	}

	/**
	 * Submit a paper to a commission; harmless when repeated. Its members see the drafts of the paper until they have met.
	 *
	 * @param int $paperId Paper
	 * @param ?int $commissionId Commission of the same council
	 * @param ?int $commissionMeetingId Meeting of the commission that examines it; none yet when absent
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Where the paper is submitted now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper or commission in a council of the person
	 * 409: The commission is closed
	 * 422: The commission is missing
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/submissions', requirements: ['paperId' => '\d+'])]
	public function createForPaper(int $paperId, mixed $commissionId = null, mixed $commissionMeetingId = null): DataResponse {
		return $this->submit(Subject::Paper, $paperId, $commissionId, $commissionMeetingId);
	}

	/**
	 * Put what is submitted on another meeting of the commission, or on none yet.
	 *
	 * @param int $submissionId Submission
	 * @param ?int $commissionMeetingId Meeting of the same commission
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Where it is submitted now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such submission in a council of the person
	 * 409: The opinion has been recorded
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/submissions/{submissionId}', requirements: ['submissionId' => '\d+'])]
	public function update(int $submissionId, mixed $commissionMeetingId = null): DataResponse {
		[$open, $submission, $grant, $what] = $this->open->submission($submissionId);
		$place = (new Input(['commissionMeetingId' => $commissionMeetingId]))->optionalNumber('commissionMeetingId', 1, 999_999_999);
		$this->submissions->place($open, $submission, $place);
		return $this->answer($grant, $what);
	}

	/**
	 * An item or paper is no longer submitted; members of the commission who do not work on it read its drafts no more.
	 *
	 * @param int $submissionId Submission
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Where it is submitted now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such submission in a council of the person
	 * 409: The opinion has been recorded
	 * 503: The journal does not answer
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/submissions/{submissionId}', requirements: ['submissionId' => '\d+'])]
	public function destroy(int $submissionId): DataResponse {
		[$open, $submission, $grant, $what] = $this->open->submission($submissionId);
		$this->submissions->withdraw($open, $submission, $what);
		return $this->answer($grant, $what);
	}

	/**
	 * Record what the commission said.
	 *
	 * @param int $submissionId Submission
	 * @param ?string $opinion favourable, reserved or unfavourable; null takes back what was recorded by mistake
	 * @param ?string $text Reserves and reasons, at most 4,000 characters
	 * @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}>
	 *
	 * 200: Where it is submitted now
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
		[$open, $submission, $grant, $what] = $this->open->submission($submissionId);
		$this->submissions->record($open, $submission, $what, IfMatch::version($this->request), $opinion, $text);
		return $this->answer($grant, $what);
	}

	/** @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}> */
	private function submit(Subject $subject, int $id, mixed $commissionId, mixed $commissionMeetingId): DataResponse {
		[$grant, $what] = $this->open->preparable($subject, $id);
		$input = new Input(['commissionId' => $commissionId, 'commissionMeetingId' => $commissionMeetingId]);
		$open = $this->open->commission($grant, $input->number('commissionId', 1, 999_999_999));
		$this->submissions->submit($open, $what, $input->optionalNumber('commissionMeetingId', 1, 999_999_999));
		return $this->answer($grant, $what);
	}

	/** @return DataResponse<Http::STATUS_OK, list<ConseilSubmission>, array{}> */
	private function answer(Grant $grant, Submitted $what): DataResponse {
		return new DataResponse($this->screens->of($grant, $what));
	}
}
