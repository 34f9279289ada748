<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use SimpleXMLElement;

/** What a host answered to one request. */
final class Answer {
	/** @param array<string, string> $headers names in lower case */
	public function __construct(
		public readonly int $status,
		public readonly array $headers,
		public readonly string $body,
	) {
	}

	public function header(string $name): ?string {
		return $this->headers[strtolower($name)] ?? null;
	}

	/** The whole body, decoded from JSON. */
	public function json(): mixed {
		return json_decode($this->body, true, flags: JSON_THROW_ON_ERROR);
	}

	/** `ocs.data` of an OCS answer. */
	public function data(): mixed {
		return $this->json()['ocs']['data'];
	}

	/** Machine readable code of a refusal of ours, null for any other answer. */
	public function errorCode(): ?string {
		$data = json_decode($this->body, true)['ocs']['data'] ?? null;
		return is_array($data) ? ($data['code'] ?? null) : null;
	}

	/**
	 * The properties of a PROPFIND, keyed by decoded href without trailing slash.
	 *
	 * @return array<string, array<string, string>> local property name => text; `collection` is '1' for folders
	 */
	public function properties(): array {
		$found = [];
		foreach (self::find(new SimpleXMLElement($this->body), '//*[local-name()="response"]') as $response) {
			$href = rtrim(rawurldecode((string)self::find($response, '*[local-name()="href"]')[0]), '/');
			$found[$href] = [];
			foreach (self::find($response, '*[local-name()="propstat"][contains(*[local-name()="status"], "200")]/*[local-name()="prop"]/*') as $property) {
				$found[$href][$property->getName()] = (string)$property;
				if (self::find($property, '*[local-name()="collection"]') !== []) {
					$found[$href]['collection'] = '1';
				}
			}
		}
		return $found;
	}

	/** @return list<SimpleXMLElement> */
	private static function find(SimpleXMLElement $element, string $path): array {
		return array_values($element->xpath($path) ?: []);
	}
}
