<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Paper\PaperAccess;
use OCA\ConseilMunicipal\Paper\PaperPresenter;
use OCA\ConseilMunicipal\Paper\PaperStakeholders;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Who works on a paper.
 *
 * @psalm-import-type ConseilPaper from ResponseDefinitions
 */
final class PaperPeopleController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly PaperAccess $open,
		private readonly PaperStakeholders $stakeholders,
		private readonly PaperPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Let somebody work on a paper: a councillor sees its drafts, and those of its items, from now on.
	 *
	 * @param int $paperId Paper
	 * @param ?string $uid Account of a councillor or agent of this council
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper with its people
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 * 409: As many people work on it as can
	 * 422: No such person in this council
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/papers/{paperId}/stakeholders', requirements: ['paperId' => '\d+'])]
	public function add(int $paperId, mixed $uid = null): DataResponse {
		$this->stakeholders->add($this->open->paper($paperId, Action::Prepare), $uid);
		return $this->answer($paperId);
	}

	/**
	 * End somebody’s work on a paper; harmless when there was none.
	 *
	 * @param int $paperId Paper
	 * @param string $uid Account
	 * @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}>
	 *
	 * 200: The paper with its people
	 * 403: The person does not prepare meetings of this council
	 * 404: No such paper that the person may know of
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/papers/{paperId}/stakeholders/{uid}', requirements: ['paperId' => '\d+'])]
	public function remove(int $paperId, string $uid): DataResponse {
		$this->stakeholders->remove($this->open->paper($paperId, Action::Prepare), $uid);
		return $this->answer($paperId);
	}

	/** @return DataResponse<Http::STATUS_OK, ConseilPaper, array{}> */
	private function answer(int $paperId): DataResponse {
		return new DataResponse($this->present->paper($this->open->paper($paperId, Action::Read)));
	}
}
