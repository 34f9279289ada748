<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Controller;

use OCA\ConseilMunicipal\Convocation\Bounces;
use OCA\ConseilMunicipal\Convocation\ConvocationAccess;
use OCA\ConseilMunicipal\Convocation\ConvocationPresenter;
use OCA\ConseilMunicipal\Convocation\Departure;
use OCA\ConseilMunicipal\Convocation\Dispatches;
use OCA\ConseilMunicipal\Convocation\SilentMembers;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\UserRateLimit;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;

/**
 * What becomes of a convocation that was sent, member by member.
 *
 * @psalm-import-type ConseilConvocation from ResponseDefinitions
 */
final class DispatchController extends OCSController {
	/** E-mails sent in one request, and seconds after which no further one is begun. */
	private const PORTION = 40;
	private const BUDGET = 10;

	public function __construct(
		string $appName,
		IRequest $request,
		private readonly ConvocationAccess $open,
		private readonly Dispatches $dispatches,
		private readonly Bounces $bounces,
		private readonly SilentMembers $silent,
		private readonly Departure $departure,
		private readonly ConvocationPresenter $present,
	) {
		parent::__construct($appName, $request);
	}

	/**
	 * Send some of the e-mails that wait, and say how far it is; what remains is sent by the server all the same.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation with what each member was sent
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/pump', requirements: ['convocationId' => '\d+'])]
	#[UserRateLimit(limit: 1200, period: 3600)]
	public function pump(int $convocationId): DataResponse {
		[$workspace] = $this->open->convocation($convocationId);
		$this->departure->run(self::PORTION, seconds: self::BUDGET, councilId: $workspace->council()->getId());
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Record that the convocation was posted at the door of the mairie.
	 *
	 * @param int $convocationId Convocation
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: It has not been sent
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/displayed', requirements: ['convocationId' => '\d+'])]
	public function display(int $convocationId): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->dispatches->display($workspace, $convocation);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}

	/**
	 * Record that the convocation was handed over to a member, or posted; once more corrects it.
	 *
	 * @param int $dispatchId What the member was sent
	 * @param ?string $how handed or posted
	 * @param ?string $at Local moment, `YYYY-MM-DDTHH:MM`; now when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation
	 * 403: The person is not a manager of the council
	 * 404: No such sending in a council of the person
	 * 412: The sending changed meanwhile; nothing was recorded
	 * 422: Neither handed nor posted, or no moment that is past
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/dispatches/{dispatchId}/delivered', requirements: ['dispatchId' => '\d+'])]
	public function deliver(int $dispatchId, mixed $how = null, mixed $at = null): DataResponse {
		[$workspace, $convocation, $dispatch] = $this->open->dispatch($dispatchId);
		$this->dispatches->deliver($workspace, $dispatch, ['how' => $how, 'at' => $at]);
		return new DataResponse($this->present->convocation($workspace->council(), $convocation->getId()));
	}

	/**
	 * Note that an e-mail which the mail server took came back: it convened nobody. Once more corrects the moment.
	 *
	 * @param int $dispatchId What the member was sent
	 * @param ?int $attempt Which of the e-mails to the member
	 * @param ?string $at Local moment at which it came back, `YYYY-MM-DDTHH:MM`; now when absent
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation
	 * 403: The person is not a manager of the council
	 * 404: No such sending in a council of the person
	 * 409: That e-mail has not been taken by the mail server
	 * 422: The e-mail is missing, or no moment that is past
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/dispatches/{dispatchId}/bounced', requirements: ['dispatchId' => '\d+'])]
	public function bounce(int $dispatchId, mixed $attempt = null, mixed $at = null): DataResponse {
		[$workspace, $convocation, $dispatch] = $this->open->dispatch($dispatchId);
		$this->bounces->note($workspace, $convocation, $dispatch, ['attempt' => $attempt, 'at' => $at]);
		return new DataResponse($this->present->convocation($workspace->council(), $convocation->getId()));
	}

	/**
	 * Take back that an e-mail came back; the journal keeps both.
	 *
	 * @param int $dispatchId What the member was sent
	 * @param int $attempt Which of the e-mails to the member
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation
	 * 403: The person is not a manager of the council
	 * 404: No such sending in a council of the person
	 * 409: That e-mail has not been taken by the mail server
	 * 422: The e-mail is missing
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/dispatches/{dispatchId}/bounced/{attempt}', requirements: ['dispatchId' => '\d+', 'attempt' => '\d+'])]
	public function unbounce(int $dispatchId, int $attempt): DataResponse {
		[$workspace, $convocation, $dispatch] = $this->open->dispatch($dispatchId);
		$this->bounces->withdraw($workspace, $convocation, $dispatch, $attempt);
		return new DataResponse($this->present->convocation($workspace->council(), $convocation->getId()));
	}

	/**
	 * Send one member the same convocation again, to the address of today.
	 *
	 * @param int $dispatchId What the member was sent
	 * @param ?int $attempt The last attempt that the person has seen
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation
	 * 403: The person is not a manager of the council
	 * 404: No such sending in a council of the person
	 * 409: It is being sent, or the member has no address
	 * 412: Somebody sent it again meanwhile
	 * 422: The attempt is missing
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/dispatches/{dispatchId}/again', requirements: ['dispatchId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function again(int $dispatchId, mixed $attempt = null): DataResponse {
		[$workspace, $convocation, $dispatch] = $this->open->dispatch($dispatchId);
		$this->dispatches->again($workspace, $convocation, $dispatch, (new Input(['attempt' => $attempt]))->number('attempt', 1, 1000));
		return new DataResponse($this->present->convocation($workspace->council(), $convocation->getId()));
	}

	/**
	 * Ask those who have not answered once more: one e-mail and a notification, once a day at most.
	 *
	 * @param int $convocationId Convocation
	 * @param ?list<int> $memberIds Members; everybody who has not answered when absent
	 * @param ?string $word A few words, at most 1000 characters
	 * @return DataResponse<Http::STATUS_OK, ConseilConvocation, array{}>
	 *
	 * 200: The convocation, with who was asked when
	 * 403: The person is not a manager of the council
	 * 404: No such convocation in a council of the person
	 * 409: Nobody was asked: they have answered, were asked today, or cannot be reached; or the meeting has opened
	 * 422: Not a list, or too many words
	 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/convocations/{convocationId}/remind', requirements: ['convocationId' => '\d+'])]
	#[UserRateLimit(limit: 200, period: 3600)]
	public function remind(int $convocationId, mixed $memberIds = null, mixed $word = null): DataResponse {
		[$workspace, $convocation] = $this->open->convocation($convocationId);
		$this->silent->remind($workspace, $convocation, $memberIds, $word);
		return new DataResponse($this->present->convocation($workspace->council(), $convocationId));
	}
}
