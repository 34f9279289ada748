<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Validator;
use PHPUnit\Framework\Assert;

/** `openapi.json`: every answer of the app's API that a test receives must be the one described there. */
final class Contract {
	private static ?self $contract = null;

	private readonly Validator $validator;

	private function __construct(
		private readonly \stdClass $description,
	) {
		$this->validator = new Validator();
		$this->validator->resolver()?->registerRaw(json_encode($description, JSON_THROW_ON_ERROR), 'app:///openapi.json');
	}

	public static function ofTheApp(): self {
		return self::$contract ??= new self(json_decode((string)file_get_contents(__DIR__ . '/../../../../openapi.json'), flags: JSON_THROW_ON_ERROR));
	}

	/** @param string $path below `/api/v1`, maybe with a query */
	public function check(string $method, string $path, Answer $answer): void {
		if ($answer->status === 304 || $answer->status === 401) {
			return; // Nextcloud's own answers
		}
		$template = $this->template($method, explode('?', $path)[0]);
		Assert::assertNotNull($template, "$method $path is not in openapi.json");
		$verb = strtolower($method);
		if ($answer->status === 403 && $this->description->paths->{$template}->{$verb}->{'x-authorized'} === 'administration') {
			return; // so is the refusal of whoever does not administer the instance
		}
		$responses = $this->description->paths->{$template}->{$verb}->responses;
		Assert::assertObjectHasProperty((string)$answer->status, $responses, "$method $template answers {$answer->status}, which openapi.json does not say\n" . substr($answer->body, 0, 1000));
		if (isset($responses->{(string)$answer->status}->content->{'*/*'})) {
			return; // a file
		}
		$pointer = implode('/', array_map($this->escape(...), ['paths', $template, $verb, 'responses', (string)$answer->status, 'content', 'application/json', 'schema']));
		$result = $this->validator->validate(json_decode($answer->body, flags: JSON_THROW_ON_ERROR), 'app:///openapi.json#/' . $pointer);
		$problem = $result->error();
		Assert::assertNull($problem, $problem === null ? '' : "$method $template {$answer->status}: " . json_encode((new ErrorFormatter())->format($problem), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
	}

	private function template(string $method, string $path): ?string {
		foreach ($this->description->paths as $template => $operations) {
			$short = preg_replace('~^/ocs/v2\.php/apps/conseil_municipal/api/v1~', '', $template);
			$pattern = '~^' . preg_replace('~\\\\\{[^}]+\\\\\}~', '[^/]+', preg_quote($short, '~')) . '$~';
			if (isset($operations->{strtolower($method)}) && preg_match($pattern, $path) === 1) {
				return $template;
			}
		}
		return null;
	}

	private function escape(string $segment): string {
		return rawurlencode(str_replace(['~', '/'], ['~0', '~1'], $segment));
	}
}
