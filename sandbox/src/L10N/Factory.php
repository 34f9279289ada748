<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\L10N;

use OCP\IUser;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use Sandbox\Config\SystemConfig;
use Sandbox\Kernel\Apps;
use Sandbox\User\UserRows;

/** Languages of the accounts and requests, translations of the apps. */
final class Factory implements IFactory {
	/** Languages of the host itself; an app adds those of its `l10n/*.json`. */
	private const HOST = ['en', 'fr'];

	/** @var array<string, Translations> */
	private array $loaded = [];

	public function __construct(
		private readonly Apps $apps,
		private readonly IUserSession $session,
		private readonly UserRows $rows,
		private readonly SystemConfig $config,
	) {
	}

	public function get($app, $lang = null, $locale = null) {
		if (!is_string($lang) || !in_array($lang, $this->languages($app), true)) {
			$lang = $this->findLanguage($app);
		}
		$key = $app . ':' . $lang . ':' . $locale;
		return $this->loaded[$key] ??= new Translations($lang, $locale ?? $this->findLocale($lang), $this->apps->info($app)?->path . '/l10n/' . $lang . '.json');
	}

	public function findLanguage(?string $appId = null): string {
		$available = $this->languages($appId ?? 'core');
		$candidates = [$this->ofUser($this->session->getUser()), ...$this->accepted(), (string)$this->config->get('default_language', 'en')];
		foreach ($candidates as $language) {
			if ($language !== null && in_array($language, $available, true)) {
				return $language;
			}
		}
		return 'en';
	}

	public function findLocale($lang = null) {
		return $lang ?? $this->findLanguage();
	}

	public function getUserLanguage(?IUser $user = null): string {
		return $this->ofUser($user) ?? (string)$this->config->get('default_language', 'en');
	}

	private function ofUser(?IUser $user): ?string {
		return $user === null ? null : ($this->rows->find($user->getUID())['language'] ?? null);
	}

	/** @return list<string> languages of the request, best first, with and without their region */
	private function accepted(): array {
		$weights = [];
		foreach (array_filter(explode(',', strtolower($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? ''))) as $part) {
			[$language, $quality] = explode(';q=', trim($part)) + [1 => '1'];
			$weights[$language] = max($weights[$language] ?? 0, (float)$quality);
			$weights[explode('-', $language)[0]] ??= (float)$quality - 0.001;
		}
		arsort($weights);
		return array_map(strval(...), array_keys($weights));
	}

	/** @return list<string> */
	private function languages(string $app): array {
		$files = $this->apps->info($app) === null ? [] : (glob($this->apps->info($app)->path . '/l10n/*.json') ?: []);
		return $app === 'core' ? self::HOST : ['en', ...array_map(static fn (string $file) => basename($file, '.json'), $files)];
	}
}
