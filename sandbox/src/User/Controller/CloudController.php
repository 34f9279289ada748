<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Controller;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;
use OCP\IGroupManager;
use OCP\IRequest;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use Sandbox\Http\Status;
use Sandbox\Page\Capabilities;

/** What a client asks first: the capabilities, and who it is. */
final class CloudController extends OCSController {
	public function __construct(
		IRequest $request,
		private readonly Capabilities $capabilities,
		private readonly IUserSession $session,
		private readonly IGroupManager $groups,
		private readonly IFactory $languages,
	) {
		parent::__construct('core', $request);
	}

	#[PublicPage]
	#[ApiRoute(verb: 'GET', url: '/capabilities', root: '/cloud')]
	public function capabilities(): DataResponse {
		[$major, $minor, $micro] = Status::VERSION;
		$version = ['major' => $major, 'minor' => $minor, 'micro' => $micro, 'string' => implode('.', [$major, $minor, $micro]), 'edition' => '', 'extendedSupport' => false];
		$capabilities = $this->capabilities->all();
		$response = new DataResponse(['version' => $version, 'capabilities' => $capabilities]);
		$response->setETag(md5((string)json_encode($capabilities)));
		return $response;
	}

	#[PublicPage]
	#[ApiRoute(verb: 'GET', url: '/config', root: '')]
	public function config(): DataResponse {
		return new DataResponse(['version' => '1.7', 'website' => 'Nextcloud', 'host' => $this->request->getServerHost(), 'contact' => '', 'ssl' => 'false']);
	}

	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/user', root: '/cloud')]
	public function user(): DataResponse {
		$user = $this->session->getUser();
		return new DataResponse([
			'enabled' => $user->isEnabled(),
			'id' => $user->getUID(),
			'email' => $user->getSystemEMailAddress(),
			'displayname' => $user->getDisplayName(),
			'display-name' => $user->getDisplayName(),
			'groups' => $this->groups->getUserGroupIds($user),
			'language' => $this->languages->getUserLanguage($user),
			'quota' => ['free' => 0, 'used' => 0, 'total' => 0, 'relative' => 0, 'quota' => -3],
		]);
	}
}
