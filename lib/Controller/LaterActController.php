<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Convocation\ConvocationKind;
use OCA\ConseilMunicipal\Convocation\ConvocationPresenter;
use OCA\ConseilMunicipal\Convocation\LaterActs;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What follows the first convocation of a meeting. Each is a convocation of its own: checked, frozen, sealed and sent like the first.
 *
 * @psalm-import-type ConseilConvocation from ResponseDefinitions
 */
final class LaterActController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $meetings,
		private readonly ConvocationAccess $open,
		private readonly LaterActs $acts,
		private readonly ConvocationPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Begin an addendum, a replacement, a postponement, a cancellation or a second convocation; or get the one that is being prepared.
	 *
	 * @param int $meetingId Meeting to which the council is convened
	 * @param ?string $kind `addendum`, `replacement`, `postponement`, `cancellation` or `second`
	 * @param ?string $startsAt With `postponement` and `second`: new local date and hour, such as 2027-01-19T19:00
	 * @param ?string $place With `postponement` and `second`: new place; the same when empty
	 * @param ?string $reason Why, as members will read it, at most 1000 characters
	 * @param ?string $failedAt With `second`, needed: local date and hour at which the quorum was found lacking, such as 2027-01-19T19:20
	 * @param ?int $present With `second`, needed: members who counted for the quorum then
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The act that is being prepared; nothing is sent
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 * 409: Nobody is convened, it is not the hour for it, or another act is being prepared
	 * 422: No such kind, no such moment, the reason is too long, or a second convocation does not say when the quorum lacked and how many were there
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/acts', requirements: ['meetingId' => '\d+'])]
	public function begin(int $meetingId, mixed $kind = null, mixed $startsAt = null, mixed $place = null, mixed $reason = null, mixed $failedAt = null, mixed $present = null): DataResponse {
		$workspace = $this->meetings->meeting($meetingId, Action::Manage);
		$act = $this->acts->begin($workspace, self::kind($kind), ['startsAt' => $startsAt, 'place' => $place, 'reason' => $reason, 'failedAt' => $failedAt, 'present' => $present]);
		return new DataResponse($this->present->convocation($workspace->council(), $act->getId()));
	}

	/**
	 * Say another moment, place or reason, before it is sent.
	 *
	 * @param int $convocationId Act that is being prepared
	 * @param ?string $startsAt With `postponement` and `second`: new local date and hour, such as 2027-01-19T19:00
	 * @param ?string $place With `postponement` and `second`: new place; the same when empty
	 * @param ?string $reason Why, as members will read it, at most 1000 characters
	 * @param ?string $failedAt With `second`, needed: local date and hour at which the quorum was found lacking, such as 2027-01-19T19:20
	 * @param ?int $present With `second`, needed: members who counted for the quorum then
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The act as it is now; it is to be frozen again
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent, or it is the first convocation
	 * 412: Somebody changed it meanwhile
	 * 422: No such moment, the reason is too long, or a second convocation does not say when the quorum lacked and how many were there
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/convocations/{convocationId}/change', requirements: ['convocationId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function change(int $convocationId, mixed $startsAt = null, mixed $place = null, mixed $reason = null, mixed $failedAt = null, mixed $present = null): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->acts->change($workspace, $convocation, IfMatch::version($this->request), ['startsAt' => $startsAt, 'place' => $place, 'reason' => $reason, 'failedAt' => $failedAt, 'present' => $present]);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Choose which new items and which new or corrected pieces wait for the next act, before it is sent.
	 *
	 * @param int $convocationId Act that is being prepared
	 * @param list<int> $items New items that it leaves out
	 * @param list<int> $documents Pieces that it leaves out
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The act as it is now; it is to be frozen again
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent, or it is the first convocation
	 * 412: Somebody changed it meanwhile
	 * 422: Not lists of ids
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/convocations/{convocationId}/left-out', requirements: ['convocationId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function leaveOut(int $convocationId, mixed $items = [], mixed $documents = []): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->acts->leaveOut($convocation, IfMatch::version($this->request), $items, $documents);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Give up an act that was not sent.
	 *
	 * @param int $convocationId Act that is being prepared
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: Nothing is left of it; nobody was told
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has been sent, or it is the first convocation
	 * 412: Somebody changed it meanwhile
	 * 423: Somebody is writing a file or folder concerned
	 * 503: The storage does not answer
	 * 507: Not enough space
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/convocations/{convocationId}', requirements: ['convocationId' => '\d+'])]
	public function abandon(int $convocationId): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->acts->abandon($workspace, $convocation);
		return new DataResponse([]);
	}

	/** @throws Invalid */
	private static function kind(mixed $value): ConvocationKind {
		$kind = is_string($value) ? ConvocationKind::tryFrom($value) : null;
		return $kind?->isLater() === true ? $kind : throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => 'addendum, replacement, postponement, cancellation, second'], 'kind');
	}
}
