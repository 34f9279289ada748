<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Notification\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\Notification\IAction;
use OCP\Notification\INotification;
use Sandbox\Notification\Prepared;

final class NotificationPageController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly Prepared $prepared,
		private readonly IUserSession $session,
	) {
		parent::__construct('core', $request);
	}

	#[NoAdminRequired]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/sandbox/notifications')]
	public function index(): TemplateResponse {
		$rows = array_map(static fn (INotification $notification) => [
			$notification->getDateTime()->format('Y-m-d H:i'),
			$notification->getLink() === '' ? $notification->getParsedSubject() : ['href' => $notification->getLink(), 'text' => $notification->getParsedSubject()],
			$notification->getParsedMessage(),
			implode(', ', array_map(static fn (IAction $action) => $action->getParsedLabel() . ' (' . $action->getRequestType() . ')', $notification->getParsedActions())),
		], array_values($this->prepared->of($this->session->getUser())));
		return new TemplateResponse('core', 'table', ['pageTitle' => 'Notifications', 'head' => ['When', 'Subject', 'Message', 'Actions'], 'rows' => $rows]);
	}
}
