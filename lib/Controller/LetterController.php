<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Documents\MailPreview;
use OCA\ConseilMunicipal\Documents\SenderLetterMapper;
use OCA\ConseilMunicipal\Documents\SenderLetters;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\RequestHeader;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What a council writes around its convocations, and how a convocation looks before it is sent.
 *
 * @psalm-import-type ConseilLetter from ResponseDefinitions
 * @psalm-import-type ConseilMailPreview from ResponseDefinitions
 */
final class LetterController extends OCSController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly MeetingAccess $meetings,
		private readonly SenderLetterMapper $letters,
		private readonly SenderLetters $changes,
		private readonly MailPreview $preview,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * The words and the logo around the convocations of a council.
	 *
	 * @param int $councilId Council
	 * @return DataResponse<Http::STATUS_OK, ConseilLetter, array{}>
	 *
	 * 200: What the council wrote; null where it wrote nothing
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/councils/{councilId}/letter', requirements: ['councilId' => '\d+'])]
	public function show(int $councilId): DataResponse {
		$this->access->council($councilId, Action::Manage);
		return new DataResponse(SenderLetters::present($this->letters->of($councilId)));
	}

	/**
	 * Change them; what is left out stays as it is.
	 *
	 * @param int $councilId Council
	 * @param ?string $opening Before the agenda, at most 2000 characters, with fields in braces
	 * @param ?string $closing After it, likewise
	 * @param ?string $signatory Who signs instead of the maire of the tableau
	 * @param ?string $office In what quality, such as La maire
	 * @param ?string $contact Whom to ask, under the signature
	 * @param ?string $logo PNG or JPEG of at most 300 KB as a data URL, empty to take it away
	 * @param ?string $template The letter itself as an OpenDocument text (.odt) of at most 2 MB, a data URL; empty to word it as we do
	 * @param ?string $templateName Name of that file
	 * @return DataResponse<Http::STATUS_OK, ConseilLetter, array{}>
	 *
	 * 200: As it is now
	 * 403: The person is not a manager of the council
	 * 404: No such council among those of the person
	 * 412: Somebody changed it meanwhile
	 * 422: A field is unknown, a text too long, the picture cannot be printed, or the template is no text or lacks a part
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/councils/{councilId}/letter', requirements: ['councilId' => '\d+'])]
	#[RequestHeader(name: 'if-match', description: 'The version that the person has seen')]
	public function update(int $councilId, mixed $opening = null, mixed $closing = null, mixed $signatory = null, mixed $office = null, mixed $contact = null, mixed $logo = null, mixed $template = null, mixed $templateName = null): DataResponse {
		$grant = $this->access->council($councilId, Action::Manage);
		return new DataResponse(SenderLetters::present($this->changes->change($grant, IfMatch::version($this->request), $this->request->getParams())));
	}

	/**
	 * The e-mail that a member would get if the convocation left now.
	 *
	 * @param int $meetingId Meeting
	 * @param int $memberId Member in exercise
	 * @return DataResponse<Http::STATUS_OK, ConseilMailPreview, array{}>
	 *
	 * 200: The e-mail; the link to answer leads to the meeting only
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person, or no such member
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{meetingId}/convening/mails/{memberId}', requirements: ['meetingId' => '\d+', 'memberId' => '\d+'])]
	public function mail(int $meetingId, int $memberId): DataResponse {
		return new DataResponse($this->preview->of($this->meetings->meeting($meetingId, Action::Manage), $memberId));
	}

	/**
	 * Send that e-mail to oneself, marked as a trial.
	 *
	 * @param int $meetingId Meeting
	 * @param int $memberId Member in exercise
	 * @return DataResponse<Http::STATUS_OK, list<string>, array{}>
	 *
	 * 200: It is in the outbox
	 * 403: The person is not a manager of the council
	 * 404: No such meeting in a council of the person, or no such member
	 * 409: The account of the person has no address
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{meetingId}/convening/mails/{memberId}/trial', requirements: ['meetingId' => '\d+', 'memberId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function trial(int $meetingId, int $memberId): DataResponse {
		$this->preview->try($this->meetings->meeting($meetingId, Action::Manage), $memberId);
		return new DataResponse([]);
	}
}
