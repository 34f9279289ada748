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
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Outbox\DigestRhythm;
use OCA\ConseilMunicipal\Outbox\MailChoice;
use OCA\ConseilMunicipal\Outbox\MailChoices;
use OCA\ConseilMunicipal\Outbox\MeetingMails;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * E-mails: what a person wants of them, and how many were sent.
 *
 * @psalm-import-type ConseilMailChoice from ResponseDefinitions
 * @psalm-import-type ConseilMailCount from ResponseDefinitions
 */
final class MailController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly MailChoices $choices,
		private readonly MeetingMails $mails,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * How often the person gets an e-mail about the preparation.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilMailChoice, array{}>
	 *
	 * 200: The person's choice
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/mail-choice', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		return new DataResponse(self::presented($grant, $this->choices->of($councilId, $grant->user->getUID())));
	}

	/**
	 * Choose how often one gets an e-mail about the preparation.
	 *
	 * @param int $councilId Council
	 * @param ?string $rhythm off, daily or weekly; null for that of the council
	 * @param bool $atOnce Also an e-mail as soon as one is named or asked
	 * @return DataResponse<Http::STATUS_OK, ConseilMailChoice, array{}>
	 *
	 * 200: The choice as it is now
	 * 404: No such council among those of the person
	 * 422: Unknown rhythm
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/mail-choice', requirements: ['councilId' => '\d+'])]
	public function update(int $councilId, mixed $rhythm = null, bool $atOnce = false): DataResponse {
		$grant = $this->access->council($councilId, Action::Read);
		$chosen = $rhythm === null ? null : (new Input(['rhythm' => $rhythm]))->choice('rhythm', DigestRhythm::class);
		$choice = new MailChoice($chosen, $atOnce);
		$this->choices->set($councilId, $grant->user->getUID(), $choice);
		return new DataResponse(self::presented($grant, $choice));
	}

	/**
	 * How many e-mails spoke of a meeting.
	 *
	 * @param int $meetingId Meeting
	 * @return DataResponse<Http::STATUS_OK, ConseilMailCount, array{}>
	 *
	 * 200: Those that were sent, by kind
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/mails', requirements: ['meetingId' => '\d+'])]
	public function count(int $meetingId): DataResponse {
		$this->open->meeting($meetingId, Action::Manage);
		$counts = $this->mails->count($meetingId);
		return new DataResponse([
			'digests' => $counts['digest'] ?? 0,
			'atOnce' => $counts['at_once'] ?? 0,
			'reminders' => $counts['reminder'] ?? 0,
			'total' => array_sum($counts),
		]);
	}

	/** @return ConseilMailChoice */
	private static function presented(Grant $grant, MailChoice $choice): array {
		return [
			'rhythm' => $choice->rhythm?->value,
			'councilRhythm' => $grant->council->digest()->value,
			'atOnce' => $choice->atOnce,
			'address' => $grant->user->getEMailAddress(),
		];
	}
}
