<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\PaperFiles;
use OCA\ConseilMunicipal\Paper\PaperPresenter;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Files of papers.
 *
 * @psalm-import-type ConseilPaper from ResponseDefinitions
 */
final class PaperFileController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly PaperAccess $open,
		private readonly PaperFiles $files,
		private readonly PaperPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The latest version of a file of a paper, for those who see its drafts.
	 *
	 * PDF and pictures are shown by the browser, other kinds are saved. Nothing may keep it on the way.
	 *
	 * @param int $paperId Paper
	 * @param int $paperFileId File of the paper
	 * @return DraftStream The file
	 *
	 * 200: The file
	 * 404: No such paper whose drafts the person sees, or no such file of it
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/papers/{paperId}/files/{paperFileId}/content', requirements: ['paperId' => '\d+', 'paperFileId' => '\d+'])]
	public function content(int $paperId, int $paperFileId): DraftStream {
		$open = $this->open->paper($paperId, Action::Read);
		return $this->files->open($open, $this->files->find($open, $paperFileId));
	}

	/**
	 * Delete a file of a paper; it can be brought back.
	 *
	 * @param int $paperId Paper
	 * @param int $paperFileId File of the paper
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper without it
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of, or no such file of it
	 * 409: The file is gone
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/papers/{paperId}/files/{paperFileId}', requirements: ['paperId' => '\d+', 'paperFileId' => '\d+'])]
	public function destroy(int $paperId, int $paperFileId): DataResponse {
		$open = $this->open->paper($paperId, Action::Prepare);
		$this->files->remove($open, $this->files->find($open, $paperFileId));
		return $this->answer($paperId);
	}

	/**
	 * Bring a deleted file of a paper back.
	 *
	 * @param int $paperId Paper
	 * @param int $paperFileId File of the paper
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper with it
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of, or no such file of it
	 * 409: The file is gone for good, or the folder of the paper is
	 * 423: Somebody is writing the file
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/files/{paperFileId}/restore', requirements: ['paperId' => '\d+', 'paperFileId' => '\d+'])]
	public function restore(int $paperId, int $paperFileId): DataResponse {
		$open = $this->open->paper($paperId, Action::Prepare);
		$this->files->restore($open, $this->files->find($open, $paperFileId));
		return $this->answer($paperId);
	}

	/** @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}> */
	private function answer(int $paperId): DataResponse {
		return new DataResponse($this->present->paper($this->open->paper($paperId, Action::Read)));
	}
}
