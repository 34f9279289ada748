<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Review\ReviewPresenter;
use OCA\ConseilMunicipal\Review\Reviews;
use OCA\ConseilMunicipal\Review\Visas;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The sign-off circuit of an item.
 *
 * @psalm-import-type ConseilReview from ResponseDefinitions
 */
final class ReviewController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $open,
		private readonly Reviews $reviews,
		private readonly Visas $visas,
		private readonly ReviewPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Who is asked to sign off, and what they answered.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilReview, array{}>
	 *
	 * 200: The circuit; without reviewers when nobody is asked
	 * 404: No such item whose drafts the person may see
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/review', requirements: ['itemId' => '\d+'])]
	public function show(int $itemId): DataResponse {
		return new DataResponse($this->present->of(...$this->open->draft($itemId)));
	}

	/**
	 * Ask people to sign off, or change who is asked; whoever stays keeps their answer.
	 *
	 * @param int $itemId Item
	 * @param ?string $mode ordered or together
	 * @param ?list<string> $reviewers Accounts, in their order, at most 20; they then work on the item
	 * @return DataResponse<Http::STATUS_OK, ConseilReview, array{}>
	 *
	 * 200: The circuit as it is now
	 * 403: The person is neither in charge of the item nor a manager
	 * 404: No such item whose drafts the person may see
	 * 409: The meeting is no draft any more
	 * 412: Somebody answered or changed the circuit meanwhile
	 * 422: A field cannot be accepted, or somebody has no account in this council
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/review', requirements: ['itemId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen, 0 when nobody was asked')]
	public function set(int $itemId, mixed $mode = 'ordered', mixed $reviewers = []): DataResponse {
		[$workspace, $item] = $this->open->draft($itemId);
		Reviews::mustChange($workspace, $item);
		$this->reviews->set($workspace, $item, IfMatch::version($this->request), $mode, $reviewers);
		return new DataResponse($this->present->of($workspace, $item));
	}

	/**
	 * Ask nobody to sign off any more.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilReview, array{}>
	 *
	 * 200: The circuit, empty
	 * 403: The person is neither in charge of the item nor a manager
	 * 404: No such item whose drafts the person may see
	 * 409: The meeting is no draft any more
	 * 412: Somebody answered or changed the circuit meanwhile
	 * 422: The version is missing
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{itemId}/review', requirements: ['itemId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function cancel(int $itemId): DataResponse {
		[$workspace, $item] = $this->open->draft($itemId);
		Reviews::mustChange($workspace, $item);
		$this->reviews->cancel($workspace, $item, IfMatch::version($this->request));
		return new DataResponse($this->present->of($workspace, $item));
	}

	/**
	 * Sign off, or ask for a correction; freezes nothing.
	 *
	 * @param int $visaId What is asked of the person, or of whom the person stands in for
	 * @param ?string $answer given or correction
	 * @param ?string $word What is to be corrected, at most 2 000 characters; becomes an exchange about the item
	 * @return DataResponse<Http::STATUS_OK, ConseilReview, array{}>
	 *
	 * 200: The circuit as it is now
	 * 403: Somebody else is asked
	 * 404: No such sign-off on an item whose drafts the person may see
	 * 409: It is not the person's turn, or the meeting is no draft any more
	 * 412: It has been answered or changed meanwhile
	 * 422: A field cannot be accepted, or a correction has no word
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/visas/{visaId}', requirements: ['visaId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version of the sign-off that the person has seen')]
	public function answer(int $visaId, mixed $answer = null, mixed $word = null): DataResponse {
		[$workspace, $item, $visa] = $this->visas->open($visaId);
		Visas::mustBeAsked($workspace, $visa);
		$this->visas->answer($workspace, $item, $visa, IfMatch::version($this->request), $answer, $word);
		return new DataResponse($this->present->of($workspace, $item));
	}

	/**
	 * Ask a reviewer once more, after a correction or a new version of the documents.
	 *
	 * @param int $visaId Sign-off
	 * @return DataResponse<Http::STATUS_OK, ConseilReview, array{}>
	 *
	 * 200: The circuit as it is now
	 * 403: The person is neither in charge of the item nor a manager
	 * 404: No such sign-off on an item whose drafts the person may see
	 * 409: The reviewer has not answered yet, or the meeting is no draft any more
	 * 412: It has been answered or changed meanwhile
	 * 422: The version is missing
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/visas/{visaId}/ask', requirements: ['visaId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version of the sign-off that the person has seen')]
	public function askAgain(int $visaId): DataResponse {
		[$workspace, $item, $visa] = $this->visas->open($visaId);
		Reviews::mustChange($workspace, $item);
		$this->visas->askAgain($workspace, $item, $visa, IfMatch::version($this->request));
		return new DataResponse($this->present->of($workspace, $item));
	}
}
