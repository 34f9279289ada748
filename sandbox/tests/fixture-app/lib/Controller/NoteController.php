<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Controller;

use OCA\Fixture\Note\Note;
use OCA\Fixture\Note\NoteMapper;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\PasswordConfirmationRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCS\OCSNotFoundException;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

final class NoteController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly NoteMapper $notes,
		private readonly ?string $userId,
	) {
		parent::__construct($appName, $request);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/notes/{id}', requirements: ['id' => '\d+'])]
	public function show(int $id): DataResponse {
		$note = $this->notes->find($id) ?? throw new OCSNotFoundException('No such note');
		$response = new DataResponse(['id' => $note->getId(), 'text' => $note->getText(), 'done' => $note->isDone(), 'owner' => $this->userId]);
		$response->setETag('note-' . $id);
		return $response;
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/notes')]
	public function create(string $text, bool $done = false): DataResponse {
		$note = new Note();
		$note->setText($text);
		$note->setDone($done);
		return new DataResponse(['id' => $this->notes->insert($note)->getId()], 201);
	}

	#[ApiRoute(verb: 'DELETE', url: '/api/v1/notes')]
	public function clear(): DataResponse {
		return new DataResponse();
	}

	#[PublicPage]
	#[ApiRoute(verb: 'GET', url: '/api/v1/teapot')]
	public function teapot(): DataResponse {
		throw new \DomainException('short_and_stout');
	}

	#[NoAdminRequired]
	#[UserRateLimit(limit: 2, period: 60)]
	#[ApiRoute(verb: 'GET', url: '/api/v1/limited')]
	public function limited(): DataResponse {
		return new DataResponse();
	}

	#[NoAdminRequired]
	#[PasswordConfirmationRequired(strict: true)]
	#[ApiRoute(verb: 'POST', url: '/api/v1/strict')]
	public function strict(): DataResponse {
		return new DataResponse();
	}
}
