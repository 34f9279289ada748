<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\L10N;

use OCP\IL10N;
use Sandbox\Unsupported;

/** The texts of one app in one language. */
final class Translations implements IL10N {
	private const WIDTHS = ['full' => \IntlDateFormatter::FULL, 'long' => \IntlDateFormatter::LONG, 'medium' => \IntlDateFormatter::MEDIUM, 'short' => \IntlDateFormatter::SHORT];

	/** @var array<string, string|list<string>>|null */
	private ?array $texts = null;
	private string $pluralForm = '';

	/** @param string $file JSON with `translations` and `pluralForm`; may be absent */
	public function __construct(
		private readonly string $language,
		private readonly string $locale,
		private readonly string $file,
	) {
	}

	public function t(string $text, $parameters = []): string {
		$translated = $this->texts()[$text] ?? $text;
		return vsprintf(is_array($translated) ? $translated[0] : $translated, is_array($parameters) ? $parameters : [$parameters]);
	}

	public function n(string $text_singular, string $text_plural, int $count, array $parameters = []): string {
		$forms = $this->texts()['_' . $text_singular . '_::_' . $text_plural . '_'] ?? null;
		$text = is_array($forms) ? $forms[$this->isPlural($count) ? 1 : 0] : ($count === 1 ? $text_singular : $text_plural);
		return str_replace('%n', (string)$count, vsprintf(str_replace('%n', '%%n', $text), $parameters));
	}

	public function l(string $type, $data, array $options = []) {
		$date = $data instanceof \DateTimeInterface ? $data : new \DateTime(is_int($data) ? '@' . $data : (string)($data ?? 'now'));
		$width = self::WIDTHS[$options['width'] ?? 'long'] ?? throw Unsupported::argument(__METHOD__, 'width', $options['width']);
		$none = \IntlDateFormatter::NONE;
		[$day, $time] = match ($type) {
			'date' => [$width, $none],
			'time' => [$none, self::WIDTHS[$options['width'] ?? 'medium']],
			'datetime' => [$width, $width],
			default => throw Unsupported::argument(__METHOD__, 'type', $type),
		};
		return (new \IntlDateFormatter($this->locale, $day, $time, $date->getTimezone()))->format($date);
	}

	public function getLanguageCode(): string {
		return $this->language;
	}

	public function getLocaleCode(): string {
		return $this->locale;
	}

	private function isPlural(int $count): bool {
		return preg_match('/n\s*>\s*1/', $this->pluralForm) === 1 ? $count > 1 : $count !== 1;
	}

	/** @return array<string, string|list<string>> */
	private function texts(): array {
		if ($this->texts === null) {
			$content = is_file($this->file) ? json_decode((string)file_get_contents($this->file), true, flags: JSON_THROW_ON_ERROR) : [];
			$this->texts = $content['translations'] ?? [];
			$this->pluralForm = $content['pluralForm'] ?? '';
		}
		return $this->texts;
	}
}
