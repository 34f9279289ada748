<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Activity\Controller;

use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use Sandbox\Activity\Event;
use Sandbox\Activity\Manager;

/** The part of the activity app that clients read. */
final class ActivityController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly Manager $stream,
		private readonly IUserSession $session,
		private readonly IFactory $languages,
	) {
		parent::__construct('activity', $request);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v2/activity', root: '/apps/activity')]
	public function index(int $limit = 50): DataResponse {
		$found = $this->stream->of($this->session->getUser()->getUID(), $this->languages->findLanguage(), max(1, min($limit, 200)));
		return $found === [] ? new DataResponse([], Http::STATUS_NOT_MODIFIED) : new DataResponse(array_map(static fn (array $one): array => self::line($one['id'], $one['event']), $found));
	}

	/** @return array<string, mixed> */
	private static function line(int $id, Event $event): array {
		$names = [];
		foreach ($event->richParameters as $name => $object) {
			$names['{' . $name . '}'] = $object['name'];
		}
		return [
			'activity_id' => $id,
			'app' => $event->app,
			'type' => $event->type,
			'user' => $event->author,
			'subject' => strtr($event->richSubject, $names),
			'subject_rich' => [$event->richSubject, $event->richParameters],
			'object_type' => $event->objectType,
			'object_id' => (int)$event->objectId,
			'object_name' => $event->objectName,
			'link' => $event->link,
			'icon' => $event->icon,
			'datetime' => gmdate(DATE_ATOM, $event->timestamp),
		];
	}
}
