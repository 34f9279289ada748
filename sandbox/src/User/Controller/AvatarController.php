<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\Response;
use OCP\IRequest;
use OCP\IUserManager;
use Sandbox\Http\RouteName;
use Sandbox\Page\SvgResponse;

/** Initials on a colour of the name's own. */
final class AvatarController extends Controller {
	private const SMALLEST = 16;
	private const LARGEST = 512;

	public function __construct(
		IRequest $request,
		private readonly IUserManager $users,
	) {
		parent::__construct('core', $request);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[RouteName('core.avatar.getAvatar')]
	#[FrontpageRoute(verb: 'GET', url: '/avatar/{userId}/{size}')]
	public function light(string $userId, int $size): Response {
		return $this->avatar($userId, $size, false);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[RouteName('core.avatar.getAvatarDark')]
	#[FrontpageRoute(verb: 'GET', url: '/avatar/{userId}/{size}/dark')]
	public function dark(string $userId, int $size): Response {
		return $this->avatar($userId, $size, true);
	}

	private function avatar(string $userId, int $size, bool $dark): Response {
		$user = $this->users->get($userId);
		if ($user === null) {
			return new Response(Http::STATUS_NOT_FOUND);
		}
		$size = max(self::SMALLEST, min(self::LARGEST, $size));
		$words = preg_split('/[\s-]+/u', $user->getDisplayName(), -1, PREG_SPLIT_NO_EMPTY) ?: ['?'];
		$initials = mb_strtoupper(mb_substr($words[0], 0, 1) . (count($words) > 1 ? mb_substr((string)end($words), 0, 1) : ''));
		$hue = hexdec(substr(md5($userId), 0, 4)) % 360;
		[$background, $text] = $dark ? ["hsl($hue 40% 22%)", "hsl($hue 60% 85%)"] : ["hsl($hue 50% 88%)", "hsl($hue 70% 25%)"];
		$svg = '<svg xmlns="http://www.w3.org/2000/svg" width="' . $size . '" height="' . $size . '" viewBox="0 0 100 100"><rect width="100" height="100" fill="' . $background . '"/>'
			. '<text x="50" y="52" fill="' . $text . '" font-family="sans-serif" font-size="40" text-anchor="middle" dominant-baseline="central">' . htmlspecialchars($initials) . '</text></svg>';
		return (new SvgResponse($svg))->addHeader('X-NC-IsCustomAvatar', '0')->cacheFor(3600);
	}
}
