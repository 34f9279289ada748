<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\PaperAgenda;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Papers and the items of agendas that come from them.
 *
 * @psalm-import-type ConseilPaperMove from ResponseDefinitions
 */
final class PaperAgendaController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly PaperAccess $open,
		private readonly MeetingAccess $meetings,
		private readonly PaperAgenda $agenda,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Put a paper on the agenda of a meeting in preparation: an item with its title, summary, theme and owner, to which its files move.
	 *
	 * @param int $paperId Paper
	 * @param int $meetingId Meeting of the same council
	 * @param ?string $kind deliberation, information, election, procedural or other_business
	 * @param ?list<int> $fileIds File ids of the paper’s files that go with it; all when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilPaperMove, array{}>
	 *
	 * 200: The paper as it is now, the new item, file ids that moved, and the files that stayed with the reason
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of, or no such meeting in a council of the person
	 * 409: The meeting belongs to another council or is no draft any more, the paper is closed or on this agenda already, or a folder is gone
	 * 412: Somebody changed the paper or the agenda meanwhile
	 * 422: A field cannot be accepted
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/items', requirements: ['paperId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version of the paper that the person has seen')]
	public function inscribe(int $paperId, int $meetingId = 0, mixed $kind = 'deliberation', ?array $fileIds = null): DataResponse {
		$open = $this->open->paper($paperId, Action::Prepare);
		$workspace = $this->meetings->meeting($meetingId, Action::Prepare);
		return new DataResponse($this->agenda->inscribe($open, IfMatch::version($this->request), $workspace, $kind, self::ids($fileIds)));
	}

	/**
	 * Say that an item comes from a paper; files of the paper may go to it.
	 *
	 * @param int $itemId Item
	 * @param int $paperId Paper of the same council
	 * @param list<int> $fileIds File ids of the paper’s files that go to the item
	 * @return DataResponse<Http::STATUS_OK, ConseilPaperMove, array{}>
	 *
	 * 200: The paper as it is now, the item, file ids that moved, and the files that stayed with the reason
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person, or no such paper that the person may know of
	 * 409: The paper belongs to another council, the meeting is no draft any more, or its folder is gone
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{itemId}/paper', requirements: ['itemId' => '\d+'])]
	public function attach(int $itemId, int $paperId = 0, array $fileIds = []): DataResponse {
		[$workspace, $item] = $this->meetings->item($itemId, Action::Prepare);
		return new DataResponse($this->agenda->attach($workspace, $item, $this->open->paper($paperId, Action::Prepare), self::ids($fileIds) ?? []));
	}

	/**
	 * Say that an item comes from no paper; its files stay.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Done
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/items/{itemId}/paper', requirements: ['itemId' => '\d+'])]
	public function detach(int $itemId): DataResponse {
		[$workspace, $item] = $this->meetings->item($itemId, Action::Prepare);
		$this->agenda->detach($workspace, $item);
		return new DataResponse([]);
	}

	/**
	 * Give the files of an item, also of a removed one, back to its paper; what has been published stays.
	 *
	 * @param int $itemId Item
	 * @return DataResponse<Http::STATUS_OK, ConseilPaperMove, array{}>
	 *
	 * 200: The paper with its files, file ids that moved, and the files that stayed with the reason
	 * 403: The person does not prepare meetings of this council
	 * 404: No such item in a council of the person, or it comes from no paper
	 * 409: The meeting is no draft any more, or the folder of the paper is gone
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/items/{itemId}/paper/return', requirements: ['itemId' => '\d+'])]
	public function giveBack(int $itemId): DataResponse {
		[$workspace, $item] = $this->meetings->item($itemId, Action::Prepare);
		$open = $this->open->paper($item->getPaperId() ?? throw Access::hidden(), Action::Prepare);
		return new DataResponse($this->agenda->giveBack($workspace, $item, $open));
	}

	/**
	 * @param ?array<mixed> $fileIds
	 * @return ?list<int>
	 */
	private static function ids(?array $fileIds): ?array {
		return $fileIds === null ? null : array_values(array_map(intval(...), array_filter($fileIds, is_numeric(...))));
	}
}
