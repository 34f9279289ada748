<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification\Controller;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\Notification\IAction;
use OCP\Notification\IManager;
use OCP\Notification\INotification;
use Sandbox\Notification\NotificationRows;
use Sandbox\Notification\Prepared;

/** The part of the notifications app that clients read. */
final class NotificationController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly IManager $manager,
		private readonly Prepared $prepared,
		private readonly NotificationRows $rows,
		private readonly IUserSession $session,
	) {
		parent::__construct('notifications', $request);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/{apiVersion}/notifications', requirements: ['apiVersion' => '(v1|v2)'], root: '/apps/notifications')]
	public function index(): DataResponse {
		if (!$this->manager->hasNotifiers()) {
			return new DataResponse(null, Http::STATUS_NO_CONTENT);
		}
		$prepared = $this->prepared->of($this->session->getUser());
		$response = new DataResponse(array_map(self::values(...), array_keys($prepared), $prepared));
		$response->setETag(md5((string)json_encode(array_keys($prepared))));
		return $response;
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/{apiVersion}/notifications/{id}', requirements: ['apiVersion' => '(v1|v2)', 'id' => '\d+'], root: '/apps/notifications')]
	public function show(int $id): DataResponse {
		$notification = $this->prepared->of($this->session->getUser())[$id] ?? null;
		return $notification === null ? new DataResponse(null, Http::STATUS_NOT_FOUND) : new DataResponse(self::values($id, $notification));
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/{apiVersion}/notifications/{id}', requirements: ['apiVersion' => '(v1|v2)', 'id' => '\d+'], root: '/apps/notifications')]
	public function dismiss(int $id): DataResponse {
		$this->rows->dismiss($this->session->getUser()->getUID(), $id);
		return new DataResponse();
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/{apiVersion}/notifications', requirements: ['apiVersion' => '(v1|v2)'], root: '/apps/notifications')]
	public function dismissAll(): DataResponse {
		$this->rows->dismiss($this->session->getUser()->getUID(), null);
		return new DataResponse();
	}

	/** @return array<string, mixed> */
	private static function values(int $id, INotification $notification): array {
		return [
			'notification_id' => $id,
			'app' => $notification->getApp(),
			'user' => $notification->getUser(),
			'datetime' => $notification->getDateTime()->format('c'),
			'object_type' => $notification->getObjectType(),
			'object_id' => $notification->getObjectId(),
			'subject' => $notification->getParsedSubject(),
			'message' => $notification->getParsedMessage(),
			'link' => $notification->getLink(),
			'subjectRich' => $notification->getRichSubject(),
			'subjectRichParameters' => $notification->getRichSubjectParameters(),
			'messageRich' => $notification->getRichMessage(),
			'messageRichParameters' => $notification->getRichMessageParameters(),
			'icon' => $notification->getIcon(),
			'shouldNotify' => true,
			'actions' => array_map(static fn (IAction $action) => [
				'label' => $action->getParsedLabel(), 'link' => $action->getLink(), 'type' => $action->getRequestType(), 'primary' => $action->isPrimary(),
			], $notification->getParsedActions()),
		];
	}
}
