<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use DateTime;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\L10N\IFactory;

/** Says an English source sentence with `{name}` placeholders in the language of the person. */
final class Sentence {
	public function __construct(
		private readonly IFactory $languages,
	) {
	}

	/** @param array<string, string|int> $parameters a value named `date` is `YYYY-MM-DD` and is written out */
	public function say(string $text, array $parameters = []): string {
		$language = $this->languages->get(Application::APP_ID);
		if (is_string($parameters['date'] ?? null)) {
			$parameters['date'] = (string)$language->l('date', new DateTime($parameters['date']), ['width' => 'long']);
		}
		return FrenchElision::filled($language->t($text), $parameters);
	}
}
