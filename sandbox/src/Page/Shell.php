<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use OCP\IGroupManager;
use OCP\IURLGenerator;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use Sandbox\Config\Preferences;
use Sandbox\Http\CurrentApp;
use Sandbox\Http\InitialStates;
use Sandbox\Http\Nonce;
use Sandbox\Kernel\Apps;
use Sandbox\Session\CsrfToken;
use Sandbox\Session\UserSession;

/** What every page of this request carries around its content. */
final class Shell {
	public function __construct(
		private readonly IUserSession $session,
		private readonly UserSession $confirmation,
		private readonly IGroupManager $groups,
		private readonly IURLGenerator $urls,
		private readonly IFactory $languages,
		private readonly Preferences $preferences,
		private readonly CsrfToken $token,
		private readonly Nonce $nonce,
		private readonly InitialStates $states,
		private readonly Capabilities $capabilities,
		private readonly AssetTags $tags,
		private readonly Apps $apps,
		private readonly CurrentApp $current,
	) {
	}

	/** @return array<string, mixed> values of the layout templates */
	public function values(): array {
		$user = $this->session->getUser();
		$language = $this->languages->findLanguage();
		$this->states->provide('core', 'capabilities', $this->capabilities->all());
		$menu = $this->menu($language);
		return [
			'language' => $language,
			'locale' => $this->languages->findLocale($language),
			'uid' => $user?->getUID(),
			'displayName' => $user?->getDisplayName(),
			'requestToken' => $this->token->value(),
			'nonce' => $this->nonce->value,
			'themes' => $this->themes(),
			'menu' => $menu,
			'application' => $this->apps->info($this->current->id)?->name($language) ?? '',
			'app' => $this->current->id,
			'isAdmin' => $user !== null && $this->groups->isAdmin($user->getUID()),
			'data' => json_encode($this->data($language), JSON_HEX_TAG | JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
			'states' => $this->states->encoded(),
			'styles' => $this->tags->styles(),
			'scripts' => $this->tags->scripts($language),
		];
	}

	/** @return list<array{id: string, name: string, href: string, icon: string, active: bool}> */
	private function menu(string $language): array {
		$entries = [];
		foreach ($this->apps->enabled() as $app) {
			foreach ($app->navigations() as $entry) {
				$entries[] = [
					'id' => $app->id,
					'name' => $entry['name'] === $app->name() ? $app->name($language) : $entry['name'],
					'href' => $this->urls->linkToRoute($entry['route']),
					'icon' => is_file($app->path . '/img/' . $entry['icon']) ? $this->urls->imagePath($app->id, $entry['icon']) : '',
					'active' => $app->id === $this->current->id,
				];
			}
		}
		return $entries;
	}

	/** @return list<string> ids of the themes the user chose */
	private function themes(): array {
		$uid = $this->session->getUser()?->getUID();
		$chosen = $uid === null ? null : json_decode($this->preferences->get($uid, 'theming', 'enabled-themes') ?? '', true);
		return is_array($chosen) && $chosen !== [] ? $chosen : ['default'];
	}

	/** @return array<string, mixed> what `host.js` turns into globals */
	private function data(string $language): array {
		$user = $this->session->getUser();
		$roots = array_map(static fn ($app) => '/apps/' . $app->id, $this->apps->enabled());
		return [
			'appRoots' => $roots + ['core' => '/core', 'files' => '/apps/files', 'dashboard' => '/apps/dashboard'],
			'isAdmin' => $user !== null && $this->groups->isAdmin($user->getUID()),
			'config' => ['modRewriteWorking' => false, 'version' => implode('.', \Sandbox\Http\Status::VERSION), 'versionstring' => implode('.', array_slice(\Sandbox\Http\Status::VERSION, 0, 3)), 'enable_avatars' => true, 'session_lifetime' => 86400, 'session_keepalive' => true, 'blacklist_files_regex' => '\\.(part|filepart)$'],
			'confirmedAt' => $this->confirmation->confirmedAt(),
			'calendar' => Calendar::names($language),
			'icons' => ['application-pdf', 'audio', 'folder', 'image', 'text', 'video'],
		];
	}
}
