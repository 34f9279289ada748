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
use OCA\ConseilMunicipal\Council\CouncilChanges;
use OCA\ConseilMunicipal\Council\CouncilPresenter;
use OCA\ConseilMunicipal\Council\CouncilSettings;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * The councils of a person and their settings.
 *
 * @psalm-import-type ConseilCouncil from ResponseDefinitions
 * @psalm-import-type ConseilCouncilSummary from ResponseDefinitions
 */
final class CouncilController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly CouncilSettings $settings,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The councils of the person, by name; none for a stranger.
	 *
	 * @return DataResponse<Http::STATUS_OK, list<ConseilCouncilSummary>, array{}>
	 *
	 * 200: Councils in which one of the person's groups holds a role
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils')]
	public function index(): DataResponse {
		return new DataResponse(array_map(CouncilPresenter::summary(...), $this->access->grants()));
	}

	/**
	 * One council with its legal parameters.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilCouncil, array{}>
	 *
	 * 200: The council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		return new DataResponse(CouncilPresenter::full($this->access->council($councilId, Action::Read)));
	}

	/**
	 * Change identity and legal parameters; what is not named stays. A new short name renames the folders.
	 *
	 * @param int $councilId Council
	 * @param ?string $name Official name
	 * @param ?string $shortName Name in folders and lists
	 * @param ?string $insee INSEE code of the commune
	 * @param ?string $siret SIRET number, with its check digits
	 * @param ?int $population Authenticated municipal population
	 * @param ?int $seats Legal number of members
	 * @param ?int $inExercise Seats filled today
	 * @param ?bool $hasMember3500 A member commune has 3,500 inhabitants or more (EPCI, syndicat)
	 * @param ?int $noticeDaysOverride Clear days other than the law's, null for the law's
	 * @param ?string $noticeReason Why the notice period is overridden
	 * @param ?string $publicityMode posting, paper or electronic
	 * @param ?string $website Address of the website
	 * @param ?string $address Postal address
	 * @param ?string $replyAddress E-mail address to which answers to the e-mails of the council go, and which calendars know as the organizer; null for that of the instance
	 * @param ?string $meetingPlace Usual place of the meetings
	 * @param ?string $timezone Time zone of the council
	 * @param ?string $digest How often people get an e-mail who chose nothing: off, daily or weekly
	 * @param ?int $pieceLimit Megabytes above which a piece is too heavy for a phone
	 * @param ?list<array{key: ?string, label: ?string, days: int}> $deadlines Steps planned before each meeting, null for the usual ones
	 * @return DataResponse<Http::STATUS_OK, ConseilCouncil, array{}>
	 *
	 * 200: The council as it is now
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 412: Somebody changed the council meanwhile
	 * 422: A field cannot be accepted
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}', requirements: ['councilId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(
		int $councilId,
		mixed $name = null,
		mixed $shortName = null,
		mixed $insee = null,
		mixed $siret = null,
		mixed $population = null,
		mixed $seats = null,
		mixed $inExercise = null,
		mixed $hasMember3500 = null,
		mixed $noticeDaysOverride = null,
		mixed $noticeReason = null,
		mixed $publicityMode = null,
		mixed $website = null,
		mixed $address = null,
		mixed $replyAddress = null,
		mixed $meetingPlace = null,
		mixed $timezone = null,
		mixed $digest = null,
		mixed $pieceLimit = null,
		mixed $deadlines = null,
	): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		$changes = CouncilChanges::read($this->request->getParams());
		$council = $this->settings->change($grant, IfMatch::version($this->request), $changes);
		return new DataResponse(CouncilPresenter::full(new Grant($council, $grant->roles, $grant->user)));
	}
}
