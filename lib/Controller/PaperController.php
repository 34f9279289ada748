<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\PaperList;
use OCA\ConseilMunicipal\Paper\PaperPresenter;
use OCA\ConseilMunicipal\Paper\Papers;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Papers: subjects that live across meetings.
 *
 * @psalm-import-type ConseilPaper from ResponseDefinitions
 * @psalm-import-type ConseilPapers from ResponseDefinitions
 * @psalm-import-type ConseilPapersSync from ResponseDefinitions
 */
final class PaperController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly PaperAccess $open,
		private readonly PaperList $list,
		private readonly Papers $papers,
		private readonly PaperPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The papers of a council; councillors get those they work on, and what has been published of the others.
	 *
	 * @param int $councilId Council
	 * @param string $search Words of title, reference or summary
	 * @param string $theme Only those of this theme
	 * @param string $state open, closed; all when empty
	 * @param int $limit At most 100
	 * @param int $offset How many to leave out
	 * @return DataResponse<Http::STATUS_OK, ConseilPapers, array{}>
	 *
	 * 200: One page of papers, whether there are more, and the themes to choose from
	 * 404: No such council among those of the person
	 * 422: Unknown state
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/papers', requirements: ['councilId' => '\d+'])]
	public function index(int $councilId, string $search = '', string $theme = '', string $state = '', int $limit = 50, int $offset = 0): DataResponse {
		return new DataResponse($this->list->page($councilId, $search, $theme, $state, $limit, $offset));
	}

	/**
	 * Make a paper, with its folder in Préparation.
	 *
	 * @param int $councilId Council
	 * @param ?string $title Title, at most 240 characters
	 * @param ?string $reference Reference of the commune’s own
	 * @param ?string $theme Theme
	 * @param ?string $summary What it is about
	 * @param ?string $ownerUid Account of who is in charge
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council among those of the person
	 * 422: A field cannot be accepted
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/papers', requirements: ['councilId' => '\d+'])]
	public function create(int $councilId, mixed $title = null, mixed $reference = null, mixed $theme = null, mixed $summary = null, mixed $ownerUid = null): DataResponse {
		$values = ['title' => $title, 'reference' => $reference, 'theme' => $theme, 'summary' => $summary, 'ownerUid' => $ownerUid];
		return $this->answer($this->papers->create($councilId, $values)->getId());
	}

	/**
	 * Bring « Dossiers » in Préparation and the papers together; safe to repeat.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilPapersSync, array{}>
	 *
	 * 200: Whether something changed, and where « Dossiers » is in the person’s files
	 * 403: The person does not prepare meetings of this council
	 * 404: No such council among those of the person, or its folder is gone
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/councils/{councilId}/papers/sync', requirements: ['councilId' => '\d+'])]
	public function sync(int $councilId): DataResponse {
		return new DataResponse($this->papers->sync($councilId));
	}

	/**
	 * A paper with its people, files and passages, as much as the person may see of it.
	 *
	 * @param int $paperId Paper
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper
	 * 404: No such paper that the person may know of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/papers/{paperId}', requirements: ['paperId' => '\d+'])]
	public function show(int $paperId): DataResponse {
		return $this->answer($paperId);
	}

	/**
	 * Change a paper; what is not named stays. Its folder follows its title.
	 *
	 * @param int $paperId Paper
	 * @param ?string $title Title, at most 240 characters
	 * @param ?string $reference Reference of the commune’s own
	 * @param ?string $theme Theme
	 * @param ?string $summary What it is about
	 * @param ?string $ownerUid Account of who is in charge
	 * @param ?string $state open or closed
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper as it is now
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 * 412: Somebody changed the paper meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/papers/{paperId}', requirements: ['paperId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $paperId, mixed $title = null, mixed $reference = null, mixed $theme = null, mixed $summary = null, mixed $ownerUid = null, mixed $state = null): DataResponse {
		$this->papers->update($this->open->paper($paperId, Action::Prepare), IfMatch::version($this->request), $this->request->getParams());
		return $this->answer($paperId);
	}

	/**
	 * Remove a paper that has no history; it can be brought back.
	 *
	 * @param int $paperId Paper
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Removed
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 * 409: The paper has been examined or is on an agenda
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/papers/{paperId}', requirements: ['paperId' => '\d+'])]
	public function destroy(int $paperId): DataResponse {
		$this->papers->remove($this->open->withRemoved($paperId, Action::Prepare));
		return new DataResponse([]);
	}

	/**
	 * Bring a removed paper back, with its folder.
	 *
	 * @param int $paperId Paper
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/restore', requirements: ['paperId' => '\d+'])]
	public function restore(int $paperId): DataResponse {
		$this->papers->restore($this->open->withRemoved($paperId, Action::Prepare));
		return $this->answer($paperId);
	}

	/**
	 * Give a paper whose folder was deleted its folder back, or a new one.
	 *
	 * @param int $paperId Paper
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper with its folder
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/folder', requirements: ['paperId' => '\d+'])]
	public function folder(int $paperId): DataResponse {
		$this->papers->recoverFolder($this->open->paper($paperId, Action::Prepare));
		return $this->answer($paperId);
	}

	/** @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}> */
	private function answer(int $paperId): DataResponse {
		return new DataResponse($this->present->paper($this->open->paper($paperId, Action::Read)));
	}
}
