<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit;

use OCP\IL10N;

/** The source texts as they are: what a test reads is what the code says. */
final class English implements IL10N {
	/** @param array<mixed>|string $parameters */
	#[\Override]
	public function t(string $text, $parameters = []): string {
		return $text;
	}

	/** @param array<mixed> $parameters */
	#[\Override]
	public function n(string $text_singular, string $text_plural, int $count, array $parameters = []): string {
		return str_replace('%n', (string)$count, $count === 1 ? $text_singular : $text_plural);
	}

	/**
	 * @param mixed $data
	 * @param array<mixed> $options
	 */
	#[\Override]
	public function l(string $type, $data, array $options = []): string {
		return $data instanceof \DateTimeInterface ? $data->format('l j F Y') : (string)$data;
	}

	#[\Override]
	public function getLanguageCode(): string {
		return 'en';
	}

	#[\Override]
	public function getLocaleCode(): string {
		return 'en';
	}
}
