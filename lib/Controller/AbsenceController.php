<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Review\AbsenceMapper;
use OCA\ConseilMunicipal\Review\Absences;
use OCA\ConseilMunicipal\Review\HandOver;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * One’s own absence: who signs off instead, from when to when.
 *
 * @psalm-import-type ConseilAbsence from ResponseDefinitions
 */
final class AbsenceController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly Absences $absences,
		private readonly AbsenceMapper $mapper,
		private readonly HandOver $handOver,
		private readonly People $people,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The absence that the person has declared.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilAbsence, array{}>
	 *
	 * 200: The absence; all null when there is none
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/absence', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		return new DataResponse($this->absence($this->access->council($councilId, Action::Read)));
	}

	/**
	 * Declare an absence: the delegate is asked to sign off instead.
	 *
	 * @param int $councilId Council
	 * @param ?string $firstDay First day, YYYY-MM-DD
	 * @param ?string $lastDay Last day, YYYY-MM-DD
	 * @param ?string $delegateUid Account of somebody of the council
	 * @return DataResponse<Http::STATUS_OK, ConseilAbsence, array{}>
	 *
	 * 200: The absence
	 * 404: No such council among those of the person
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/absence', requirements: ['councilId' => '\d+'])]
	public function declare(int $councilId, mixed $firstDay = null, mixed $lastDay = null, mixed $delegateUid = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		$this->absences->declare($grant, ['firstDay' => $firstDay, 'lastDay' => $lastDay, 'delegateUid' => $delegateUid]);
		$this->handOver->run($councilId);
		return new DataResponse($this->absence($grant));
	}

	/**
	 * Be there again: what waits comes back to the person.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilAbsence, array{}>
	 *
	 * 200: No absence
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/councils/{councilId}/absence', requirements: ['councilId' => '\d+'])]
	public function end(int $councilId): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		$this->mapper->remove($councilId, $grant->user->getUID());
		$this->handOver->run($councilId);
		return new DataResponse($this->absence($grant));
	}

	/** @return ConseilAbsence */
	private function absence(Grant $grant): array {
		$absence = $this->mapper->of($grant->council->getId(), $grant->user->getUID());
		return [
			'firstDay' => $absence['firstDay'] ?? null,
			'lastDay' => $absence['lastDay'] ?? null,
			'delegate' => $this->people->person($absence['delegateUid'] ?? null),
		];
	}
}
