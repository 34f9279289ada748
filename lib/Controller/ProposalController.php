<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Collect\ProposalAccess;
use OCA\ConseilMunicipal\Collect\ProposalAnswers;
use OCA\ConseilMunicipal\Collect\ProposalPresenter;
use OCA\ConseilMunicipal\Collect\Proposals;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Proposed subjects and their answers.
 *
 * @psalm-import-type ConseilProposal from ResponseDefinitions
 */
final class ProposalController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ProposalAccess $access,
		private readonly Proposals $proposals,
		private readonly ProposalAnswers $answers,
		private readonly ProposalPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Propose a subject.
	 *
	 * @param int $councilId Council
	 * @param ?string $title What it is about, at most 500 characters
	 * @param ?string $kind deliberation, information, election, procedural or other_business
	 * @param ?string $why Why it should be dealt with
	 * @param ?int $paperId Paper it comes from, one that the person works on
	 * @param ?int $meetingId Meeting it is for; whichever comes when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The proposed subject
	 * 404: No such council among those of the person, no meeting of it that is open to the person, or no such paper that the person works on
	 * 409: The call of the meeting is closed, or too many subjects of the person wait
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/proposals', requirements: ['councilId' => '\d+'])]
	public function create(int $councilId, mixed $title = null, mixed $kind = null, mixed $why = null, mixed $paperId = null, ?int $meetingId = null): DataResponse {
		return new DataResponse($this->proposals->make($councilId, ['title' => $title, 'kind' => $kind, 'why' => $why, 'paperId' => $paperId], $meetingId));
	}

	/**
	 * One proposed subject: the person's own, or any for managers and who presides.
	 *
	 * @param int $proposalId Proposed subject
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The proposed subject
	 * 404: No such subject that the person may know of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/proposals/{proposalId}', requirements: ['proposalId' => '\d+'])]
	public function show(int $proposalId): DataResponse {
		[$grant, $proposal] = $this->access->proposal($proposalId);
		return new DataResponse($this->present->one($grant, $proposal));
	}

	/**
	 * Change one's own subject as long as nobody has answered; what is not named stays.
	 *
	 * @param int $proposalId Proposed subject
	 * @param ?string $title What it is about, at most 500 characters
	 * @param ?string $kind deliberation, information, election, procedural or other_business
	 * @param ?string $why Why it should be dealt with
	 * @param ?int $paperId Paper it comes from, one that the person works on
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The subject as it is now
	 * 403: Somebody else proposed it
	 * 404: No such subject that the person may know of, or no such paper that the person works on
	 * 409: It has been answered
	 * 412: Somebody changed it meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/proposals/{proposalId}', requirements: ['proposalId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $proposalId, mixed $title = null, mixed $kind = null, mixed $why = null, mixed $paperId = null): DataResponse {
		[$grant, $proposal] = $this->access->own($proposalId);
		return new DataResponse($this->proposals->change($grant, $proposal, IfMatch::version($this->request), $this->request->getParams()));
	}

	/**
	 * Take back one's own subject.
	 *
	 * @param int $proposalId Proposed subject
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The subject, withdrawn
	 * 403: Somebody else proposed it
	 * 404: No such subject that the person may know of
	 * 409: It has been accepted or refused
	 * 412: Somebody answers it at the same moment
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/withdraw', requirements: ['proposalId' => '\d+'])]
	public function withdraw(int $proposalId): DataResponse {
		return new DataResponse($this->proposals->withdraw(...$this->access->own($proposalId)));
	}

	/**
	 * Put a subject on an agenda, with its documents; who proposed it works on the item and is told.
	 *
	 * @param int $proposalId Proposed subject
	 * @param int $meetingId Meeting in preparation
	 * @param ?string $word For who proposed it
	 * @param bool $withWhy Whether the reasons given become the summary of the item
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The subject with the id of its item
	 * 403: The person does not answer proposed subjects
	 * 404: No such subject, or no such meeting of its council
	 * 409: It has been answered, the meeting is no draft any more, or the agenda is busy
	 * 412: Somebody changes or answers it at the same moment
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/accept', requirements: ['proposalId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function accept(int $proposalId, int $meetingId = 0, mixed $word = null, bool $withWhy = false): DataResponse {
		[$grant, $proposal] = $this->access->answerable($proposalId);
		return new DataResponse($this->answers->accept($grant, $proposal, IfMatch::version($this->request), $meetingId, $word, $withWhy));
	}

	/**
	 * Put a subject off, to another meeting or to later; who proposed it is told.
	 *
	 * @param int $proposalId Proposed subject
	 * @param ?int $meetingId Meeting in preparation, null for later
	 * @param ?string $word For who proposed it
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The subject, still to be decided on
	 * 403: The person does not answer proposed subjects
	 * 404: No such subject, or no such meeting of its council
	 * 409: It has been answered, or the meeting is no draft any more
	 * 412: Somebody changes or answers it at the same moment
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/postpone', requirements: ['proposalId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function postpone(int $proposalId, ?int $meetingId = null, mixed $word = null): DataResponse {
		[$grant, $proposal] = $this->access->answerable($proposalId);
		return new DataResponse($this->answers->postpone($grant, $proposal, IfMatch::version($this->request), $meetingId, $word));
	}

	/**
	 * Not keep a subject, with a word; who proposed it is told.
	 *
	 * @param int $proposalId Proposed subject
	 * @param ?string $word Why
	 * @return DataResponse<Http::STATUS_OK, ConseilProposal, array{}>
	 *
	 * 200: The subject, refused
	 * 403: The person does not answer proposed subjects
	 * 404: No such subject that the person may know of
	 * 409: It has been answered
	 * 412: Somebody changes or answers it at the same moment
	 * 422: The word is missing or too long
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/proposals/{proposalId}/refuse', requirements: ['proposalId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function refuse(int $proposalId, mixed $word = null): DataResponse {
		[$grant, $proposal] = $this->access->answerable($proposalId);
		return new DataResponse($this->answers->refuse($grant, $proposal, IfMatch::version($this->request), $word));
	}
}
