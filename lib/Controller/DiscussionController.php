<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Discussion\Addressees;
use OCA\ConseilMunicipal\Discussion\Audience;
use OCA\ConseilMunicipal\Discussion\Discussions;
use OCA\ConseilMunicipal\Discussion\Exchanges;
use OCA\ConseilMunicipal\Discussion\MessageChanges;
use OCA\ConseilMunicipal\Discussion\ThreadAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What is said about agenda items.
 *
 * @psalm-import-type ConseilExchange from ResponseDefinitions
 * @psalm-import-type ConseilPerson from ResponseDefinitions
 * @psalm-import-type ConseilThread from ResponseDefinitions
 */
final class DiscussionController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ThreadAccess $open,
		private readonly Exchanges $exchanges,
		private readonly Discussions $discussions,
		private readonly MessageChanges $changes,
		private readonly Addressees $addressees,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * What is said about an item: questions that wait for an answer first, then the exchanges that went on last.
	 *
	 * @param int $itemId Item
	 * @param int $limit At most 30 exchanges, each with its answers
	 * @param int $offset Exchanges to skip
	 * @return DataResponse<Http::STATUS_OK, ConseilThread, array{}>
	 *
	 * 200: What the person may read of it
	 * 404: No such item that the person may talk about
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/messages', requirements: ['itemId' => '\d+'])]
	public function index(int $itemId, int $limit = 30, int $offset = 0): DataResponse {
		return new DataResponse($this->exchanges->page($this->open->item($itemId), $limit, $offset));
	}

	/**
	 * Ask a question or leave a comment.
	 *
	 * @param int $itemId Item
	 * @param ?string $text What to say: text, at most 10 000 characters; people are named by @account
	 * @param ?string $kind question or comment
	 * @param ?string $audience preparation or council; without it, only a question asked after the convocation is for the council
	 * @param ?int $documentId Document of the item that it is about
	 * @param ?string $key At most 36 characters of the client’s choice: the same key sent again says nothing again
	 * @return DataResponse<Http::STATUS_OK, ConseilExchange, array{}>
	 *
	 * 200: The exchange that begins
	 * 404: No such item that the person may talk about
	 * 409: The council is not convened yet
	 * 422: A field cannot be accepted, or somebody is named who may not read it
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/messages', requirements: ['itemId' => '\d+'])]
	public function begin(int $itemId, mixed $text = null, mixed $kind = 'question', mixed $audience = null, mixed $documentId = null, mixed $key = null): DataResponse {
		$thread = $this->open->item($itemId);
		$values = ['text' => $text, 'kind' => $kind, 'audience' => $audience, 'documentId' => $documentId, 'key' => $key];
		return new DataResponse($this->exchanges->of($thread, $this->discussions->begin($thread, $values)));
	}

	/**
	 * Answer; a question of somebody else is then answered.
	 *
	 * @param int $messageId First message of the exchange
	 * @param ?string $text What to say: text, at most 10 000 characters; people are named by @account
	 * @param ?string $key At most 36 characters of the client’s choice: the same key sent again says nothing again
	 * @return DataResponse<Http::STATUS_OK, ConseilExchange, array{}>
	 *
	 * 200: The exchange as it is now
	 * 404: No such message that the person may read
	 * 409: The exchange has as many answers as it may have
	 * 422: The text cannot be accepted, or somebody is named who may not read it
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/messages/{messageId}/answers', requirements: ['messageId' => '\d+'])]
	public function answer(int $messageId, mixed $text = null, mixed $key = null): DataResponse {
		[$thread, $first] = $this->open->message($messageId);
		return new DataResponse($this->exchanges->of($thread, $this->discussions->answer($thread, $first, $text, $key)));
	}

	/**
	 * Change one’s own words.
	 *
	 * @param int $messageId Message
	 * @param ?string $text What to say instead: text, at most 10 000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilExchange, array{}>
	 *
	 * 200: The exchange as it is now
	 * 403: Somebody else wrote it
	 * 404: No such message that the person may read
	 * 409: It has been withdrawn
	 * 422: The text cannot be accepted, or somebody is named who may not read it
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/messages/{messageId}', requirements: ['messageId' => '\d+'])]
	public function edit(int $messageId, mixed $text = null): DataResponse {
		[$thread, $message] = $this->open->message($messageId);
		$this->changes->edit($thread, $message, $text);
		return new DataResponse($this->exchanges->of($thread, $message));
	}

	/**
	 * Withdraw one’s own words: their place stays, they are gone.
	 *
	 * @param int $messageId Message
	 * @return DataResponse<Http::STATUS_OK, ConseilExchange, array{}>
	 *
	 * 200: The exchange as it is now
	 * 403: Somebody else wrote it
	 * 404: No such message that the person may read
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/messages/{messageId}', requirements: ['messageId' => '\d+'])]
	public function withdraw(int $messageId): DataResponse {
		[$thread, $message] = $this->open->message($messageId);
		$this->changes->withdraw($thread, $message);
		return new DataResponse($this->exchanges->of($thread, $message));
	}

	/**
	 * Say that a question is answered, or that it is not.
	 *
	 * @param int $messageId First message of the exchange
	 * @param ?bool $resolved Whether it is answered
	 * @return DataResponse<Http::STATUS_OK, ConseilExchange, array{}>
	 *
	 * 200: The exchange as it is now
	 * 403: Somebody else asked, and the person does not prepare the item
	 * 404: No such message that the person may read
	 * 422: This is no question
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/messages/{messageId}/resolved', requirements: ['messageId' => '\d+'])]
	public function resolve(int $messageId, mixed $resolved = true): DataResponse {
		[$thread, $message] = $this->open->message($messageId);
		$this->changes->resolve($thread, $message, $resolved);
		return new DataResponse($this->exchanges->of($thread, $message));
	}

	/**
	 * Remember how far the person has read; what they were told of it at once is taken back.
	 *
	 * @param int $itemId Item
	 * @param ?int $lastId Id of the last message seen
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Remembered
	 * 404: No such item that the person may talk about
	 * 422: This is no id
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/messages/read', requirements: ['itemId' => '\d+'])]
	public function markRead(int $itemId, mixed $lastId = null): DataResponse {
		$thread = $this->open->item($itemId);
		$this->exchanges->markRead($thread, (new Input(['lastId' => $lastId]))->number('lastId', 0, PHP_INT_MAX));
		return new DataResponse([]);
	}

	/**
	 * People who can be named in an exchange about an item: those who may read it.
	 *
	 * @param int $itemId Item
	 * @param string $search Words of the name, in any order; accents do not matter
	 * @param string $audience preparation or council
	 * @return DataResponse<Http::STATUS_OK, list<ConseilPerson>, array{}>
	 *
	 * 200: At most 20 people, those who work on the item first
	 * 404: No such item that the person may talk about
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{itemId}/readers', requirements: ['itemId' => '\d+'])]
	public function readers(int $itemId, string $search = '', string $audience = 'preparation'): DataResponse {
		$thread = $this->open->item($itemId);
		$asked = Audience::tryFrom($audience) ?? Audience::Preparation;
		return new DataResponse($this->addressees->search($thread, $thread->reads($asked) ? $asked : Audience::Council, mb_substr($search, 0, 100)));
	}
}
