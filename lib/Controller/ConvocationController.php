<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Convocation\ConvocationPresenter;
use OCA\ConseilMunicipal\Convocation\Convocations;
use OCA\ConseilMunicipal\Convocation\Freeze;
use OCA\ConseilMunicipal\Convocation\Sending;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\PasswordConfirmationRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * Convening a council: checks passed over, dossier frozen, convocation sent.
 *
 * @psalm-import-type ConseilConvening from ResponseDefinitions
 * @psalm-import-type ConseilConvocation from ResponseDefinitions
 * @psalm-import-type ConseilPublishProgress from ResponseDefinitions
 */
final class ConvocationController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $meetings,
		private readonly ConvocationAccess $open,
		private readonly Convocations $convocations,
		private readonly Freeze $freezing,
		private readonly Sending $sending,
		private readonly ConvocationPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Who is to be convened to a meeting, and its convocations.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilConvening, array{}>
	 *
	 * 200: Members in exercise with their channel, and the convocations with what each member was sent
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/convening', requirements: ['meetingId' => '\d+'])]
	public function show(int $meetingId): DataResponse {
		return new DataResponse($this->present->convening($this->meetings->meeting($meetingId, Action::Manage)));
	}

	/**
	 * Begin a convocation, or get the one that is being prepared.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation that is being prepared
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: The meeting is no draft any more
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/convocations', requirements: ['meetingId' => '\d+'])]
	public function begin(int $meetingId): DataResponse {
		$workspace = $this->meetings->meeting($meetingId, Action::Manage);
		return new DataResponse($this->present->convocation($workspace->council(), $this->convocations->begin($workspace)->getId()));
	}

	/**
	 * Pass over a check with a reason, or take that back.
	 *
	 * @param int $convocationId Convocation
	 * @param ?string $check Name of the check, such as notice
	 * @param ?string $reason Why, at most 1000 characters; empty to take it back
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation as it is now
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent
	 * 412: Somebody changed it meanwhile
	 * 422: Not the name of a check, or the reason is too long
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/convocations/{convocationId}/override', requirements: ['convocationId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function override(int $convocationId, mixed $check = null, mixed $reason = null): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->convocations->override($workspace, $convocation, IfMatch::version($this->request), $check, $reason);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Keep what is new or changed for the sending, for about ten seconds; ask again until it is finished. Councillors see nothing of it yet.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilPublishProgress, array{}>
	 *
	 * 200: How far it is, and what could not be kept
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent, or the meeting is cancelled
	 * 412: Somebody changed it meanwhile
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/freeze', requirements: ['convocationId' => '\d+'])]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function freeze(int $convocationId): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		return new DataResponse($this->freezing->portion($workspace, $convocation));
	}

	/**
	 * Write the manifest: what will be sent is known to the byte from here on.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation, frozen
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent, or some documents could not be kept
	 * 412: Somebody changed it meanwhile
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/seal', requirements: ['convocationId' => '\d+'])]
	public function seal(int $convocationId): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->freezing->seal($workspace, $convocation);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Convene: every member gets one e-mail or a letter, and nothing of the convocation changes any more.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation, sent; the e-mails are in the outbox
	 * 403: The person is not a manager of the council, or has not given the password in this browser for half an hour
	 * 404: No such convocation in a council of the person
	 * 409: It is not frozen, something changed since, or it would not be valid
	 * 412: Somebody changed the convocation or the meeting meanwhile
	 * 422: The version is missing
	 */
	#[NoAdminRequired]
	#[PasswordConfirmationRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/send', requirements: ['convocationId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function send(int $convocationId): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->sending->send($workspace, $convocation, IfMatch::version($this->request));
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}
}
